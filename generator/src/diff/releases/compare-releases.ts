import type { PlainChart } from '../../import/read/read-chart.ts'
import { isSame } from '../../model/map.ts'
import { shortened } from '../../model/words.ts'
import { type Change, type Level, words } from '../change.ts'
import { changedImmutableFields } from './immutable.ts'
import { lineDiff } from './line-diff.ts'
import { matchResources } from './match-resources.ts'
import { asksForRevision } from './named-anew.ts'
import {
  type Outcome,
  type Renderer,
  renderChart,
  renderWithoutRandom,
  type ValueSet,
  valueSets,
} from './render-both.ts'
import { linesOf, quietManifest, type Resource, titleOf } from './resource.ts'
import { type ReusedValues, withFormerDefaults } from './reused-values.ts'

/** How a manifest differs. */
export interface ManifestChange {
  readonly kind: 'added' | 'removed' | 'renamed' | 'changed'
  /** `Deployment web`, or `NOTES.txt`. */
  readonly of: string
  /** The new name of what was renamed. */
  readonly to?: string
  /** Lines as in `diff -u`. */
  readonly diff: string
  /** What was rendered where this was found. */
  readonly renderings: readonly string[]
}

/** How what two charts render differs. */
export interface ReleaseDifference {
  readonly changes: readonly Change[]
  readonly manifests: readonly ManifestChange[]
  /** On which values both charts were rendered. */
  readonly compared: readonly string[]
  /** What couldn't be compared, in words. */
  readonly notCompared: readonly string[]
  /** What an upgrade with `--reuse-values` does otherwise than one that takes the new defaults. */
  readonly reusedValues: readonly ReusedValues[]
}

/** Renders two charts on the same values, and compares what they give. */
export const compareReleases = async (
  before: PlainChart,
  after: PlainChart,
  renderer: Renderer,
): Promise<ReleaseDifference> => {
  const comparison = new Comparison(before, after, renderer)
  await Promise.all(valueSets(before, after).map((set, index) => comparison.add(set, index)))
  return comparison.result()
}

interface Found {
  readonly changes: readonly Change[]
  readonly manifests: readonly Omit<ManifestChange, 'renderings'>[]
  /** Whether a chart refused the values. */
  readonly isFailed?: boolean
  readonly notCompared?: string
  readonly reusedValues?: readonly Omit<ReusedValues, 'renderings'>[]
}

class Comparison {
  readonly #charts: readonly [PlainChart, PlainChart]
  readonly #renderer: Renderer
  readonly #reusing: PlainChart | undefined
  /** In the order of the values, however long each takes. */
  readonly #found: { readonly name: string; readonly found: Found }[] = []

  constructor(before: PlainChart, after: PlainChart, renderer: Renderer) {
    this.#charts = [before, after]
    this.#renderer = renderer
    this.#reusing = withFormerDefaults(before, after)
  }

  async add(set: ValueSet, index: number): Promise<void> {
    this.#found[index] = { name: set.name, found: await this.#compare(set) }
  }

  async #compare({ name, values, otherwise }: ValueSet): Promise<Found> {
    const [before, after] = await this.#render(values, values)
    if ('failed' in before) return failedBefore(name, before.failed, after)
    if (!('failed' in after)) {
      const differences = await this.#differences(before, after, values, values)
      return { ...differences, reusedValues: await this.#reused(after, values) }
    }
    const refused = refusal(name, after.failed)
    if (otherwise === undefined || otherwise === values || refused.notCompared) return refused
    const [, again] = await this.#render(values, otherwise)
    if ('failed' in again) return refused
    const { changes, manifests } = await this.#differences(before, again, values, otherwise)
    return { changes: [...refused.changes, ...changes], manifests }
  }

