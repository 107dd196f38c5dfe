import { parse, stringify } from 'yaml'
import type { Helm, HelmRun } from '../../differential/helm.ts'
import { extremesOf } from '../documents.ts'
import { allOf, type Guarantee } from '../guarantee.ts'
import { isCheckError, isSchemaError, refusedPaths } from '../refusals.ts'
import { removeSubject, type Subject, template, withEachHelm, withFiles } from '../subject.ts'
import { isMap, merged, nameOf, nested, schemaFields, schemaOf, valueAt, without } from '../values-schema.ts'

/** Whatever is taken away, users get a rendering or a message that names it. */
export const droppedValues: Guarantee = {
  name: 'dropped values',
  promise:
    'Without any one value, the chart either renders or fails with a schema error that names it, never with an error inside a template.',
  check: (subject) => {
    const defaults = defaultsOf(subject)
    const [, fullest = {}] = extremesOf(subject).at(-1) ?? []
    return allOf(
      dropAll(subject, pathsIn(subject, defaults), bySet),
      dropAll(subject, pathsIn(subject, merged(defaults, fullest)), inFile(fullest)),
      checkRemoved(subject, defaults),
    )
  },
}

type Path = readonly string[]
type Values = Record<string, unknown>

/** A way to take some values away. */
type Drop = (paths: readonly Path[]) => HelmRun

const bySet: Drop = (paths) => ({ args: ['--set', paths.map((path) => `${nameOf(path)}=null`).join()] })

const inFile =
  (base: Values): Drop =>
  (paths) => ({ values: merged(base, ...paths.map((path) => nested(path, null))) })

/** All that values set, and all that the schema names there; what is in lists is taken away with them. */
const pathsIn = (subject: Subject, values: Values): Path[] => {
  const named = schemaFields(schemaOf(subject)).map(({ path }) => path)
  const placed = named.filter((path) => path.length === 1 || isMap(valueAt(values, path.slice(0, -1))))
  return [...new Map([...placed, ...keysOf(values)].map((path) => [JSON.stringify(path), path])).values()]
}

const keysOf = (values: Values, path: Path = []): Path[] =>
  Object.entries(values).flatMap(([key, value]) => [
    [...path, key],
    ...(isMap(value) ? keysOf(value, [...path, key]) : []),
  ])

const defaultsOf = ({ files }: Subject): Values => parse(files.get('values.yaml') ?? '') as Values

/**
 * Those that the schema refuses are refused all at once, one depth after the other; those that it lets through are taken
 * away one by one.
 */
const dropAll = (subject: Subject, paths: readonly Path[], drop: Drop): Promise<string[]> =>
  withEachHelm(subject, depths(paths), async (helm, level) => {
    const result = await template(subject, helm, drop(level))
    if (!result.ok && !isSchemaError(result.message)) return dropEach(subject, helm, level, drop)
    const refused = result.ok ? new Set<string>() : refusedPaths(result.message)
    return dropEach(
      subject,
      helm,
      level.filter((path) => !refused.has(path.join('.'))),
      drop,
    )
  })

const depths = (paths: readonly Path[]): Path[][] =>
  [...Map.groupBy(paths, ({ length }) => length).entries()].sort(([a], [b]) => a - b).map(([, level]) => level)

const dropEach = async (subject: Subject, helm: Helm, paths: readonly Path[], drop: Drop): Promise<string[]> => {
  const problems: string[] = []
  for (const path of paths) problems.push(...judged(path, await template(subject, helm, drop([path]))))
  return problems
}

const judged = (path: Path, result: Awaited<ReturnType<typeof template>>): string[] => {
  if (result.ok || isCheckError(result.message)) return []
  const named = isSchemaError(result.message) && refusedPaths(result.message).has(path.join('.'))
  return named ? [] : [`without ${nameOf(path)}: ${result.message.trim()}`]
}

/**
 * The same with values.yaml itself lacking something, as an old one does after an upgrade with --reuse-values. What the
 * schema refuses is told at once; the rest of the same depth is gone at once.
 */
const checkRemoved = async (subject: Subject, defaults: Values): Promise<string[]> => {
  const problems: string[] = []
  for (const level of depths(keysOf(defaults))) problems.push(...(await checkLevel(subject, defaults, level)))
  return problems
}

const checkLevel = async (subject: Subject, defaults: Values, level: readonly Path[]): Promise<string[]> => {
  const results = await withRemoved(subject, level.reduce(without, defaults), (helm, changed) =>
    template(changed, helm),
  )
  const refused = results.map((result) => (result.ok ? new Set<string>() : refusedPaths(result.message)))
  const rest = level.filter((path) => !refused.every((paths) => paths.has(path.join('.'))))
  const kept = await withRemoved(subject, rest.reduce(without, defaults), (helm, changed) => template(changed, helm))
  return [
    ...results.flatMap((result) => (result.ok || isSchemaError(result.message) ? [] : told(level, result.message))),
    ...kept.flatMap((result) => (result.ok || isCheckError(result.message) ? [] : told(rest, result.message))),
  ]
}

const told = (paths: readonly Path[], message: string): string[] => [
  `values.yaml without ${paths.map(nameOf).join(', ')}: ${message.trim()}`,
]

const withRemoved = async <T>(
  subject: Subject,
  values: Values,
  render: (helm: Helm, changed: Subject) => Promise<T>,
): Promise<T[]> => {
  const changed = withFiles(subject, new Map([...subject.files, ['values.yaml', stringify(values)]]))
  try {
    return await Promise.all(subject.helms.map((helm) => render(helm, changed)))
  } finally {
    removeSubject(changed)
  }
}
