import type { Type } from '../../../src/model/type.ts'
import { sampleValues } from '../../../src/self-check/arbitrary.ts'
import type { JsonSchema } from '../../../src/self-check/json-schema.ts'
import { mergeValues, valueProblems } from '../../../src/values/index.ts'
import { allOf, type Guarantee, unless } from '../guarantee.ts'
import { refusedPaths } from '../refusals.ts'
import { type Subject, template, withEachHelm } from '../subject.ts'
import { merged, nameOf, nested, type SchemaField, schemaFields, schemaOf } from '../values-schema.ts'

/** What is misspelt is an error; what is open by intent stays open. */
export const closedValues: Guarantee = {
  name: 'closed values',
  promise: 'The schema rejects a misspelt value at every depth, and leaves maps and passed-through types open.',
  check: (subject) => {
    const fields = schemaFields(schemaOf(subject))
    return allOf(checkMisspelt(subject, fields), checkOpen(subject, fields))
  },
}

const misspelt = (path: readonly string[]): string[] => path.with(-1, `${path.at(-1)}x`)

const checkMisspelt = async (subject: Subject, fields: readonly SchemaField[]): Promise<string[]> => {
  const paths = fields.map(({ path }) => misspelt(path))
  const values = merged(...paths.map((path) => nested(path, 1)))
  const byHelm = await withEachHelm(subject, [values], async (helm) => {
    const result = await template(subject, helm, { values })
    if (result.ok) return ['no misspelt value is refused']
    const refused = refusedPaths(result.message)
    return paths.flatMap((path) => unless(refused.has(path.join('.')), `${nameOf(path)} is not refused as misspelt`))
  })
  return [...byHelm, ...checkNearest(subject, fields)]
}

/** chartwright's own message says what was probably meant. */
const checkNearest = ({ chart }: Subject, fields: readonly SchemaField[]): string[] =>
  fields.flatMap(({ path, name }) => {
    const given = nested(misspelt(path), 1) as Parameters<typeof mergeValues>[1]
    const problems = valueProblems(chart.values, mergeValues(chart.values.defaults, given))
    const told = problems.find((problem) => problem.path === nameOf(misspelt(path)))?.message ?? 'nothing'
    return unless(told.includes(`did you mean ${name}?`), `${name}x: the nearest key is not named, but: ${told}`)
  })

const ANY_KEY = 'example.com/any-Key_1'

/** What the interface says is a map, or passed through; not what the schema says, which may close one by mistake. */
const checkOpen = (subject: Subject, fields: readonly SchemaField[]): Promise<string[]> => {
  const root = schemaOf(subject)
  const kinds = new Map(subject.chart.values.fields.map(({ name, type }) => [name, type]))
  const values = fields.map(({ path, name, schema }) => {
    const type = kinds.get(name)
    if (type?.kind === 'list' && isAny(type.item)) return nested(path, [ANYTHING])
    if (type?.kind !== 'map' && type?.kind !== 'any') return {}
    const anything = type.kind === 'any' || isAny(type.value)
    return nested([...path, ANY_KEY], anything ? ANYTHING : entryOf(schema, root))
  })
  return withEachHelm(subject, [merged(...values)], async (helm, all) => {
    const result = await template(subject, helm, { values: all, args: ['--set', 'global.any=1'] })
    if (result.ok) return []
    const refused = [...refusedPaths(result.message)]
    return refused.length > 0
      ? refused.map((path) => `${path} is refused, though any key is allowed`)
      : [result.message]
  })
}

const ANYTHING = { deep: [{ down: true }] }

const isAny = (type: Type): boolean => type.kind === 'any' || (type.kind === 'union' && type.of.some(isAny))

/** Something that may stand in a map. */
const entryOf = ({ additionalProperties }: SchemaField['schema'], root: JsonSchema): unknown => {
  if (typeof additionalProperties !== 'object') return 'x'
  const [value] = sampleValues({ definitions: root.definitions, ...additionalProperties }, { seed: 1, count: 1 })
  return value
}
