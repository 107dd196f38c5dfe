import type { ChartSource } from 'chartwright-helm'
import type { HelmPool } from 'chartwright-helm/node'
import { shortened } from '../../model/words.ts'
import { documentDifferences, pathText, withPlainTexts } from './compare-documents.ts'
import { type OriginalChart, type Outcome, outcomeOf, type RenderedBy } from './render-original.ts'

/** Values on which the original and the imported chart are rendered. */
export interface ValueSet {
  /** `the defaults`, `ci/full.yaml`, `random values 17`. */
  readonly name: string
  readonly values: object | string
  /** Whether it was drawn, and may be left out where there is no time for it. */
  readonly isRandom?: boolean
}

/** Something that the imported chart renders otherwise. */
export interface ProofDifference {
  readonly helm: 3 | 4
  /** Of which values. */
  readonly values: string
  /** `templates/service.yaml[0].spec.type`, `NOTES.txt`; `.` where it doesn't render. */
  readonly path: string
  /** The same in parts. */
  readonly keys: readonly (string | number)[]
  readonly original: string
  readonly imported: string
}

/** What came of comparing two charts. */
export interface Proof {
  /** On how many sets both charts rendered, and were compared. */
  readonly comparisons: { readonly helm3: number; readonly helm4: number }
  readonly differences: readonly ProofDifference[]
  /** What couldn't be compared, in words. */
  readonly notCompared: readonly string[]
  /** How the original fails on the defaults. */
  readonly failsOnDefaults?: string
}

/** Two charts, and how they are rendered. */
export interface Proven {
  readonly original: OriginalChart
  readonly imported: ChartSource
  readonly kubeVersion: string
}

const HELMS = [3, 4] as const
type HelmVersion = (typeof HELMS)[number]

type Rendered = Exclude<Outcome, { readonly failed: string }>

/** What came of one set with one Helm. */
interface Compared {
  readonly helm: HelmVersion
  readonly set: ValueSet
  readonly kind: 'compared' | 'both fail' | 'only the original fails'
  readonly differences: readonly ProofDifference[]
  /** Paths at which the original differs from itself. */
  readonly random: readonly string[]
  /** Which differences there were that don't count. */
  readonly kinds: ReadonlySet<Uncounted>
  readonly failed?: string
}

/** So many renderings wait at a time. */
const AT_ONCE = 4
/** So long random values are rendered, in milliseconds. */
const MOST_TIME = 120_000

