import { entryAt } from '../../model/map.ts'
import { ANY, optional, required, type Type } from '../../model/type.ts'
import { similarName } from '../../model/words.ts'
import type { FieldName, Span } from '../../template-parser/index.ts'
import { HELMS_OWN } from '../../values/schema/dependency-switches.ts'
import type { Site } from './frame.ts'
import { BUILT_IN, fieldsOf, type KnownValue, OTHER_VALUE, UNKNOWN_VALUE } from './known-value.ts'

type ChartValue = Extract<KnownValue, { kind: 'value' }>

/** A field of a field of a value. What is read through must be there; only the value itself may be nil. */
export const readFields = (of: KnownValue, fields: readonly FieldName[], site: Site): KnownValue =>
  fields.reduce((value, field, index) => {
    const before = fields[index - 1]
    if (before) checkPresent(value, field, before, site)
    return readField(value, field, site)
  }, of)

/** Reports an optional value of which a field is read though nothing has checked that it is there. */
export const checkPresent = (value: KnownValue, { name }: { readonly name: string }, at: Span, site: Site): void => {
  if (value.kind !== 'value' || !value.type.optional || isAnything(value.type)) return
  if (site.trustsCaller || site.frame.isPresent(value.path)) return
  const shown = shownPath(value.path)
  report(site, at, {
    code: 'optional-value',
    what: `${shown} is optional: where it isn't set, Helm fails to read .${name} of it`,
    hint: `Check it first, with \`{{ with ${shown} }}\` or \`{{ if ${shown} }}\`, or write \`(${shown}).${name}\`, which is empty then.`,
    ...fromRoot(value.path),
  })
}

/** Of a value that may be a scalar as well as a map of which nothing is known, nothing is checked. */
const isAnything = (type: Type): boolean =>
  type.kind === 'union' && ['string', 'any'].every((kind) => type.of.some((one) => one.kind === kind))

/** A field, or an entry of a map. */
export const readField = (of: KnownValue, field: FieldName, site: Site): KnownValue => {
  if (of.kind === 'unknown') return field.name === 'Values' ? valuesOf(site) : UNKNOWN_VALUE
  if (of.kind === 'other') return OTHER_VALUE
  if (of.kind === 'dict') return of.entries.get(field.name) ?? UNKNOWN_VALUE
  return of.kind === 'root' ? readBuiltIn(field, site) : readValue(of, field, site)
}

const valuesOf = ({ chart }: Site): KnownValue => ({ kind: 'value', type: chart.valuesType, path: [] })

const readBuiltIn = (field: FieldName, site: Site): KnownValue => {
  const { name } = field
  if (name === 'Values') return valuesOf(site)
  if ((BUILT_IN as readonly string[]).includes(name)) return OTHER_VALUE
  if (site.chart.added.has(name)) return UNKNOWN_VALUE
  const meant = similarName(name, BUILT_IN)
  report(site, field, {
    code: 'unknown-value',
    what: `Templates have no .${name}`,
    hint: meant ? `Did you mean .${meant}?` : `They have ${BUILT_IN.map((each) => `.${each}`).join(', ')}.`,
  })
  return OTHER_VALUE
}

const readValue = (of: ChartValue, field: FieldName, site: Site): KnownValue => {
  const path = [...of.path, field.name]
  const fields = fieldsOf(of.type)
  const type = fields?.of(field.name)
  if (type) return { kind: 'value', type: withDefault(type, of, path, site), path }
  if (of.path.length === 0 && HELMS_OWN.includes(field.name)) return { kind: 'value', type: optional(ANY), path }
  if (site.chart.added.has(field.name)) return UNKNOWN_VALUE
  if (fields) report(site, field, unknownField(of, field.name, fields.names))
  else report(site, field, noFields(of, field.name))
  return OTHER_VALUE
}

/** What a map has by default is there: only a user who removes it lacks it. */
const withDefault = (type: Type, { type: of }: ChartValue, path: readonly string[], { chart }: Site): Type => {
  const given = of.kind === 'map' ? (entryAt(chart.defaults, path) ?? undefined) : undefined
  return given === undefined ? type : required(type)
}

interface Said {
  readonly code: string
  readonly what: string
  readonly hint: string
  readonly path?: readonly string[]
}

/** The path where it leads from the root: that of a list's item by the list, `hosts[]`. */
const fromRoot = ([first = '', ...rest]: readonly string[]): Pick<Said, 'path'> => {
  if (!first.startsWith(LOCAL)) return { path: first === '' ? rest : [first, ...rest] }
  const [, shown] = / \.Values\.(.*)$/.exec(first) ?? []
  return shown === undefined ? {} : { path: [...shown.split('.'), ...rest] }
}

const unknownField = ({ path }: ChartValue, name: string, names: readonly string[]): Said => {
  const meant = similarName(name, names)
  const shown = shownPath(path)
  return {
    code: 'unknown-value',
    what: `The interface Values has no ${shown}.${name}`,
    hint: meant
      ? `Did you mean ${shown}.${meant}?`
      : `Correct it, or add it to the interface; ${shown} has ${listed(names)}.`,
    ...fromRoot([...path, name]),
  }
}

const MOST_LISTED = 10

const listed = (names: readonly string[]): string => {
  if (names.length === 0) return 'no fields'
  const more = names.length - MOST_LISTED
  return names.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

const noFields = ({ path, type }: ChartValue, name: string): Said => ({
  code: 'unknown-value',
  what: `${shownPath(path)} is ${type.kind === 'integer' ? 'an' : 'a'} ${type.kind}, so it has no .${name}`,
  hint: 'Correct the path, or the type of the value in the interface Values.',
  ...fromRoot(path),
})

/** Reports something wrong, unless only a result is wanted. */
export const report = ({ chart, quiet, in: template }: Site, at: Span, said: Said): void => {
  if (!quiet) chart.findings.add({ in: template, at, ...said })
}

/** The path of what has no path from the root, with what it is shown as. */
export const localPath = (shown: string): readonly string[] => [`${LOCAL}${locals++} ${shown}`]

const LOCAL = '\0'
let locals = 0

/** A path as a template writes it; an item of a list has `[]`. */
export const shownPath = ([first = '', ...rest]: readonly string[]): string => {
  const isLocal = first.startsWith(LOCAL)
  const start = isLocal ? first.slice(first.indexOf(' ') + 1) : '.Values'
  return [start, ...(isLocal || first === '' ? [] : [first]), ...rest].join('.')
}
