import type { Type } from '../../../src/model/type.ts'
import type { Helm, HelmRun } from '../../differential/helm.ts'
import { basesOf, rendered, scalarsOf } from '../documents.ts'
import { allOf, differ, type Guarantee, unless } from '../guarantee.ts'
import { isCheckError, isSchemaError, refusedPaths } from '../refusals.ts'
import { type Subject, template, withEachHelm } from '../subject.ts'
import { allows, merged, nested, type SchemaField, schemaFields, schemaOf } from '../values-schema.ts'

/** Whole numbers print as such, large ones too, and nothing else is taken for one. */
export const integers: Guarantee = {
  name: 'whole numbers',
  promise: 'Integers print in full, and the schema rejects those too large to be exact.',
  check: (subject) => {
    const fields = integerFields(subject)
    return allOf(checkLarge(subject, fields), checkRefused(subject, fields))
  },
}

/** Comparisons have casts: a file gives floats, and --set gives integers. */
export const comparisons: Guarantee = {
  name: 'comparisons',
  promise: 'An integer gives the same result in a file and with `--set`, also in comparisons.',
  check: (subject) => checkForms(subject, integerFields(subject)),
}

/** Values that the interface calls whole numbers, whatever the schema says. */
const integerFields = (subject: Subject): SchemaField[] => {
  const types = new Map(subject.chart.values.fields.map(({ name, type }) => [name, type]))
  return schemaFields(schemaOf(subject)).filter(({ name }) => isInteger(types.get(name)))
}

const isInteger = (type: Type | undefined): boolean =>
  type?.kind === 'integer' || (type?.kind === 'union' && type.of.some(isInteger))

const most = ({ schema }: SchemaField): number => schema.maximum ?? Number.MAX_SAFE_INTEGER
const least = ({ schema }: SchemaField): number => schema.minimum ?? 0

/** A number for each field, which no other has where it may be large; they rise as the fields do. */
const large = (fields: readonly SchemaField[], settable: readonly SchemaField[]): Map<SchemaField, number> =>
  new Map(
    fields
      .map((field, index): [SchemaField, number] => [field, numberFor(field, index)])
      .filter(([field]) => settable.includes(field)),
  )

const numberFor = (field: SchemaField, index: number): number =>
  most(field) >= 2_000_000 ? 1_000_000 + index : Math.min(most(field), least(field) + index)

const inFile = (numbers: ReadonlyMap<SchemaField, number>): Record<string, unknown> =>
  merged(...[...numbers].map(([{ path }, number]) => nested(path, number)))

const bySet = (numbers: ReadonlyMap<SchemaField, number>): string[] => [
  '--set',
  [...numbers].map(([{ name }, number]) => `${name}=${number}`).join(),
]

/** Fields that a set of values doesn't get by itself: those of maps that are unset there stay so. */
const settable = (subject: Subject, fields: readonly SchemaField[], base: unknown): SchemaField[] => {
  const closed = schemaFields(schemaOf(subject)).filter((field) => field.closed && allows(field.schema, 'null'))
  const unset = closed.filter(({ path }) => !isSet(base, path)).map(({ path }) => `${path.join('.')}.`)
  return fields.filter(({ path }) => !unset.some((prefix) => path.join('.').startsWith(prefix)))
}

const isSet = (values: unknown, path: readonly string[]): boolean =>
  path.reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], values) !== undefined

