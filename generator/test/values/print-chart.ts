import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Helm, runHelm } from '../differential/helm.ts'

/** A chart that does nothing but print the values that it was given. */
export interface PrintChart {
  readonly folder: string
  readonly remove: () => void
}

/** Writes such a chart, with a schema and defaults where these matter. */
export const printChart = (files: { readonly schema?: string; readonly values?: string } = {}): PrintChart => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: print\nversion: 1.0.0\n')
  writeFileSync(join(folder, 'templates', 'values.yaml'), 'values: {{ .Values | toJson | b64enc }}\n')
  if (files.schema !== undefined) writeFileSync(join(folder, 'values.schema.json'), files.schema)
  if (files.values !== undefined) writeFileSync(join(folder, 'values.yaml'), files.values)
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** The values as templates see them, or Helm's message. */
export type Printed = { readonly values: unknown } | { readonly message: string }

/** Runs Helm on it, with these arguments. */
export const printed = async (helm: Helm, folder: string, args: readonly string[]): Promise<Printed> => {
  const result = await runHelm(helm, folder, { args })
  if (!result.ok) return { message: result.message }
  const text = /^values: (\S+)$/m.exec(result.text)?.[1] ?? ''
  return { values: JSON.parse(Buffer.from(text, 'base64').toString()) }
}
