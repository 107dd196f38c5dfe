import type { RollPods } from '../../author/define-chart.ts'
import { and, not, or } from '../../model/boolean.ts'
import type { Place } from '../../model/chartwright-error.ts'
import { checksumAnnotation } from '../../model/checksum.ts'
import { field, object, spread } from '../../model/compose.ts'
import { call, checksum, lengthOf } from '../../model/computed.ts'
import { isIncluded } from '../../model/included.ts'
import { childrenOf, someInside } from '../../model/inside.ts'
import { keyOf, same } from '../../model/key.ts'
import { absent, change, isLiteral, literal, plain } from '../../model/leaves.ts'
import type { ChartModel, FieldNode, Node, SpreadNode, TemplateModel } from '../../model/node.ts'
import { isOmittedWhenEmpty } from '../../model/omitted-when-empty.ts'
import { compare, conditional, present, there } from '../../model/tests.ts'
import { ChartError } from '../chart-error.ts'
import { armsOf, type Conditioned, conjuncts, fieldValue, isConstant, underConditions } from './documents.ts'

/** Workloads that roll when their pods' template changes. */
export const ROLLING = ['Deployment', 'StatefulSet', 'DaemonSet']
/** What a pod reads by the fields that name it. */
export const REFERENCES: Readonly<Record<string, 'ConfigMap' | 'Secret'>> = {
  configMap: 'ConfigMap',
  configMapRef: 'ConfigMap',
  configMapKeyRef: 'ConfigMap',
  secret: 'Secret',
  secretRef: 'Secret',
  secretKeyRef: 'Secret',
}

/** Whether changes of a template's ConfigMap or Secret roll the pods that use it. */
export const rolls = (rollPods: RollPods | undefined, kind: string, path: string): boolean =>
  typeof rollPods === 'object' ? rollPods.on.some((one) => one === kind || one === path) : rollPods !== false

/**
 * Gives each pod the checksums of the chart's own ConfigMaps and Secrets that it uses, so that it restarts when they
 * change; but not of what depends on the cluster, as generated secrets do: https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments
 *
 * @throws ChartError where the chart names a template that can't roll pods.
 */
export const withChecksums = (chart: ChartModel, rollPods?: RollPods, where?: () => Place): ChartModel => {
  const unpredictable = unpredictableTemplates(chart)
  const keys = checksumKeys(chart.templates.filter(({ form }) => form === 'manifest').map(({ path }) => path))
  const owners = chart.templates
    .filter(({ path }) => !unpredictable.has(path))
    .flatMap((template) => ownersIn(template, keys.get(template.path) ?? ''))
  if (typeof rollPods === 'object') checkNamed(rollPods, owners, where)
  const rolling = owners.filter(({ kind, path }) => rolls(rollPods, kind, path))
  if (rolling.length === 0) return chart
  return {
    ...chart,
    templates: chart.templates.map((template) => ({ ...template, body: annotated(template.body, rolling, []) })),
  }
}

/** The paths of the templates that may look into the cluster, or that only Helm can render. */
const unpredictableTemplates = (chart: ChartModel): ReadonlySet<string> => {
  const isUnpredictable = unpredictableIn(chart)
  return new Set(chart.templates.filter(({ body }) => isUnpredictable(body)).map(({ path }) => path))
}

/** Whether a node, or a helper that it includes, looks into the cluster or includes what only Helm can evaluate. */
const unpredictableIn = ({ helpers }: ChartModel): ((node: Node) => boolean) => {
  const isUnknown = (node: Node): boolean => {
    if (node.kind === 'call') return node.function === 'lookup' || isIncluded(node)
    const helper = node.kind === 'include' && helpers.find(({ name }) => name === node.helper)
    return helper ? someInside(helper.body, isUnknown) : false
  }
  return (node) => someInside(node, isUnknown)
}

/** A ConfigMap or Secret, the template that it stands in, and when it is there. */
interface Owner {
  readonly kind: string
  readonly name: string
  readonly path: string
  /** The annotation that has its checksum. */
  readonly key: string
  readonly when: readonly Node[]
}

