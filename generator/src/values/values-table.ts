import Handlebars from 'handlebars'
import { entryOf } from '../model/map.ts'
import type { Field, ValuesModel } from './extract-values.ts'
import type { Json } from './json.ts'
import { FORMER_TYPES } from './schema/retyped.ts'
import {
  type Alternatives,
  alternativesOf,
  type Documented,
  type Property,
  resolve,
  type Shape,
  type ShapeOf,
  templateNote,
} from './shape.ts'

const TABLE = `| Key | Type | Default | Description |
|---|---|---|---|
{{#each rows}}
| {{key}} | {{type}} | {{default}} | {{description}} |
{{/each}}
`

/**
 * The values as a Markdown table: Key, Type, Default, Description, one row for each value. What the entries of a map, the
 * items of a list or the alternatives of a union are made of follows it, as `ports.*.name`, `hosts[].name` or `store.size`.
 */
export const writeValuesTable = (model: ValuesModel): string =>
  Handlebars.compile(TABLE, { noEscape: true, strict: true })({
    rows: model.fields.filter(({ leaf }) => leaf).flatMap((field) => [row(field), ...inside(field)]),
  })

type Row = Readonly<Record<'key' | 'type' | 'default' | 'description', string>>

const row = (field: Field): Row => ({
  key: `\`${field.name}\``,
  type: escaped(typeName(field.shape)),
  default: field.default === undefined ? 'unset' : code(JSON.stringify(field.default)),
  description: escaped(described({ ...field, kind: resolve(field.shape).kind })),
})

/** The fields of entries, items or alternatives. */
const inside = ({ name, shape, default: value }: Pick<Field, 'name' | 'shape' | 'default'>): Row[] => {
  const of = resolve(shape)
  const alternatives = alternativesOf(of)
  if (alternatives) return [tagRow(name, alternatives, value), ...alternativeRows(name, alternatives, value)]
  if (of.kind === 'map') return fieldsOf(`${name}.*`, of.value)
  return of.kind === 'list' ? fieldsOf(`${name}[]`, of.item) : []
}

const fieldsOf = (path: string, shape: Shape): Row[] => {
  const of = resolve(shape)
  if (of.kind !== 'object') return inside({ name: path, shape })
  return of.properties.flatMap((property) => itemField(`${path}.${property.name}`, property))
}

/** The field that tells the alternatives of a union apart. */
const tagRow = (name: string, { tagName, of }: Alternatives, value?: Json): Row => ({
  key: `\`${name}.${tagName}\``,
  type: escaped(of.map(({ tag }) => JSON.stringify(tag)).join(' | ')),
  default: defaultOf(entryOf(value, tagName) as Json | undefined, false),
  description: 'Which of these it is.',
})

/** What alternatives have besides; a field that several have alike has one row. */
const alternativeRows = (name: string, { tagName, of }: Alternatives, value?: Json): Row[] => {
  const rows = of.flatMap(({ tag, properties }) => {
    const chosen = entryOf(value, tagName) === tag ? value : undefined
    return properties
      .filter((property) => property.name !== tagName)
      .flatMap((property) =>
        itemField(`${name}.${property.name}`, property, entryOf(chosen, property.name) as Json | undefined),
      )
      .map((row) => ({ tag, row }))
  })
  return [...Map.groupBy(rows, ({ row }) => JSON.stringify(row)).values()].map((alike) => {
    const { row } = alike[0] as { row: Row }
    const tags = alike.map(({ tag }) => `\`${tag}\``).join(' or ')
    return { ...row, description: `With \`${tagName}\` ${tags}. ${row.description}`.trimEnd() }
  })
}

const itemField = (name: string, { optional, shape }: Property, value?: Json): Row[] => {
  if (resolve(shape).kind === 'object') return fieldsOf(name, shape)
  return [
    {
      key: `\`${name}\``,
      type: escaped(typeName(shape)),
      default: defaultOf(value, optional),
      description: escaped(described(resolve(shape))),
    },
    ...inside({ name, shape }),
  ]
}

const defaultOf = (value: Json | undefined, isOptional: boolean): string => {
  if (value !== undefined) return code(JSON.stringify(value))
  return isOptional ? 'unset' : 'required'
}

type Described = Documented & { readonly kind: Shape['kind'] }

const described = ({
  description,
  deprecated,
  renamedFrom,
  carriesFormer,
  retyped,
  isTemplate,
  kind,
}: Described): string =>
  [
    description,
    isTemplate && templateNote({ kind }),
    deprecated && `**Deprecated**${deprecated === true ? '' : `: ${deprecated}`}.`,
    renamedFrom && `Formerly \`${renamedFrom}\`${carriesFormer ? ', which still works' : ''}.`,
    retyped && `Formerly ${FORMER_TYPES[retyped.type]}.`,
  ]
    .filter(Boolean)
    .join(' ')

/** Code in a table's cell: also there a bar would end the cell, and a backtick the code. */
const code = (text: string): string => {
  const fence = text.includes('`') ? '``' : '`'
  const blank = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${blank}${text.replaceAll('|', '\\|')}${blank}${fence}`
}

const escaped = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replace(/\s*\n\s*/g, ' ')

type Resolved = Exclude<Shape, { kind: 'shared' }>

/** The type of a value as a README says it: `integer (1–65535)`, `"ClusterIP" | "NodePort"`, `map of string`. */
const typeName = (shape: Shape): string => {
  const of = resolve(shape)
  return (WORDS[of.kind] as (of: Resolved) => string)(of)
}

const WORDS: { readonly [K in Resolved['kind']]: (shape: ShapeOf<K>) => string } = {
  string: (shape) => listed(shape) ?? 'string',
  integer: (shape) => listed(shape) ?? `integer${range(shape)}`,
  number: (shape) => listed(shape) ?? `number${range(shape)}`,
  boolean: (shape) => listed(shape) ?? 'boolean',
  list: ({ item }) => `list of ${typeName(item)}`,
  map: ({ value }) => `map of ${typeName(value)}`,
  object: () => 'object',
  union: ({ of }) => [...new Set(of.map(typeName))].join(' or '),
  any: () => 'object',
  unknown: () => 'anything',
}

const listed = ({ values }: { readonly values?: readonly unknown[] }): string | undefined =>
  values?.map((value) => JSON.stringify(value)).join(' | ')

/** From here on a bound is only what the machine can hold. */
const UNBOUNDED = 2 ** 31 - 1

const range = ({ constraints }: ShapeOf<'integer' | 'number'> | Shape): string => {
  const { minimum, maximum } = constraints
  if (minimum !== undefined && maximum !== undefined && maximum < UNBOUNDED) return ` (${minimum}–${maximum})`
  return minimum === undefined ? '' : ` (at least ${minimum})`
}
