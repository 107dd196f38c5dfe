import { render } from '../../../src/chart/index.ts'
import { compareDocuments, inOneOrder } from '../../../src/self-check/compare-documents.ts'
import type { Helm } from '../../differential/helm.ts'
import { basesOf, extremesOf, rendered } from '../documents.ts'
import { allOf, type Guarantee, unless } from '../guarantee.ts'
import { type Subject, withEachHelm } from '../subject.ts'
import { allows, merged, nested, type SchemaField, schemaFields, schemaOf, valueAt } from '../values-schema.ts'

/** Only what is absent or null is unset. */
export const unset: Guarantee = {
  name: 'unset',
  promise: 'The chart treats `0`, `false` and `""` as values, and only absent and null as unset.',
  check: (subject) => {
    const fields = schemaFields(schemaOf(subject))
    return allOf(checkFalsy(subject, fields), checkNull(subject, fields))
  },
}

type Values = Record<string, unknown>

/** The texts and numbers that JavaScript and Go take for false, where the schema allows them. */
const falsySets = (fields: readonly SchemaField[], base: Values): Values[] => {
  const present = fields.filter(({ path }) => hasParent(fields, path, base))
  const zeros = present.filter(({ schema }) => allows(schema, 'integer') && (schema.minimum ?? 0) <= 0)
  const texts = present.filter(({ schema }) => allows(schema, 'string') && !schema.minLength && !schema.enum)
  const sets = [zeros.map(({ path }) => nested(path, 0)), texts.map(({ path }) => nested(path, ''))]
  return sets.filter((set) => set.length > 0).map((set) => merged(...set))
}

/** Each switch off by itself: one that is off may hide what others do. */
const offSets = (fields: readonly SchemaField[], base: Values): Values[] =>
  fields
    .filter(({ schema, path }) => allows(schema, 'boolean') && hasParent(fields, path, base))
    .map(({ path }) => nested(path, false))

/** Whether what holds a value is there: not where it is optional and unset. */
const hasParent = (fields: readonly SchemaField[], path: readonly string[], base: unknown): boolean => {
  const parents = path.slice(0, -1).map((_, index) => path.slice(0, index + 1))
  return parents.every((parent) => {
    const field = fields.find(({ name }) => name === parent.join('.'))
    return (field && !allows(field.schema, 'null')) || valueAt(base, parent) !== undefined
  })
}

const checkFalsy = (subject: Subject, fields: readonly SchemaField[]): Promise<string[]> => {
  const sets = [
    ...basesOf(subject).flatMap(([base, values]) => falsySets(fields, values).map((set) => ({ base, values, set }))),
    ...extremesOf(subject).flatMap(([base, values]) => offSets(fields, values).map((set) => ({ base, values, set }))),
  ]
  return withEachHelm(subject, sets, async (helm, { base, values, set }) =>
    (await compared(subject, helm, merged(values, set))).map((told) => `${base} with ${JSON.stringify(set)}: ${told}`),
  )
}

/** Differences between what the author's functions mean and what Helm gives. */
const compared = async (subject: Subject, helm: Helm, values: Values): Promise<string[]> => {
  const got = await rendered(subject, helm, { values })
  const want = meant(subject, values)
  if ('failed' in got) return unless(typeof want === 'string' && got.failed.includes(want), `fails: ${got.failed}`)
  if (typeof want === 'string') return [`is rendered, but should fail: ${want}`]
  const differences = compareDocuments(inOneOrder(want), inOneOrder([...got.templates.values()].flat()), {
    values,
    withoutChecksums: true,
  })
  return differences.map(({ path, want, got }) => `${path} should be ${want}, is ${got}`)
}

const meant = ({ chart }: Subject, values: Values): readonly unknown[] | string => {
  try {
    return render(chart, { values, release: { name: 'demo' } }).manifests
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Null in a file gives what is given without it. */
const checkNull = (subject: Subject, fields: readonly SchemaField[]): Promise<string[]> => {
  const { defaults } = subject.chart.values
  const isUnset = (path: readonly string[], schema: SchemaField['schema']): boolean =>
    allows(schema, 'null') && valueAt(defaults, path) === undefined
  const optional = fields.filter(({ schema, path }) => isUnset(path, schema) && hasParent(fields, path, {}))
  const nulls = merged(...optional.map(({ path }) => nested(path, null)))
  return withEachHelm(subject, optional.length > 0 ? [nulls] : [], async (helm, values) => {
    const [without, withNulls] = [await rendered(subject, helm), await rendered(subject, helm, { values })]
    if ('failed' in withNulls || 'failed' in without) return [`null fails: ${JSON.stringify(withNulls)}`]
    const [want, got] = [without, withNulls].map(({ templates }) => inOneOrder([...templates.values()].flat()))
    // what is passed on as a whole keeps the null, which Kubernetes takes for absent
    const differences = compareDocuments(want, got, { values, withoutChecksums: true })
    return differences.map(({ path }) => `null gives something else than absence at ${path}`)
  })
}