const ownersIn = ({ body, path, form }: TemplateModel, key: string): Owner[] =>
  (form === 'manifest' ? underConditions(body) : []).flatMap(({ node, when }) => {
    const kind = fieldValue(node, ['kind'])
    const name = fieldValue(node, ['metadata', 'name'])
    if (!name || kind?.kind !== 'literal' || !isConstant(kind, 'ConfigMap', 'Secret')) return []
    return [{ kind: String(kind.value), name: keyOf(name), path, key, when }]
  })

const checkNamed = (
  { on }: { readonly on: readonly string[] },
  owners: readonly Owner[],
  where?: () => Place,
): void => {
  const paths = [...new Set(owners.map(({ path }) => path))].sort()
  const wrong = on.find((one) => !['ConfigMap', 'Secret', ...paths].includes(one))
  if (wrong === undefined) return
  throw new ChartError(
    'no-template-to-roll-pods-on',
    `rollPods names ${wrong}, but no template at this path has a ConfigMap or Secret that depends on the values only`,
    `Name some of 'ConfigMap', 'Secret'${paths.map((path) => `, '${path}'`).join('')}, or write \`rollPods: false\`.`,
    where?.(),
  )
}

/** Adds checksums to all workloads in a node, of which some conditions are known to be true. */
const annotated = (node: Node, owners: readonly Owner[], known: readonly Node[]): Node => {
  if (node.kind === 'conditional') {
    const then = annotated(node.then, owners, [...known, ...conjuncts(node.test)])
    return conditional(node.test, then, annotated(node.otherwise, owners, [...known, ...conjuncts(not(node.test))]))
  }
  if (node.kind === 'list') return change(node, { items: node.items.map((item) => annotated(item, owners, known)) })
  if (node.kind === 'spread') return spread(annotated(node.of, owners, known))
  if (node.kind === 'each') return change(node, { body: annotated(node.body, owners, known) })
  if (node.kind !== 'object' || !isConstant(fieldValue(node, ['kind']), ...ROLLING)) return node
  const pods = fieldValue(node, ['spec', 'template'])
  const uses = pods ? usesOf(references(pods), owners, known) : []
  return uses.length ? update(node, ['spec', 'template', 'metadata', 'annotations'], uses) : node
}

/** What a pod names, and when. */
interface Reference {
  readonly kind: string
  readonly name: string
  readonly when: readonly Node[]
}

const references = (node: Node, when: readonly Node[] = []): Reference[] => {
  const kind =
    node.kind === 'field' && typeof node.key === 'string' && Object.hasOwn(REFERENCES, node.key)
      ? REFERENCES[node.key]
      : undefined
  if (kind) return names((node as FieldNode).value, when).map((one) => ({ kind, ...one }))
  return conditionedParts(node, when).flatMap((part) => references(part.node, part.when))
}

const conditionedParts = (node: Node, when: readonly Node[]): readonly Conditioned[] => {
  const arms = armsOf(node).map((arm) => ({ ...arm, when: [...when, ...arm.when] }))
  if (arms.length === 0) return childrenOf(node).map((child) => ({ node: child, when }))
  return node.kind === 'each' ? [{ node: node.over, when }, ...arms] : arms
}

const names = (value: Node, when: readonly Node[]): Omit<Reference, 'kind'>[] =>
  underConditions(value, when).flatMap(({ node, when }) =>
    ['name', 'secretName'].flatMap((key) => {
      const name = fieldValue(node, [key])
      return name ? leaves(name, when).map((leaf) => ({ name: keyOf(leaf.node), when: leaf.when })) : []
    }),
  )

/** The values that a text has in one case or the other. */
const leaves = (node: Node, when: readonly Node[]): Conditioned[] => {
  const of = plain(node)
  const arms = of.kind === 'conditional' ? armsOf(of) : []
  return arms.length ? arms.flatMap((arm) => leaves(arm.node, [...when, ...arm.when])) : [{ node: of, when }]
}

