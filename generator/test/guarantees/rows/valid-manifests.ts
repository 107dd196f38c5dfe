import { validateYaml } from '../../../../scripts/kubernetes/validate.ts'
import type { Helm } from '../../differential/helm.ts'
import { at, basesOf, containersOf, type Document, podsOf, rendered } from '../documents.ts'
import { allOf, type Guarantee, unless } from '../guarantee.ts'
import { randomValues } from '../random-values.ts'
import { type Subject, withEachHelm } from '../subject.ts'
import { isMap, merged, nested, schemaFields, schemaOf } from '../values-schema.ts'

/** What the schema accepts is rendered to what Kubernetes accepts. */
export const validManifests: Guarantee = {
  name: 'valid manifests',
  promise: 'Kubernetes accepts all manifests in strict validation, and no key, variable, port or volume occurs twice.',
  check: (subject) => {
    const random = randomValues(subject).map((values, index) => [`random values ${index}`, values] as const)
    return allOf(checkRenderings(subject, [...basesOf(subject), ...random]), checkTakenKeys(subject))
  },
}

type Named = readonly [string, unknown]

const checkRenderings = async (subject: Subject, sets: readonly Named[]): Promise<string[]> => {
  const texts: string[] = []
  const problems = await withEachHelm(subject, sets, async (helm, [name, values]) => {
    const result = await rendered(subject, helm, { values })
    if ('failed' in result) return [`${name} ${JSON.stringify(values)}: ${result.failed}`]
    texts.push(result.text)
    return [...result.templates.values()]
      .flat()
      .flatMap(duplicatesIn)
      .map((problem) => `${name}: ${problem}`)
  })
  return [...problems, ...(await validated(texts))]
}

/** All renderings at once, since starting the validator takes longer than what it does. */
const validated = async (texts: readonly string[]): Promise<string[]> => {
  const distinct = [...new Set(texts.flatMap((text) => text.split(/^---$/m)))]
  const { validated: count, problems } = await validateYaml(distinct.join('\n---\n'))
  const told = problems.map(({ manifest, message }) => `${manifest}: ${message}`)
  return [...unless(count >= texts.length, `only ${count} manifests were validated`), ...new Set(told)]
}

/** Names that come twice in a list of named things: Helm 4 can't install these. */
const duplicatesIn = (document: Document): string[] => {
  const pods = podsOf(document)
  const lists = [
    ...containersOf(pods).flatMap(({ env, ports, volumeMounts }) => [
      names(env),
      names(ports),
      names(volumeMounts, 'mountPath'),
    ]),
    names(at(pods, 'spec', 'volumes')),
    names(containersOf(pods)),
    names(at(document, 'spec', 'ports')),
  ]
  return lists
    .flatMap((list) => list.filter((name, index) => list.indexOf(name) !== index))
    .map((name) => `${document.kind} ${document.metadata?.name} has ${name} twice`)
}

const names = (list: unknown, key = 'name'): unknown[] => (Array.isArray(list) ? list.map((item) => at(item, key)) : [])

/** Users' maps may have the very keys that the chart writes beside them. */
const checkTakenKeys = (subject: Subject): Promise<string[]> =>
  withEachHelm(subject, basesOf(subject), async (helm, [base, values]) => {
    const taken = await keysRendered(subject, helm, values)
    const maps = schemaFields(schemaOf(subject)).filter(({ schema }) => acceptsTexts(schema.additionalProperties))
    const entries = Object.fromEntries(taken.map((key) => [key, 'mine']))
    const result = await rendered(subject, helm, {
      values: merged(values, ...maps.map(({ path }) => nested(path, entries))),
    })
    return 'failed' in result ? [`${base} with keys that the chart has too: ${result.failed}`] : []
  })

const acceptsTexts = (schema: unknown): boolean => isMap(schema) && schema.type === 'string' && !schema.pattern

const keysRendered = async (subject: Subject, helm: Helm, values: unknown): Promise<string[]> => {
  const result = await rendered(subject, helm, { values })
  if ('failed' in result) throw new Error(result.failed)
  return [...new Set(keysIn([...result.templates.values()]))]
}

const keysIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysIn)
  return isMap(value) ? Object.entries(value).flatMap(([key, inside]) => [key, ...keysIn(inside)]) : []
}
