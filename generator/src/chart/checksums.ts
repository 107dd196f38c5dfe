import { aSimpleString } from '../functions/result.ts'
import { field, object, spread } from '../model/compose.ts'
import { someInside } from '../model/inside.ts'
import { keyOf, same } from '../model/key.ts'
import { absent, literal, make, plain, TRUE } from '../model/leaves.ts'
import type { ChartModel, FieldNode, Node, SpreadNode, TemplateModel } from '../model/node.ts'
import { isLeftOutEmpty } from '../model/taken-whole.ts'
import { and, compare, conditional, or, present, there } from '../model/tests.ts'
import { documentsOf, fieldValue, isConstant } from './documents.ts'

/** Workloads that roll when their pods' template changes. */
export const ROLLING = ['Deployment', 'StatefulSet', 'DaemonSet']
/** Fields by which a pod names a ConfigMap or Secret. */
export const REFERENCES = ['configMap', 'configMapRef', 'configMapKeyRef', 'secret', 'secretRef', 'secretKeyRef']

/**
 * Gives each pod the checksums of the chart's own ConfigMaps and Secrets that it uses, so that it restarts when they
 * change; but not of what depends on the cluster, as generated secrets do: https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments
 */
export const withChecksums = (chart: ChartModel): ChartModel => {
  const asking = askingTemplates(chart)
  const owners = new Map(chart.templates.filter(({ path }) => !asking.has(path)).flatMap(configurations))
  if (owners.size === 0) return chart
  return {
    ...chart,
    templates: chart.templates.map((template) => ({ ...template, body: annotated(template.body, owners) })),
  }
}

/** The paths of the templates that may look into the cluster. */
export const askingTemplates = (chart: ChartModel): ReadonlySet<string> => {
  const asks = asksCluster(chart)
  return new Set(chart.templates.filter(({ body }) => asks(body)).map(({ path }) => path))
}

/** Whether a node, or a helper that it includes, looks into the cluster. */
const asksCluster = ({ helpers }: ChartModel): ((node: Node) => boolean) => {
  const isLookup = (node: Node): boolean => {
    if (node.kind === 'call') return node.function === 'lookup'
    const helper = node.kind === 'include' && helpers.find(({ name }) => name === node.helper)
    return helper ? someInside(helper.body, isLookup) : false
  }
  return (node) => someInside(node, isLookup)
}

/** A template with ConfigMaps or Secrets, and when it has any. */
interface Owner {
  readonly path: string
  readonly test: Node
}

type Owners = ReadonlyMap<string, Owner>

/** The names of a template's ConfigMaps and Secrets, and the template. */
const configurations = ({ body, path, form }: TemplateModel): [string, Owner][] =>
  (form === 'manifest' ? documentsOf(body) : [])
    .filter((document) => isConstant(fieldValue(document, ['kind']), 'ConfigMap', 'Secret'))
    .map((document) => fieldValue(document, ['metadata', 'name']))
    .flatMap((name) => (name ? [[keyOf(name), { path, test: whenThere(body) }] as [string, Owner]] : []))

/** When a template has documents, as far as one condition around all of them says. */
const whenThere = (body: Node): Node => {
  const node = plain(body)
  const isOptional = node.kind === 'conditional' && plain(node.otherwise).kind === 'absent'
  return isOptional && !someInside(node.test, ({ kind }) => kind === 'variable') ? node.test : TRUE
}

/** Below a condition, what is asked there is known. */
const known = (test: Node, owners: Owners): Owners =>
  new Map([...owners].map(([name, owner]) => [name, same(owner.test, test) ? { ...owner, test: TRUE } : owner]))

const annotated = (node: Node, owners: Owners): Node => {
  if (node.kind === 'conditional')
    return conditional(node.test, annotated(node.then, known(node.test, owners)), annotated(node.otherwise, owners))
  if (node.kind === 'list') return make({ ...node, items: node.items.map((item) => annotated(item, owners)) })
  if (node.kind === 'spread') return spread(annotated(node.of, owners))
  if (node.kind === 'each') return make({ ...node, body: annotated(node.body, owners) })
  if (node.kind !== 'object' || !isConstant(fieldValue(node, ['kind']), ...ROLLING)) return node
  const named = references(fieldValue(node, ['spec', 'template']), owners)
  const templates = named.filter(({ path }, at) => named.findIndex((other) => other.path === path) === at)
  templates.sort((a, b) => (a.path < b.path ? -1 : 1))
  return templates.length ? update(node, ['spec', 'template', 'metadata', 'annotations'], templates) : node
}

/** The templates whose ConfigMaps or Secrets something names. */
const references = (value: unknown, owners: Owners): Owner[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isReference(value as Node)) return names((value as FieldNode).value, owners)
  return Object.entries(value).flatMap(([name, part]) => (name === 'type' ? [] : references(part, owners)))
}

const isReference = (node: Node): boolean => node.kind === 'field' && REFERENCES.includes(String(node.key))

const names = (node: Node, owners: Owners): Owner[] =>
  ['name', 'secretName'].flatMap((key) => {
    const name = fieldValue(node, [key])
    return (name && owners.get(keyOf(name))) ?? []
  })

/** Adds checksums to the map at a path, which is made where it isn't there. */
const update = (node: Node | undefined, path: readonly string[], templates: readonly Owner[]): Node => {
  const [key, ...rest] = path
  if (key === undefined) return withChecksumsOf(node, templates)
  if (node?.kind !== 'object')
    return object([...(node ? entriesOf(node) : []), field(key, update(undefined, rest, templates))])
  const at = node.entries.findIndex((entry) => entry.kind === 'field' && entry.key === key)
  const before = at < 0 ? undefined : (node.entries[at] as FieldNode).value
  const changed = field(key, update(before, rest, templates))
  return object(at < 0 ? [...node.entries, changed] : node.entries.with(at, changed))
}

/** A map with checksums; one that the author didn't compose is left out where it would be empty. */
const withChecksumsOf = (node: Node | undefined, templates: readonly Owner[]): Node => {
  const checksums = templates.map(checksum)
  const map = object([...(node ? entriesOf(node) : []), ...checksums])
  if (node && !isLeftOutEmpty(node)) return map
  const others = node ? [hasOthers(node, checksums)] : []
  return conditional(or(...others, ...checksums.map(({ value }) => present(value))), map, absent)
}

/** Whether a map of the values has entries that no checksum stands in for. */
const hasOthers = (map: Node, checksums: readonly FieldNode[]): Node => {
  const keys = checksums.map(({ key }) => literal(String(key)))
  const others = make({ kind: 'call', type: map.type, function: 'omit', arguments: [there(map), ...keys] })
  const type = { kind: 'integer', minimum: 0 } as const
  return and(
    present(map),
    compare('gt', make({ kind: 'call', type, function: 'len', arguments: [others] }), literal(0)),
  )
}

const entriesOf = (node: Node): readonly (FieldNode | SpreadNode)[] => {
  const of = plain(node)
  return of.kind === 'object' ? of.entries : [spread(of)]
}

const checksum = ({ path, test }: Owner): FieldNode =>
  field(checksumKey(path), conditional(test, make({ kind: 'checksum', type: aSimpleString(), template: path }), absent))

/** `checksum/config-map` for `web/config-map.yaml`. */
export const checksumKey = (template: string): string =>
  `checksum/${template
    .replace(/\.yaml$/, '')
    .split('/')
    .at(-1)}`
