import { join } from 'node:path'

export type { RenderedChart } from '../../generator/src/chart/index.ts'

// the built package, with the types of its source: what users run, and charts import it too
const load = (path: string): Promise<unknown> => import(join(import.meta.dirname, '../../generator/dist', path))

export const { checkTypes, interpret, loadChart, modelOf, render } = (await load(
  'chart/index.js',
)) as typeof import('../../generator/src/chart/index.ts')
export const { selfCheck } = (await load(
  'chart/witnesses/self-check.js',
)) as typeof import('../../generator/src/chart/witnesses/self-check.ts')
export const { printHelpers, printTemplate } = (await load(
  'gotemplate/index.js',
)) as typeof import('../../generator/src/gotemplate/index.ts')
export const { manifestTexts } = (await load(
  'cli/render/render-by-function.js',
)) as typeof import('../../generator/src/cli/render/render-by-function.ts')
