import type { ChartModel } from '../../model/node.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { definesOf } from './load-hand-written.ts'

/** The hand-written named templates that typed templates include, each with the line that defines it. */
export const ownIncludes = (
  { handWritten }: Pick<LoadedChart, 'handWritten'>,
  { helpers }: ChartModel,
): readonly string[] => {
  const defines = definesOf(handWritten)
  return helpers.flatMap(({ name, foreign }) => {
    const found = foreign ? defines.get(name) : undefined
    return found ? [`${name} (${found.in.source}:${lineOf(found.in.text, found.name.start)})`] : []
  })
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length