  #render(before: string, after: string): Promise<[Outcome, Outcome]> {
    const [old, now] = this.#charts
    return Promise.all([renderChart(this.#renderer, old, before), renderChart(this.#renderer, now, after)])
  }

  async #differences(before: Outcome, after: Outcome, old: string, now: string): Promise<Found> {
    if (isSame(before, after)) return { changes: [], manifests: [] }
    const [was, is] = await Promise.all([
      renderWithoutRandom(this.#renderer, this.#charts[0], old, before),
      renderWithoutRandom(this.#renderer, this.#charts[1], now, after),
    ])
    if ('failed' in was || 'failed' in is) return { changes: [], manifests: [] }
    return differencesOf(was, is, asksForRevision(this.#charts[1].files))
  }

  async #reused(after: Outcome, values: string): Promise<NonNullable<Found['reusedValues']>> {
    if (this.#reusing === undefined) return []
    const reused = await renderChart(this.#renderer, this.#reusing, values)
    if ('failed' in reused) return [{ kind: 'fails', of: inOneLine(reused.failed) }]
    if (isSame(reused, after)) return []
    const [was, is] = await Promise.all([
      renderWithoutRandom(this.#renderer, this.#reusing, values, reused),
      renderWithoutRandom(this.#renderer, this.#charts[1], values, after),
    ])
    if ('failed' in was || 'failed' in is) return []
    return differencesOf(was, is, () => false).manifests.map(({ of }) => ({ kind: 'differs', of }))
  }

  result(): ReleaseDifference {
    const all = this.#found
    return {
      changes: merged(all.flatMap(({ name, found }) => renderedWith(name, found.changes))),
      manifests: merged(all.flatMap(({ name, found }) => renderedWith(name, found.manifests))),
      compared: all.filter(({ found }) => !found.isFailed && found.notCompared === undefined).map(({ name }) => name),
      notCompared: all.flatMap(({ found }) => found.notCompared ?? []),
      reusedValues: merged(all.flatMap(({ name, found }) => renderedWith(name, found.reusedValues ?? []))),
    }
  }
}

const renderedWith = <T>(
  name: string,
  all: readonly T[],
): readonly (T & { readonly renderings: readonly string[] })[] => all.map((each) => ({ ...each, renderings: [name] }))

/** What several renderings show is said once. */
const merged = <T extends { readonly renderings: readonly string[] }>(all: readonly T[]): readonly T[] =>
  [...Map.groupBy(all, ({ renderings: _, ...rest }) => JSON.stringify(rest)).values()].map((same) => ({
    ...(same[0] as T),
    renderings: same.flatMap(({ renderings }) => renderings),
  }))

/** A chart whose dependencies aren't there says nothing of itself. */
const LACKS_CHARTS = /missing in charts\/ directory/

const failedBefore = (name: string, failed: string, after: Outcome): Found => {
  if ('failed' in after || LACKS_CHARTS.test(failed))
    return { changes: [], manifests: [], notCompared: `${name}: the old chart can't be rendered: ${inOneLine(failed)}` }
  const text = words`${name} can be rendered now; before: ${inOneLine(failed)}`
  return {
    changes: [{ level: 'patch', area: 'resources', kind: 'changed', of: name, words: text }],
    manifests: [],
    isFailed: true,
  }
}

const refusal = (name: string, failed: string): Found => {
  if (LACKS_CHARTS.test(failed))
    return { changes: [], manifests: [], notCompared: `${name}: the new chart can't be rendered: ${inOneLine(failed)}` }
  const text = words`${name} can't be rendered any more: ${inOneLine(failed)}`
  return {
    changes: [{ level: 'major', area: 'resources', kind: 'fails', of: name, words: text }],
    manifests: [],
    isFailed: true,
  }
}

const inOneLine = (text: string): string => shortened(text.trim().replace(/\s*\n\s*/g, ' '), 300)

type Rendered = Exclude<Outcome, { readonly failed: string }>

const differencesOf = (before: Rendered, after: Rendered, asks: (template: string) => boolean): Found => {
  const isNamedAnew = ({ kind, template }: Resource): boolean => kind === 'Job' && asks(template)
  const { both, renamed, removed, added } = matchResources(before.resources, after.resources)
  const changed = both.flatMap(([old, now]) => manifestChange('changed', old, now))
  const notes = lineDiff(before.notes.split('\n'), after.notes.split('\n'))
  return {
    changes: [
      ...both.flatMap(([old, now]) => (isNamedAnew(now) ? [] : immutableChanges(old, now))),
      ...renamed.map(([old, now]) => renaming(old, now)),
      ...removed.map((resource) => appearance(resource, 'removed')),
      ...added.map((resource) => appearance(resource, 'added')),
    ],
    manifests: [
      ...changed,
      ...renamed.flatMap(([old, now]) => manifestChange('renamed', old, now)),
      ...removed.flatMap((resource) => manifestChange('removed', resource, undefined)),
      ...added.flatMap((resource) => manifestChange('added', undefined, resource)),
      ...(notes === '' ? [] : [{ kind: 'changed', of: 'NOTES.txt', diff: notes } as const]),
    ],
  }
}

const manifestChange = (
  kind: ManifestChange['kind'],
  before: Resource | undefined,
  after: Resource | undefined,
): Found['manifests'] => {
  const [old, now] = [before, after].map((resource) => resource && quietManifest(resource.manifest))
  const diff = lineDiff(old ? linesOf(old) : [], now ? linesOf(now, old) : [])
  const of = titleOf((before ?? after) as Resource)
  if (diff === '') return []
  return [{ kind, of, ...(kind === 'renamed' && after && { to: titleOf(after) }), diff }]
}

const immutableChanges = (before: Resource, after: Resource): readonly Change[] => {
  // Helm deletes a hook before it makes it anew
  if (before.isHook || after.isHook) return []
  return changedImmutableFields(before.manifest, after.manifest).map((field) => ({
    level: 'major',
    area: 'resources',
    kind: 'immutable',
    of: titleOf(before),
    words: words`${titleOf(before)} changes ${field}, which Kubernetes refuses: delete it before the upgrade`,
  }))
}

/** Kinds of which nothing else knows the names, and which keep nothing: another may take their place. */
const REPLACEABLE = [
  'ConfigMap',
  'Job',
  'CronJob',
  'Pod',
  'PodDisruptionBudget',
  'NetworkPolicy',
  'Role',
  'RoleBinding',
]
  .concat(['HorizontalPodAutoscaler', 'ClusterRole', 'ClusterRoleBinding'])
  .concat(['ServiceMonitor', 'PodMonitor', 'PrometheusRule'])

const levelOf = ({ kind, isHook }: Resource): Level => {
  if (isHook) return 'patch'
  return REPLACEABLE.includes(kind) ? 'minor' : 'major'
}

const renaming = (before: Resource, after: Resource): Change => {
  const [of, to] = [titleOf(before), titleOf(after)]
  const text = words`${of} is called ${to} now: an upgrade deletes the old one`
  return { level: levelOf(before), area: 'resources', kind: 'renamed', of, to, words: text }
}

const appearance = (resource: Resource, kind: 'added' | 'removed'): Change => {
  const of = titleOf(resource)
  if (kind === 'added')
    return { level: resource.isHook ? 'patch' : 'minor', area: 'resources', kind, of, words: words`${of} is new` }
  return { level: levelOf(resource), area: 'resources', kind, of, words: words`${of} is gone: an upgrade deletes it` }
}
