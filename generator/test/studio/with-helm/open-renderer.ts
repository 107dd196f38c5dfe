import { readFileSync } from 'node:fs'
import { findWasm } from 'chartwright-helm/node'
import { webAssembly } from '../../../../helm-engine/src/web-assembly.ts'
import { ChartRenderer } from '../../../studio/engine/render-chart.ts'

/** What the page's worker renders with, in this process. */
export const openRenderer = async (): Promise<ChartRenderer> => {
  const module = await webAssembly.compile(readFileSync(findWasm() ?? ''))
  return new ChartRenderer(module as ConstructorParameters<typeof ChartRenderer>[0])
}
