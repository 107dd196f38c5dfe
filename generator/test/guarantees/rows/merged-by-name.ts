import { isDeepStrictEqual } from 'node:util'
import type { Helm } from '../../differential/helm.ts'
import { at, basesOf, containersOf, type Document, documentsOf, podsOf } from '../documents.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { type Subject, withEachHelm } from '../subject.ts'
import { merged, nested, type SchemaField, schemaFields, schemaOf } from '../values-schema.ts'

/** What users add by name wins over what the chart has by that name. */
export const mergedByName: Guarantee = {
  name: 'merged by name',
  promise:
    "The user's env, ports, volumes and mounts replace those of the chart with the same name, and no name occurs twice.",
  check: async (subject) => {
    const fields = schemaFields(schemaOf(subject)).flatMap((field) => {
      const extra = EXTRAS[field.path.at(-1) ?? '']
      return field.open && extra ? [{ field, extra }] : []
    })
    if (fields.length === 0) return ['the chart takes no env, ports, volumes or mounts']
    return withEachHelm(subject, fields, (helm, { field, extra }) => checkField(subject, helm, field, extra))
  },
}

/** Named things that users add to pods. */
interface Extra {
  /** Where they are in a pod template. */
  readonly lists: (pods: Document | undefined) => readonly unknown[]
  /** A value that no chart has, and what it gives. */
  readonly value: unknown
  readonly gives: Readonly<Record<string, unknown>>
}

const inContainers =
  (field: string) =>
  (pods: Document | undefined): unknown[] =>
    containersOf(pods).map((container) => container[field])

const EXTRAS: Readonly<Record<string, Extra>> = {
  env: { lists: inContainers('env'), value: 'mine', gives: { value: 'mine' } },
  ports: { lists: inContainers('ports'), value: 4242, gives: { containerPort: 4242 } },
  volumeMounts: { lists: inContainers('volumeMounts'), value: { mountPath: '/mine' }, gives: { mountPath: '/mine' } },
  volumes: {
    lists: (pods) => [at(pods, 'spec', 'volumes')],
    value: { emptyDir: { sizeLimit: '42Mi' } },
    gives: { emptyDir: { sizeLimit: '42Mi' } },
  },
}

const NEW = 'probe'

type Named = { readonly name: string }
type NamedLists = readonly (readonly Named[])[]

const checkField = async (subject: Subject, helm: Helm, field: SchemaField, extra: Extra): Promise<string[]> => {
  for (const [, base] of basesOf(subject)) {
    const listsWith = (names: readonly string[]) => listsOf(subject, helm, field, extra, names, base)
    const reached = reachedBy(await listsWith([NEW]))
    if (reached.length === 0) continue
    const names = [...new Set(reached.flatMap((list) => list.map(({ name }) => name)))]
    const changed = reachedBy(await listsWith(names))
    return changed.flatMap((list) => names.flatMap((name) => checkName(field, extra, list, name)))
  }
  return [`${field.name}: what users add is not in any pod`]
}

const reachedBy = (lists: NamedLists): NamedLists => lists.filter((list) => list.some(({ name }) => name === NEW))

const listsOf = async (
  subject: Subject,
  helm: Helm,
  { path }: SchemaField,
  { lists, value }: Extra,
  names: readonly string[],
  base: unknown,
): Promise<NamedLists> => {
  const values = merged(base, nested(path, Object.fromEntries(names.map((name) => [name, value]))))
  const documents = await documentsOf(subject, helm, { values })
  return documents.flatMap((document) => lists(podsOf(document)) as NamedLists).filter(Boolean)
}

const checkName = (field: SchemaField, { gives }: Extra, list: readonly Named[], name: string): string[] => {
  const found = list.filter((item) => item.name === name)
  if (found.length !== 1) return [`${field.name}: ${name} comes ${found.length} times`]
  return unless(isDeepStrictEqual(found[0], { name, ...gives }), `${field.name}: the user's ${name} does not win`)
}
