import type { Guarantee } from '../guarantee.ts'

/** The generated files of a chart, to be damaged. */
export type Files = Map<string, string>

/** A mistake that a generator could make, and what a guarantee's check says to it. */
export interface Fault {
  readonly guarantee: Guarantee
  readonly fault: string
  readonly damage: (files: Files) => void
  readonly problem: RegExp
}

/** Replaces a text that a file must contain. */
export const replace =
  (path: string, before: string, after: string) =>
  (files: Files): void => {
    const text = files.get(path) ?? ''
    if (!text.includes(before)) throw new Error(`${path} has no ${before}`)
    files.set(
      path,
      text.replace(before, () => after),
    )
  }

interface Schema {
  $schema: string
  required: string[]
  additionalProperties?: unknown
  properties: Record<string, Schema>
  [keyword: string]: unknown
}

/** Changes a schema. */
export const schema =
  (change: (schema: Schema) => void, path = 'values.schema.json') =>
  (files: Files): void => {
    const document = JSON.parse(files.get(path) ?? '') as Schema
    change(document)
    files.set(path, JSON.stringify(document, undefined, 2))
  }

/** The schema of a field. */
export const at = ({ properties }: Schema, name: string): Schema => properties[name] as Schema

/** A mistake in the chart `settings`. */
export const fault = (guarantee: Guarantee, fault: string, damage: Fault['damage'], problem: RegExp): Fault => ({
  guarantee,
  fault,
  damage,
  problem,
})
