import { checkTypes, type LoadedChart, loadChart, pathKey, readHandWritten } from '../chart/index.ts'
import { findTsconfig, type SourceError } from '../loader/index.ts'
import { oneError } from '../model/chartwright-error.ts'
import { isMap } from '../model/map.ts'
import { overlayProblems } from '../values/index.ts'
import type { PlainChart } from './read/read-chart.ts'
import { readYamlMap } from './read/read-chart-yaml.ts'
import type { StagedChart } from './staged-chart.ts'
import { chartValues } from './values/chart-values.ts'
import { type InferredValues, inferValues } from './values/infer-values.ts'
import { type ChartSource, chartSource, overlayPath } from './write-chart.ts'

type Path = readonly string[]

/** A chart whose values have types. */
export interface TypedChart {
  readonly inferred: InferredValues
  readonly source: ChartSource
  readonly loaded: LoadedChart
  /** Paths whose types were given up, since templates or users take other values there. */
  readonly opened: readonly Path[]
  /** Overlays whose values don't fit their types. */
  readonly loose: ReadonlySet<string>
}

/** So often types are made wider. */
const MOST_ROUNDS = 12

/**
 * Writes the sources of a chart with types for its values, wide enough for all that templates read and all that overlays
 * set.
 */
export const typeChart = async (chart: PlainChart, staged: StagedChart): Promise<TypedChart> => {
  const typing = new Typing(chart, staged)
  let typed = await typing.write()
  for (let round = 0; round < MOST_ROUNDS && typing.widen(typed.loaded); round++) typed = await typing.write()
  const isUnchecked = typing.uncheck(typed.loaded)
  const isLoose = await typing.loosen()
  return isUnchecked || isLoose ? typing.write() : typed
}

class Typing {
  readonly #chart: PlainChart
  readonly #staged: StagedChart
  readonly #values: unknown
  readonly #open = new Map<string, Path>()
  #loose: ReadonlySet<string> = new Set()
  #unchecked: readonly string[] = []

  constructor(chart: PlainChart, staged: StagedChart) {
    this.#chart = chart
    this.#staged = staged
    this.#values = readYamlMap('values.yaml', chart.valuesYaml)
  }

  async write(): Promise<TypedChart> {
    const opened = [...this.#open.values()]
    const inferred = inferValues({ ...chartValues(this.#chart), open: opened })
    const source = chartSource(this.#chart, inferred.source, {
      layout: this.#staged.layout,
      loose: this.#loose,
      unchecked: this.#unchecked,
    })
    this.#staged.write(source.files)
    return { inferred, source, loaded: await loadChart(this.#staged.folder), opened, loose: this.#loose }
  }

  /** Opens the types that don't fit; false where all do, or nothing is left to open. */
  widen(loaded: LoadedChart): boolean {
    const read = readHandWritten(loaded).all.flatMap(({ path }) => (path ? [path] : []))
    const set = loaded.overlays.flatMap(({ values }) =>
      overlayProblems(loaded.values, values as never).map(({ path }) => keysOf(path)),
    )
    const before = new Map(this.#open)
    for (const path of [...read, ...set].map((each) => openablePart(each, this.#values))) {
      const part = outsideOf(before, path)
      if (part.length > 0) this.#open.set(pathKey(part), part)
    }
    return this.#open.size > before.size
  }

  /** Leaves templates unchecked that read what no value can be; false where there are none. */
  uncheck(loaded: LoadedChart): boolean {
    this.#unchecked = [...new Set(readHandWritten(loaded, []).all.map(({ in: { path } }) => path))].sort()
    return this.#unchecked.length > 0
  }

  /** Takes the types from the overlays that TypeScript refuses; false where there are none. */
  async loosen(): Promise<boolean> {
    const { errors } = await checkTypes([this.#staged.folder], findTsconfig(this.#staged.folder))
    const wrong = [...this.#chart.overlays.keys()].filter((path) => errors.some((error) => isIn(error, path)))
    const others = errors.filter((error) => !wrong.some((path) => isIn(error, path)))
    if (others.length > 0) throw oneError(others)
    this.#loose = new Set(wrong)
    return wrong.length > 0
  }
}

const isIn = ({ where }: SourceError, overlay: string): boolean => where?.file.endsWith(overlayPath(overlay)) ?? false

/** `web.a\.b` as keys. */
const keysOf = (path: string): Path => path.split(/(?<!\\)\./).map((key) => key.replaceAll('\\.', '.'))

/** The longest part of a path that isn't open yet. */
const outsideOf = (open: ReadonlyMap<string, Path>, path: Path): Path =>
  path.length > 0 && open.has(pathKey(path)) ? outsideOf(open, path.slice(0, -1)) : path

/** A path down to the first part that isn't a map of the defaults, or whose entries are read as a list. */
const openablePart = (path: Path, values: unknown): Path => {
  let at = values
  for (const [index, key] of path.entries()) {
    const name = key.replace(/(\[\])+$/, '')
    at = isMap(at) && Object.hasOwn(at, name) ? at[name] : undefined
    if (!isMap(at) || name !== key) return [...path.slice(0, index), name]
  }
  return path
}
