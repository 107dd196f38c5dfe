import { type Schema, strictDefinition, strictKind } from './strict-schema.ts'

/** Strict schemas of many kinds with what they share, as committed in `schemas.json`. */
export interface Bundle {
  $comment: string
  /** By the name under which kubeconform looks for them: `deployment-apps-v1`. */
  kinds: Record<string, Schema>
  definitions: Record<string, Schema>
}

/** What of a bundle is another in a second one: null is what the second one lacks. */
export interface Difference {
  $comment: string
  kinds: Record<string, Schema | null>
  definitions: Record<string, Schema | null>
}

interface GroupVersionKind {
  group: string
  version: string
  kind: string
}

/** Kubernetes' `api/openapi-spec/swagger.json`. */
export interface Swagger {
  definitions: Record<string, Schema>
}

/** A custom resource definition, as far as its schemas go. */
export interface CustomResource {
  spec: {
    group: string
    names: { kind: string }
    versions: { name: string; served: boolean; schema: { openAPIV3Schema: Schema } }[]
  }
}

const objectMeta = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'
const referenceTo = (name: string): string => `#/definitions/${name}`

/** The file name, without its ending, that kubeconform asks for. */
const fileName = ({ group, version, kind }: GroupVersionKind): string =>
  [kind, group.split('.')[0], version].filter(Boolean).join('-').toLowerCase()

const apiVersion = ({ group, version }: GroupVersionKind): string => (group ? `${group}/${version}` : version)

/** The kind that a definition describes, if it is a stable one that a chart can hold. */
function stableKind(schema: Schema): GroupVersionKind | undefined {
  const kinds = (schema['x-kubernetes-group-version-kind'] ?? []) as GroupVersionKind[]
  const [only] = kinds
  const isObject = schema.properties?.metadata?.$ref === referenceTo(objectMeta)
  return kinds.length === 1 && only && isObject && /^v\d+$/.test(only.version) ? only : undefined
}

/** Names of the definitions that a schema refers to, directly. */
const references = (schema: Schema): string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)].map(([, name]) => name as string)

function reachable(swagger: Swagger, from: Schema[]): Record<string, Schema> {
  const found = new Map<string, Schema>()
  const visit = (name: string): void => {
    const published = swagger.definitions[name]
    if (found.has(name) || !published) return
    found.set(name, strictDefinition(name, published))
    for (const next of references(found.get(name) as Schema)) visit(next)
  }
  for (const name of from.flatMap(references)) visit(name)
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function builtInKinds(swagger: Swagger): [string, Schema][] {
  return Object.values(swagger.definitions).flatMap((schema) => {
    const kind = stableKind(schema)
    return kind ? [[fileName(kind), strictKind(schema, apiVersion(kind), kind.kind)] as [string, Schema]] : []
  })
}

function customKinds({ spec }: CustomResource): [string, Schema][] {
  const served = spec.versions.filter(({ served }) => served)
  return served.map(({ name, schema }) => {
    const kind = { group: spec.group, version: name, kind: spec.names.kind }
    const strict = strictKind(schema.openAPIV3Schema, apiVersion(kind), kind.kind)
    return [
      fileName(kind),
      { ...strict, properties: { ...strict.properties, metadata: { $ref: referenceTo(objectMeta) } } },
    ]
  })
}

/** Makes the bundle of all stable kinds of Kubernetes and of some custom resources. */
export function makeBundle(comment: string, swagger: Swagger, custom: CustomResource[]): Bundle {
  const kinds = [...builtInKinds(swagger), ...custom.flatMap(customKinds)].sort(([a], [b]) => (a < b ? -1 : 1))
  const definitions = reachable(
    swagger,
    kinds.map(([, schema]) => schema),
  )
  return { $comment: comment, kinds: Object.fromEntries(kinds), definitions }
}

const lines = (record: Record<string, Schema | null>): string =>
  Object.entries(record)
    .map(([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
    .join(',\n')

/** A bundle, or its difference, as text, one schema a line, so that a change of version reads as a diff. */
export const bundleText = ({ $comment, kinds, definitions }: Bundle | Difference): string =>
  `{\n  "$comment": ${JSON.stringify($comment)},\n  "kinds": {\n${lines(kinds)}\n  },\n  "definitions": {\n${lines(definitions)}\n  }\n}\n`

/** One kind's schema by itself, with the definitions that it reaches. */
export function standalone(bundle: Bundle, name: string): Schema {
  const kind = bundle.kinds[name] as Schema
  const $schema = 'http://json-schema.org/draft-07/schema#'
  return { $schema, ...kind, definitions: reachableIn(bundle, kind) }
}

function reachableIn(bundle: Bundle, kind: Schema): Record<string, Schema> {
  const found: Record<string, Schema> = {}
  const visit = (name: string): void => {
    const definition = bundle.definitions[name]
    if (found[name] || !definition) return
    found[name] = definition
    references(definition).forEach(visit)
  }
  references(kind).forEach(visit)
  return found
}