const checkLarge = async (subject: Subject, fields: readonly SchemaField[]): Promise<string[]> => {
  const seen = new Set<unknown>()
  const problems = await withEachHelm(subject, basesOf(subject), async (helm, [base, values]) => {
    const numbers = large(fields, settable(subject, fields, values))
    const result = await rendered(subject, helm, { values: merged(values, inFile(numbers)) })
    if ('failed' in result) return [`${base} with large numbers: ${result.failed}`]
    const scalars = scalarsOf([...result.templates.values()])
    for (const scalar of scalars) for (const number of String(scalar).match(/\d{7}/g) ?? []) seen.add(Number(number))
    return scalars.filter((scalar) => /\d[eE]\+\d/.test(String(scalar))).map((scalar) => `${base} prints ${scalar}`)
  })
  const missing = [...large(fields, fields)].filter(([, number]) => number >= 1_000_000 && !seen.has(number))
  const hidden = await Promise.all(
    missing.map(async (field) => unless(await isSeenAlone(subject, field), notFound(field))),
  )
  return [...problems, ...hidden.flat()]
}

const notFound = ([{ name }, number]: [SchemaField, number]): string =>
  `${name}=${number} is not found in any rendering`

/** What all others hide when they are set too, as a part's own tag hides the one that all parts share. */
const isSeenAlone = async (subject: Subject, [{ path }, number]: [SchemaField, number]): Promise<boolean> => {
  const found = await withEachHelm(subject, basesOf(subject), async (helm, [, values]) => {
    const result = await rendered(subject, helm, { values: merged(values, nested(path, number)) })
    return 'failed' in result
      ? []
      : scalarsOf([...result.templates.values()])
          .filter((scalar) => `${scalar}`.includes(`${number}`))
          .map(String)
  })
  return found.length > 0
}

const checkForms = (subject: Subject, fields: readonly SchemaField[]): Promise<string[]> =>
  withEachHelm(subject, basesOf(subject), async (helm, [base, values]) => {
    const own = settable(subject, fields, values)
    const sets = [large(fields, own), new Map(own.map((field) => [field, least(field)]))]
    const problems: string[] = []
    for (const numbers of sets) problems.push(...(await compareForms(subject, helm, base, values, numbers)))
    return problems
  })

const compareForms = async (
  subject: Subject,
  helm: Helm,
  base: string,
  values: Record<string, unknown>,
  numbers: ReadonlyMap<SchemaField, number>,
): Promise<string[]> => {
  const [file, set] = await Promise.all([
    outcome(subject, helm, { values: merged(values, inFile(numbers)) }),
    outcome(subject, helm, { values, args: bySet(numbers) }),
  ])
  return differ(`${base}: whole numbers by --set, against a file`, file, set)
}

const outcome = async (subject: Subject, helm: Helm, run: HelmRun): Promise<unknown> => {
  const result = await rendered(subject, helm, run)
  if (!('failed' in result)) return [...result.templates]
  return isCheckError(result.failed) ? { refused: true } : { broken: result.failed }
}

const checkRefused = async (subject: Subject, fields: readonly SchemaField[]): Promise<string[]> => {
  const only = fields.filter(({ schema }) => !allows(schema, 'string'))
  const cases: readonly (readonly [string, HelmRun, readonly SchemaField[]])[] = [
    ['beyond 2^53 in a file', { values: fill(fields, 2 ** 53) }, fields],
    ['beyond 2^53 by --set', { args: bySet(new Map(fields.map((field) => [field, 2 ** 53]))) }, fields],
    ['1.9 in a file', { values: fill(fields, 1.9) }, fields],
    ['1.9 by --set', { args: bySet(new Map(only.map((field) => [field, 1.9]))) }, only],
    ['-2^53 in a file', { values: fill(fields, -(2 ** 53)) }, fields],
  ]
  return withEachHelm(subject, fields.length > 0 ? cases : [], async (helm, [what, options, refusable]) => {
    const result = await template(subject, helm, options)
    if (result.ok) return [`${what}: nothing is refused`]
    const refused = isSchemaError(result.message) ? refusedPaths(result.message) : new Set<string>()
    return refusable.flatMap(({ path, name }) => unless(refused.has(path.join('.')), `${what}: ${name} is not refused`))
  })
}

const fill = (fields: readonly SchemaField[], number: number): Record<string, unknown> =>
  merged(...fields.map(({ path }) => nested(path, number)))
