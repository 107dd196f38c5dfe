import { parse } from 'yaml'
import type { PlainChart } from '../../import/read/read-chart.ts'
import { entryAt, isMap } from '../../model/map.ts'
import { type Change, type ChangeKind, sentence } from '../change.ts'
import type { ChartDiff } from '../diff-charts.ts'
import { DEFAULTS } from '../releases/render-both.ts'

/** What is new in a version, as Artifact Hub lists it: https://artifacthub.io/docs/topics/annotations/helm/ */
export interface Entry {
  readonly kind: string
  readonly description: string
}

/** The annotation of Chart.yaml with the entries of its version. */
export const CHANGES = 'artifacthub.io/changes'

const KINDS: Readonly<Partial<Record<ChangeKind, string>>> = {
  added: 'added',
  removed: 'removed',
  deprecated: 'deprecated',
}

/** What of a difference users read: what concerns their values, and what an upgrade without any changes. */
export const entriesOf = ({ changes, manifests }: ChartDiff): readonly Entry[] => {
  const told = changes.filter(isTold)
  const named = new Set(told.map(({ of }) => of))
  const others = manifests
    .filter(
      ({ kind, of, renderings }) => kind === 'changed' && of.includes(' ') && isOfAll(renderings) && !named.has(of),
    )
    .map(({ of }) => of)
  const entries = told.map(({ kind, words }) => ({ kind: KINDS[kind] ?? 'changed', description: sentence(words) }))
  const last = others.length > 0 ? [{ kind: 'changed', description: `Manifests: ${others.join(', ')}` }] : []
  return [...entries, ...last].map(({ kind, description }) => ({ kind, description: withoutRelease(description) }))
}

const isTold = ({ area, kind, level, renderings }: Change): boolean =>
  area !== 'resources' || (kind !== 'fails' && level !== 'patch' && isOfAll(renderings ?? []))

const isOfAll = (renderings: readonly string[]): boolean => renderings.includes(DEFAULTS)

/** Charts are rendered as a release of this name; users have others. */
const withoutRelease = (text: string): string => text.replaceAll('release-name', 'RELEASE')

/** The entries that a chart has in its annotation. */
export const entriesIn = ({ about }: PlainChart): readonly Entry[] => {
  const text = entryAt(about, ['annotations', CHANGES])
  const list: unknown = typeof text === 'string' ? parsed(text) : undefined
  if (!Array.isArray(list)) return []
  return list.map((each) =>
    isMap(each)
      ? { ...each, kind: String(each.kind ?? 'changed'), description: String(each.description ?? '') }
      : { kind: 'changed', description: String(each) },
  )
}

const parsed = (text: string): unknown => {
  try {
    return parse(text)
  } catch {
    // Artifact Hub can't read it either
    return undefined
  }
}

/** What a chart's entries become. */
export interface Update {
  /** Those that stay: none, if they are still those of the former version. */
  readonly kept: readonly Entry[]
  readonly added: readonly Entry[]
}

/** What is written for a new version: what its author wrote stays, and nothing is said twice. */
export const updateOf = (diff: ChartDiff, before: PlainChart, after: PlainChart): Update => {
  const current = entriesIn(after)
  const isFormer = diff.oldVersion !== diff.newVersion && JSON.stringify(current) === JSON.stringify(entriesIn(before))
  const kept = isFormer ? [] : current
  const known = new Set(kept.map(({ description }) => description))
  return { kept, added: entriesOf(diff).filter(({ description }) => !known.has(description)) }
}