/** Renders two charts by Helm 3 and 4 on all sets of values, and compares what they give: documents and notes. */
export const prove = async (charts: Proven, sets: readonly ValueSet[], pool: HelmPool): Promise<Proof> => {
  const prover = new Prover(charts, pool)
  const tasks = sets.flatMap((set) => HELMS.map((helm) => ({ helm, set })))
  const all = [...tasks]
  const byTask = new Map<(typeof tasks)[number], Compared>()
  const end = performance.now() + MOST_TIME
  const isDue = ({ set }: { readonly set: ValueSet }): boolean => !set.isRandom || performance.now() < end
  const next = async (): Promise<void> => {
    for (let task = tasks[0]; task && isDue(task); task = tasks[0]) {
      tasks.shift()
      byTask.set(task, await prover.compare(task.helm, task.set))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  // in the order of the sets, however long each took
  const done = all.flatMap((task) => byTask.get(task) ?? [])
  const proof = proofOf(done, sets[0])
  const left = new Set(tasks.map(({ set }) => set)).size
  return left === 0 ? proof : { ...proof, notCompared: [leftWords(left), ...proof.notCompared] }
}

const leftWords = (left: number): string =>
  `${left} sets of random values were left out, since the chart takes long to render.`

class Prover {
  readonly #charts: Proven
  readonly #pool: HelmPool

  constructor(charts: Proven, pool: HelmPool) {
    this.#charts = charts
    this.#pool = pool
  }

  async compare(helm: HelmVersion, set: ValueSet): Promise<Compared> {
    const compared = await this.#compareOnce(helm, set)
    if (compared.differences.length === 0 || !set.isRandom || typeof set.values === 'string') return compared
    // texts that YAML reads otherwise without quotes: what counts is what else differs
    const plain = await this.#compareOnce(helm, { ...set, values: withPlainTexts(set.values) as object })
    if (plain.kind !== 'compared') return compared
    const areFewer = plain.differences.length < compared.differences.length
    return { ...plain, set, kinds: areFewer ? new Set([...plain.kinds, 'quotes']) : plain.kinds }
  }

  async #compareOnce(helm: HelmVersion, set: ValueSet): Promise<Compared> {
    const { original, imported, kubeVersion } = this.#charts
    const by = { helm, values: set.values, kubeVersion }
    const [want, got] = await Promise.all([original.render(by), outcomeOf(this.#pool, imported, by)])
    const result = { helm, set, differences: [], random: [], kinds: NO_KINDS }
    if ('failed' in want)
      return { ...result, kind: 'failed' in got ? 'both fail' : 'only the original fails', failed: want.failed }
    if ('failed' in got) {
      const difference = { path: '.', keys: [], original: 'renders', imported: `fails: ${inOneLine(got.failed)}` }
      return { ...result, kind: 'compared', differences: [{ helm, values: set.name, ...difference }] }
    }
    if (want.text === got.text && want.notes === got.notes) return { ...result, kind: 'compared' }
    return { ...result, kind: 'compared', ...(await this.#differences(want, got, set, by)) }
  }

  async #differences(
    want: Rendered,
    got: Rendered,
    set: ValueSet,
    by: RenderedBy,
  ): Promise<Pick<Compared, 'differences' | 'random' | 'kinds'>> {
    const { helm } = by
    const all = documentDifferences(want.documents, got.documents)
    if (all.length === 0) return { random: [], kinds: NO_KINDS, differences: [] }
    const again = await this.#charts.original.renderAgain(by)
    const random =
      'failed' in again ? [] : documentDifferences(want.documents, again.documents).map(({ keys }) => pathText(keys))
    const found = all.filter(({ keys }) => !random.includes(pathText(keys)))
    return {
      random,
      kinds: new Set(found.flatMap(({ kind }) => (kind === 'real' ? [] : [kind]))),
      differences: found.flatMap(({ kind, ...each }) =>
        kind === 'real' ? [{ helm, values: set.name, path: pathText(each.keys), ...each }] : [],
      ),
    }
  }
}

const inOneLine = (text: string): string => shortened(text.trim().replace(/\s*\n\s*/g, ' '), 300)

const proofOf = (done: readonly Compared[], defaults: ValueSet | undefined): Proof => {
  const count = (helm: HelmVersion): number => done.filter((one) => one.helm === helm && one.kind === 'compared').length
  const failed = done.find(({ set, kind }) => set === defaults && kind !== 'compared')?.failed
  return {
    comparisons: { helm3: count(3), helm4: count(4) },
    differences: done.flatMap(({ differences: found }) => found),
    notCompared: [...failures(done), ...uncounted(done), ...randomPlaces(done)],
    ...(failed !== undefined && { failsOnDefaults: inOneLine(failed) }),
  }
}

const failures = (done: readonly Compared[]): string[] => {
  const sets = (kind: Compared['kind']) => [...new Set(done.filter((one) => one.kind === kind).map(({ set }) => set))]
  const both = sets('both fail')
  const one = done.find(({ kind }) => kind === 'only the original fails')
  return [
    ...(both.length > 0 ? [`On ${both.length} of ${count(done)} sets of values both charts fail.`] : []),
    ...(one
      ? [
          `On ${sets('only the original fails').length} of ${count(done)} sets of values only the original fails, first on ${one.set.name}: ${inOneLine(one.failed ?? '')}`,
        ]
      : []),
  ]
}

/** `quotes`: the original prints texts without quotes, and YAML takes some for something else. */
type Uncounted = keyof typeof UNCOUNTED

const UNCOUNTED = {
  unset: 'an entry is null in one chart and missing or empty in the other. Kubernetes takes both the same.',
  quotes:
    'the original prints texts without quotes, and YAML takes some, such as "yes", for something else. The imported chart quotes them.',
  checksum: 'checksums of templates differ, since the imported templates are written otherwise.',
} as const

const uncounted = (done: readonly Compared[]): string[] =>
  Object.entries(UNCOUNTED).flatMap(([kind, words]) => {
    const some = done.filter(({ kinds }) => kinds.has(kind as Uncounted)).length
    return some > 0 ? [`In ${some} of ${done.length} renderings, ${words}`] : []
  })

const NO_KINDS: ReadonlySet<never> = new Set()

const count = (done: readonly Compared[]): number => new Set(done.map(({ set }) => set)).size

const randomPlaces = (done: readonly Compared[]): string[] => {
  const places = [...new Set(done.flatMap(({ random }) => random))].sort()
  return places.map((path) => `${path} is random: the original gives another value each time.`)
}
