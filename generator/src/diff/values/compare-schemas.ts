import { entryAt, isMap, own } from '../../model/map.ts'
import type { JsonSchema } from '../../self-check/json-schema.ts'
import { isRenamedNote } from '../../values/schema/renamed.ts'
import { type Change, words } from '../change.ts'
import { withoutKeptNames } from './kept-names.ts'
import { keywordChanges } from './keyword-changes.ts'
import { flat, referencesOf } from './readable-schema.ts'
import { takes } from './type-changes.ts'

/** The values of a chart: what may be set, and what is set without the user. */
export interface ChartValues {
  readonly schema: JsonSchema
  readonly defaults: unknown
}

/** A value that only one of two charts has. */
export interface OwnValue {
  readonly path: readonly string[]
  readonly schema: JsonSchema | boolean
  readonly default: unknown
  /** Whether its user must set it. */
  readonly isRequired: boolean
}

/** How two schemas differ. */
export interface SchemaDifference {
  readonly changes: readonly Change[]
  readonly removed: readonly OwnValue[]
  readonly added: readonly OwnValue[]
}

/** An entry of a map, and an item of a list, in a path. */
export const ENTRY = '*'
export const ITEM = '[]'

/** `web.ports[].name`, `env["a.b"]` */
export const pathText = (path: readonly string[]): string =>
  path
    .map((key, index) =>
      key === ITEM ? key : /^[\w*/-]+$/.test(key) ? `${index > 0 ? '.' : ''}${key}` : `[${JSON.stringify(key)}]`,
    )
    .join('')

/** Compares what two charts let their users set, at the path where their values stand. */
export const compareSchemas = (
  before: ChartValues,
  after: ChartValues,
  path: readonly string[] = [],
): SchemaDifference => {
  const comparison = new SchemaComparison(before, after)
  comparison.compare(withoutKeptNames(before.schema), withoutKeptNames(after.schema), path)
  return comparison
}

type Schema = JsonSchema | boolean
type Properties = Readonly<Record<string, Schema>>

const MOST_TIMES = 50

class SchemaComparison implements SchemaDifference {
  readonly changes: Change[] = []
  readonly removed: OwnValue[] = []
  readonly added: OwnValue[] = []
  readonly #before: ChartValues
  readonly #after: ChartValues
  /** What is being compared, so that what contains itself is compared once. */
  readonly #around = new Set<string>()
  /** How often definitions were compared: what is told of one in so many places needn't be told in more. */
  readonly #times = new Map<string, number>()

  constructor(before: ChartValues, after: ChartValues) {
    this.#before = before
    this.#after = after
  }