/** A template whose ConfigMaps or Secrets a pod uses, and when it does. */
interface Use {
  readonly path: string
  readonly key: string
  readonly test: Node
}

const usesOf = (named: readonly Reference[], owners: readonly Owner[], known: readonly Node[]): readonly Use[] => {
  const uses = new Map<string, Use>()
  for (const { kind, name, when } of named) {
    for (const { path, key, ...owner } of owners.filter((one) => one.kind === kind && one.name === name)) {
      const test = remaining([...when, ...owner.when], known)
      uses.set(path, { path, key, test: or(uses.get(path)?.test ?? literal(false), test) })
    }
  }
  const possible = [...uses.values()].filter(({ test }) => !isLiteral(test, false))
  return possible.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What is left to ask where some conditions are known to be true. */
const remaining = (when: readonly Node[], known: readonly Node[]): Node => {
  const all = [...known, ...when]
  if (isLiteral(and(...all), false)) return literal(false)
  return and(...when.filter((test) => !known.some((one) => same(one, test)) && !followsFrom(all, test)))
}

/** Whether one of two things is asked where the one is asked for anyway. */
const followsFrom = (others: readonly Node[], test: Node): boolean =>
  test.kind === 'logic' &&
  test.operator === 'or' &&
  test.operands.some((operand) => others.some((other) => same(operand, other)))

/** Adds checksums to the map at a path, which is made where it isn't there. */
const update = (node: Node | undefined, path: readonly string[], uses: readonly Use[]): Node => {
  const [key, ...rest] = path
  if (key === undefined) return withChecksumsOf(node, uses)
  if (node?.kind !== 'object')
    return object([...(node ? ownEntries(node) : []), field(key, update(undefined, rest, uses))])
  const at = node.entries.findIndex((entry) => entry.kind === 'field' && entry.key === key)
  const before = at < 0 ? undefined : (node.entries[at] as FieldNode).value
  const changed = field(key, update(before, rest, uses))
  return object(at < 0 ? [...node.entries, changed] : node.entries.with(at, changed))
}

/** A map with checksums; one that the author didn't compose is left out where it would be empty. */
const withChecksumsOf = (node: Node | undefined, uses: readonly Use[]): Node => {
  const checksums = uses.map(({ path, key, test }) => field(key, checksumWhen(path, test)))
  const map = object([...(node ? ownEntries(node) : []), ...checksums])
  if (node && !isOmittedWhenEmpty(node)) return map
  const others = node ? [hasOthers(node, checksums)] : []
  return conditional(or(...others, ...checksums.map(({ value }) => present(value))), map, absent)
}

/** Whether a map of the values has entries that no checksum stands in for. */
const hasOthers = (map: Node, checksums: readonly FieldNode[]): Node => {
  const keys = checksums.map(({ key }) => literal(String(key)))
  const others = call('omit', map.type, [there(map), ...keys])
  return and(present(map), compare('gt', lengthOf(others), literal(0)))
}

const ownEntries = (node: Node): readonly (FieldNode | SpreadNode)[] => {
  const of = plain(node)
  return of.kind === 'object' ? of.entries : [spread(of)]
}

const checksumWhen = (template: string, test: Node): Node => conditional(test, checksum(template), absent)

/** `checksum/config-map` for `web/config-map.yaml`, and `checksum/web-config-map` where another template is so called. */
export const checksumKeys = (paths: readonly string[]): ReadonlyMap<string, string> => {
  const bare = paths.map((path) => path.replace(/\.yaml$/, ''))
  const last = bare.map((path) => path.replace(/^.*\//, ''))
  const isAlone = (name: string) => last.indexOf(name) === last.lastIndexOf(name)
  const short = last.map((name, at) => (isAlone(name) ? name : bare[at]))
  return new Map(paths.map((path, at) => [path, checksumAnnotation(String(short[at]).replaceAll('/', '-'))]))
}
