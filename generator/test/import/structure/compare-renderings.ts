import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Helm, type HelmResult, runHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'

/** What `helm template` doesn't print. */
const NOTES = 'text: {{ include (print $.Template.BasePath "/NOTES.txt") . | trim | quote }}\n'

/** What a chart renders, by template; a text where it fails. */
export const renderingOf = async (helm: Helm, folder: string, values: unknown = {}): Promise<unknown> => {
  const result = await runHelm(helm, folder, { values, changes: true })
  return result.ok
    ? documentsOf(result)
    : {
        failed:
          /error calling fail: (.*)|execution error at [^:]*:\d+:\d+\): (.*)/s.exec(result.message)?.[0] ??
          result.message,
      }
}

const documentsOf = (result: HelmResult & { ok: true }): unknown => {
  try {
    const files = [...readManifests(result.text)].filter(([, documents]) => documents.length > 0)
    return masked(Object.fromEntries(files))
  } catch (error) {
    return { failed: `not YAML: ${(error as Error).message}` }
  }
}

/** Checksums are of texts, which differ. */
const masked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, /checksum/.test(key) ? 'a checksum' : masked(each)]),
  )
}

/** Makes a chart print its NOTES.txt too, if it has one. */
export const showNotes = (folder: string): void => {
  if (existsSync(join(folder, 'templates/NOTES.txt'))) writeFileSync(join(folder, 'templates/shown-notes.yaml'), NOTES)
}

/** A rendering without what differs between two of the same chart: it is drawn by chance. */
export const withoutChance = (rendering: unknown, one: unknown, other: unknown): unknown => {
  if (isDeepStrictEqual(one, other)) return rendering
  if (![rendering, one, other].every(isCollection)) return 'by chance'
  const [a, b] = [one as Collection, other as Collection]
  const entries = Object.entries(rendering as Collection)
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutChance(each, a[key], b[key])]))
}

type Collection = Readonly<Record<string, unknown>>

const isCollection = (value: unknown): boolean => typeof value === 'object' && value !== null