  compare(before: Schema, after: Schema, path: readonly string[]): void {
    const references = `${referencesOf(before)} ${referencesOf(after)}`
    const isOwn = references.includes('#')
    const times = this.#times.get(references) ?? 0
    if (isOwn && (this.#around.has(references) || times >= MOST_TIMES)) return
    if (isOwn) this.#around.add(references)
    this.#times.set(references, times + 1)
    this.#compareInside(before, after, path)
    if (isOwn) this.#around.delete(references)
  }

  #compareInside(before: Schema, after: Schema, path: readonly string[]): void {
    const [old, now] = [flat(before, this.#before.schema), flat(after, this.#after.schema)]
    const text = path.length === 0 ? 'the chart' : pathText(path)
    const own = keywordChanges(
      text,
      { schema: old, root: this.#before.schema },
      { schema: now, root: this.#after.schema },
    )
    this.changes.push(...own, ...deprecation(text, old, now))
    if (own.some(({ kind }) => kind === 'retyped')) return
    if (takes(old, 'object') && takes(now, 'object')) this.#compareEntries(old, now, path)
    if (takes(old, 'array') && takes(now, 'array')) this.#compareItems(old, now, path)
  }

  #compareEntries(before: JsonSchema, after: JsonSchema, path: readonly string[]): void {
    this.#compareProperties(before, after, path)
    const [old, now] = [before.additionalProperties, after.additionalProperties]
    if (isMap(old) && isMap(now)) this.compare(old as JsonSchema, now as JsonSchema, [...path, ENTRY])
  }

  #compareItems(before: JsonSchema, after: JsonSchema, path: readonly string[]): void {
    if (before.items === undefined && after.items === undefined) return
    const [old, now] = [before.items ?? true, after.items ?? true]
    if (!Array.isArray(old) && !Array.isArray(now)) this.compare(old as Schema, now as Schema, [...path, ITEM])
  }

  #compareProperties(before: JsonSchema, after: JsonSchema, path: readonly string[]): void {
    const [old, now] = [before, after].map(({ properties = {} }) => properties) as [Properties, Properties]
    for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
      const at = [...path, name]
      const [was, is] = [own(old, name), own(now, name)].map(unlessFormerName)
      const note = formerName(own(now, name))
      // as an entry of a map it may be set, too
      const [wasEntry, isEntry] = [was ?? entriesOf(before), is ?? entriesOf(after)]
      if (note !== undefined) this.#renameFrom(at, was, note)
      else if (isEntry === undefined) this.#remove(at, was, before)
      else if (wasEntry === undefined) this.added.push(this.#ownValue(this.#after, isEntry, at, after))
      else this.compare(wasEntry, isEntry, at)
    }
    const isNew = (name: string): boolean =>
      this.added.some((value) => pathText(value.path) === pathText([...path, name]))
    const required = new Set([...(before.required ?? []), ...(after.required ?? [])])
    for (const name of required) if (!isNew(name)) this.#compareRequired([...path, name], before, after)
  }

  /** A name that was a former one before, too, is told already. */
  #renameFrom(path: readonly string[], before: Schema | undefined, to: string): void {
    if (before === undefined) return
    const of = pathText(path)
    const text = words`${of} was renamed to ${to}: who sets it must use the new name`
    this.changes.push({ level: 'major', area: 'values', kind: 'renamed', of, to, words: text })
  }

  #remove(path: readonly string[], before: Schema | undefined, around: JsonSchema): void {
    if (before !== undefined) this.removed.push(this.#ownValue(this.#before, before, path, around))
  }

  #ownValue(chart: ChartValues, schema: Schema, path: readonly string[], around: JsonSchema): OwnValue {
    const name = path.at(-1) as string
    const isRequired = (around.required ?? []).includes(name) && entryAt(chart.defaults, path) === undefined
    return { path, schema, isRequired, default: entryAt(chart.defaults, path) }
  }

  #compareRequired(path: readonly string[], before: JsonSchema, after: JsonSchema): void {
    const name = path.at(-1) as string
    const [old, now] = [before, after].map(({ required = [] }) => required.includes(name))
    const of = pathText(path)
    const change = { area: 'values', kind: 'required', of } as const
    // Helm checks the values with the chart's defaults
    if (now && !old && entryAt(this.#after.defaults, path) === undefined)
      this.changes.push({ ...change, level: 'major', words: words`${of} is required` })
    if (old && !now && entryAt(this.#before.defaults, path) === undefined)
      this.changes.push({ ...change, kind: 'widened', level: 'minor', words: words`${of} is no longer required` })
  }
}

const entriesOf = ({ additionalProperties: entries }: JsonSchema): Schema | undefined =>
  isMap(entries) && Object.keys(entries).length > 0 ? (entries as JsonSchema) : undefined

/** The new name in the note that stands in a schema for the former name of a value; it may be null, too. */
const formerName = (schema: Schema | undefined): string | undefined => {
  const values = isMap(schema) && Array.isArray(schema.enum) ? schema.enum.filter((value) => value !== null) : []
  const [note, other] = values
  if (typeof note !== 'string' || other !== undefined || !isRenamedNote(note)) return undefined
  return /^renamed, set (\S+) instead$/.exec(note)?.[1]
}

const unlessFormerName = (schema: Schema | undefined): Schema | undefined =>
  formerName(schema) === undefined ? schema : undefined

const deprecation = (path: string, before: JsonSchema, after: JsonSchema): readonly Change[] =>
  after.deprecated === true && before.deprecated !== true
    ? [{ level: 'minor', area: 'values', kind: 'deprecated', of: path, words: words`${path} is deprecated` }]
    : []
