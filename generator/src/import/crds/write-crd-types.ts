import { docLines, interfaceText, pascal, type WrittenField } from '../values/declarations.ts'
import { isSchema } from '../values/schema-types.ts'
import type { CustomResource } from './read-crds.ts'
import { StructuralTypes } from './structural-types.ts'

/** A version of a custom resource, and the interface that it has become. */
export interface WrittenResource {
  readonly apiVersion: string
  readonly kind: string
  /** The name of the interface. */
  readonly type: string
}

/** The types of custom resources. */
export interface CrdTypes {
  /** The text of the module. */
  readonly source: string
  readonly resources: readonly WrittenResource[]
}

/**
 * Writes an interface for each version of custom resources: manifests as users write them, without the status, which has
 * an interface of its own. The version that the cluster stores has the name of the kind.
 *
 * @example
 * writeCrdTypes(readCrds('crds/certificates.yaml')).source // … export interface Certificate { …
 */
export const writeCrdTypes = (all: readonly CustomResource[]): CrdTypes => {
  const types = new StructuralTypes()
  const resources = [...all]
    .sort(byStored)
    .map((resource) => [resource, types.nameFor(nameOf(resource, types))] as const)
  const named = new Map(resources)
  for (const resource of all) write(resource, named.get(resource) ?? '', types)
  const imports = `import type { ObjectMeta } from 'chartwright'`
  return {
    source: `${[imports, ...types.texts].join('\n\n')}\n`,
    resources: all.map((resource) => ({
      apiVersion: apiVersionOf(resource),
      kind: resource.kind,
      type: named.get(resource) ?? '',
    })),
  }
}

/** The stored versions choose their names first. */
const byStored = (a: CustomResource, b: CustomResource): number => Number(b.isStored) - Number(a.isStored)

/** The kind; with the version, or what distinguishes the group, where another resource has that name. */
const nameOf = ({ kind, group, version, isStored }: CustomResource, types: StructuralTypes): string => {
  const name = isStored ? kind : `${kind}${pascal(version)}`
  return types.has(name) ? `${pascal(group.split('.')[0] ?? '')}${name}` : name
}

const apiVersionOf = ({ group, version }: CustomResource): string => `${group}/${version}`

/** What users don't write, or what is written here for every kind. */
const OWN_FIELDS = ['apiVersion', 'kind', 'metadata', 'status']

const write = (resource: CustomResource, name: string, types: StructuralTypes): void => {
  const { kind, schema, deprecated } = resource
  const properties = isSchema(schema.properties) ? schema.properties : {}
  const others = Object.keys(properties).filter((key) => !OWN_FIELDS.includes(key))
  const at = types.texts.length
  const fields: readonly WrittenField[] = [
    ...[
      { name: 'apiVersion', type: [`'${apiVersionOf(resource)}'`] },
      { name: 'kind', type: [`'${kind}'`] },
      { name: 'metadata', type: ['ObjectMeta'] },
    ].map((field) => ({ ...field, isOptional: false, doc: [] })),
    ...others.map((key) => types.field(schema, key, [name])),
  ]
  const [first = '', ...rest] = docLines(typeof schema.description === 'string' ? schema.description : '')
  const doc = [
    `\`${apiVersionOf(resource)}\` ${kind}${first ? `: ${first}` : '.'}`,
    ...rest,
    ...(deprecated === undefined ? [] : [`@deprecated ${docLines(deprecated).join(' ')}`.trim()]),
  ]
  // a definition without a schema allows all fields
  const open = Object.keys(properties).length === 0 ? ['unknown'] : undefined
  types.texts.splice(at, 0, interfaceText(name, fields, doc, open))
  if (isSchema(properties.status)) types.field(schema, 'status', [name])
}
