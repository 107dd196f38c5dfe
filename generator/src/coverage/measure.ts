import { type LoadedChart, loadChart, modelOf, render } from '../chart/index.ts'
import {
  type Arm,
  branchesIn,
  hashOfText,
  isOwnSource,
  readText,
  recordBranches,
  type TakenArm,
} from '../loader/index.ts'
import type { Place } from '../model/chartwright-error.ts'
import type { ChartModel } from '../model/node.ts'

/** An arm of a branch that nothing renders. */
export interface MissedArm {
  readonly place: Place
  /** The condition as it is written. */
  readonly condition: string
  readonly arm: Arm
}

/** How many arms are rendered. */
export interface CoverageTotal {
  readonly arms: number
  readonly covered: number
  /** The part of all arms, from 0 to 1; 1 where there are none. */
  readonly ratio: number
}

/** What is rendered of a chart. */
export interface ChartCoverage extends CoverageTotal {
  readonly chart: string
  /** In the order of files and lines. */
  readonly missed: readonly MissedArm[]
}

interface KnownArm extends MissedArm {
  readonly key: string
}

/** A chart's arms that values decide between. */
interface Measured {
  readonly chart: string
  readonly arms: readonly KnownArm[]
}

/** Measures charts: what one renders of a file that several share counts for all of them. */
export const measureCharts = async (
  folders: readonly string[],
  recorded: readonly TakenArm[],
  show: (text: string) => void = () => {},
): Promise<{ readonly charts: readonly ChartCoverage[]; readonly total: CoverageTotal }> => {
  const taken = new Set<string>()
  const measured: Measured[] = []
  for (const folder of folders) {
    show(`rendering ${folder}`)
    const chart = await recordBranches(
      (arm) => taken.add(keyOf(arm)),
      () => loadAndRender(folder),
    )
    measured.push({ chart: chart.definition.name, arms: armsOf(await modelOf(chart)) })
  }
  for (const each of recorded) taken.add(keyOf(each))
  const all = new Map(measured.flatMap(({ arms }) => arms.map((arm) => [arm.key, arm] as const)))
  return {
    charts: measured.map(({ chart, arms }) => ({ chart, ...totalOf(arms, taken), missed: missedOf(arms, taken) })),
    total: totalOf([...all.values()], taken),
  }
}

const loadAndRender = async (folder: string): Promise<LoadedChart> => {
  const chart = await loadChart(folder)
  const release = { name: chart.definition.name }
  for (const values of [{}, ...chart.overlays.map((overlay) => overlay.values)]) renderOne(chart, { values, release })
  return chart
}

/** That a chart refuses values is a result of its conditions, too. */
const renderOne = (chart: LoadedChart, options: Parameters<typeof render>[1]): void => {
  try {
    render(chart, options as never)
  } catch (error) {
    if ((error as Error).name !== 'RenderError') throw error
  }
}

const keyOf = ({ file, text, span, arm }: TakenArm): string => `${file}\0${text}\0${span}\0${arm}`

/** The arms of the author's branches of which the compiler says that values decide between them. */
const armsOf = ({ branches = [] }: ChartModel): readonly KnownArm[] => {
  const own = branches.filter(({ file }) => !isOwnSource(file) && !file.includes('/node_modules/'))
  const byFile = Map.groupBy(own, ({ file }) => file)
  return [...byFile.keys()].sort().flatMap((file) => {
    const late = new Set(byFile.get(file)?.map(({ start, end }) => `${start}:${end}`))
    return armsIn(file, readText(file), late)
  })
}

const armsIn = (file: string, source: string, late: ReadonlySet<string>): KnownArm[] => {
  const text = hashOfText(source)
  return branchesIn(file, source)
    .filter(({ span }) => late.has(span))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .flatMap(({ span, place, condition, arms }) =>
      arms.map((arm) => ({ key: keyOf({ file, text, span, arm }), place, condition, arm })),
    )
}

const totalOf = (arms: readonly KnownArm[], taken: ReadonlySet<string>): CoverageTotal => {
  const covered = arms.filter(({ key }) => taken.has(key)).length
  return { arms: arms.length, covered, ratio: arms.length === 0 ? 1 : covered / arms.length }
}

const missedOf = (arms: readonly KnownArm[], taken: ReadonlySet<string>): readonly MissedArm[] =>
  arms.filter(({ key }) => !taken.has(key)).map(({ key: _, ...arm }) => arm)
