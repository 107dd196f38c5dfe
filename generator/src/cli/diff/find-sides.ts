import { join, resolve } from 'node:path'
import { Repository } from '../../diff/index.ts'
import { type PlainChart, readChart } from '../../import/index.ts'
import { chartOf } from '../../import/read/read-chart.ts'
import { isFile, isFolder, isThere } from '../../loader/index.ts'
import { chartsFolder, openProject } from '../../project/index.ts'
import { UsageError } from '../problem.ts'
import { compiledFiles } from '../render/compiled-files.ts'

/** One of the charts that are compared. */
export interface Side {
  readonly chart: PlainChart
  /** How it was given: `charts/web`, `main:charts/web`. */
  readonly title: string
  /** Its folder, where it is one here. */
  readonly folder?: string
  /** Whether it is compiled from TypeScript. */
  readonly isTyped: boolean
}

const HELP = 'Run "chartwright diff --help".'

/**
 * Finds the two charts of a command line: `OLD NEW`, or one of them.
 *
 * @throws UsageError where it isn't said which chart is meant.
 */
export const findSides = async (given: readonly string[]): Promise<readonly [old: Side, now: Side]> => {
  const [first, second, ...others] = given
  if (first === undefined) throw new UsageError('No chart was given', 'Run: chartwright diff OLD [NEW]')
  if (others.length > 0) throw new UsageError(`Only OLD and NEW can be given, but "${given.join(' ')}" was`, HELP)
  const { layout } = await openProject(process.cwd())
  const sides = new Sides(chartsFolder(layout))
  if (second !== undefined) return Promise.all([sides.read(first, second), sides.read(second, first)])
  return sides.withLastRelease(first)
}

/** Finds the chart with which another one is compared, whose path says which one of a revision is meant. */
export const findSide = async (given: string, other: string): Promise<Side> => {
  const { layout } = await openProject(process.cwd())
  return new Sides(chartsFolder(layout)).read(given, other)
}

class Sides {
  readonly #charts: string

  /** `charts`: the folder of the project's charts. */
  constructor(charts: string) {
    this.#charts = charts
  }

  /** One chart here is compared with its last release, and one of a revision with what it is here. */
  async withLastRelease(given: string): Promise<readonly [Side, Side]> {
    const { path } = revisionIn(given)
    if (this.#pathHere(given) === undefined && path !== undefined)
      return [await this.read(given), await this.read(path)]
    if (this.#pathHere(given) === undefined) throw whichChart(given)
    const now = await this.read(given)
    if (now.folder === undefined)
      throw new UsageError(
        `${given} has no history to compare it with`,
        `Give another chart, too: chartwright diff OLD ${given}`,
      )
    const revision = new Repository(process.cwd(), 'its last release').lastRelease(now.chart.name)
    return [await this.read(revision, given), now]
  }

  async read(given: string, other?: string): Promise<Side> {
    const path = this.#pathHere(given)
    if (path !== undefined) return readHere(given, path)
    const { revision, path: own } = revisionIn(given)
    const chart = own ?? (other === undefined ? undefined : this.#chartPathOf(other))
    if (/\.(tgz|tar\.gz)$/.test(given))
      throw new UsageError(`There is no ${given}`, 'Give the path of a packaged chart.')
    if (chart === undefined) throw whichChart(given)
    const { folder, files } = new Repository(process.cwd(), revision).chartFiles(revision, chart)
    const title = `${revision}:${folder}`
    return { chart: chartOf(title, files), title, isTyped: false }
  }

  /** Where a chart is on this machine, by its path or its name in the folder of charts; undefined for a revision. */
  #pathHere(given: string): string | undefined {
    const charts = [resolve(given), join(this.#charts, given)]
    return charts.find((path) => isFile(path) || isChart(path)) ?? (isThere(given) ? resolve(given) : undefined)
  }

  /** The path of the chart that stands beside a revision; an archive has none. */
  #chartPathOf(given: string): string | undefined {
    const here = this.#pathHere(given)
    return here === undefined ? revisionIn(given).path : isFolder(here) ? here : undefined
  }
}

const whichChart = (given: string): UsageError =>
  new UsageError(
    `"${given}" is no chart here, and without one it isn't clear which chart of that revision is meant`,
    `Write chartwright diff ${given} charts/NAME, or ${given}:charts/NAME.`,
  )

const isChart = (folder: string): boolean => ['Chart.yaml', 'src/chart.ts'].some((file) => isFile(join(folder, file)))

/** `REVISION:PATH`, or a revision alone. */
const revisionIn = (given: string): { readonly revision: string; readonly path?: string } => {
  const at = given.indexOf(':')
  return at > 0 ? { revision: given.slice(0, at), path: given.slice(at + 1) || '.' } : { revision: given }
}

const readHere = async (title: string, path: string): Promise<Side> => {
  const isTyped = isFile(join(path, 'src/chart.ts'))
  const folder = isFolder(path) ? path : undefined
  if (!isTyped) return { chart: readChart(path), title, isTyped, ...(folder && { folder }) }
  const files = Object.entries(await compiledFiles(path))
  const chart = chartOf(path, new Map(files.map(([name, content]) => [name, Buffer.from(content as string)])))
  return { chart, title, isTyped, folder: path }
}
