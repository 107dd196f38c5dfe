import { type ChartSource, HelmError } from 'chartwright-helm'
import type { HelmPool } from 'chartwright-helm/node'

/** How a chart is rendered. */
export interface RenderedBy {
  readonly helm: 3 | 4
  readonly values: object | string
  readonly kubeVersion: string
}

/** What a chart gives: its documents by their templates, with the notes. */
export type Outcome =
  | { readonly text: string; readonly notes: string; readonly documents: object }
  | { readonly failed: string }

/** Renders a chart; that it fails is a result. */
export const outcomeOf = async (pool: HelmPool, chart: ChartSource, by: RenderedBy): Promise<Outcome> => {
  try {
    const { text, notes, documents } = await pool.template(chart, { ...by, documents: true, flags: ['--include-crds'] })
    const byPath = Map.groupBy(documents, ({ path }) => path.replace(/^[^/]+\//, '').replace(/\.yml$/, '.yaml'))
    const read = [...byPath].map(([path, all]) => [path, all.map(({ value }) => value)])
    return { text, notes, documents: { ...Object.fromEntries(read), 'NOTES.txt': notes.trim() } }
  } catch (error) {
    if (error instanceof HelmError) return { failed: error.message }
    throw error
  }
}

/** The original of an imported chart, which stays as it is however often that is converted: it is rendered once a set. */
export class OriginalChart {
  readonly #pool: HelmPool
  readonly #source: ChartSource
  readonly #known = new Map<string, Promise<Outcome>>()

  constructor(pool: HelmPool, source: ChartSource) {
    this.#pool = pool
    this.#source = source
  }

  render(by: RenderedBy): Promise<Outcome> {
    return this.#once('first', by)
  }

  /** Another rendering, which shows what is random. */
  renderAgain(by: RenderedBy): Promise<Outcome> {
    return this.#once('again', by)
  }

  #once(which: string, by: RenderedBy): Promise<Outcome> {
    const key = JSON.stringify([which, by.helm, by.kubeVersion, by.values])
    const known = this.#known.get(key) ?? outcomeOf(this.#pool, this.#source, by)
    this.#known.set(key, known)
    return known
  }
}
