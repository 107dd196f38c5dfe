import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chartValues, type InferredValues, inferValues, type PlainChart, readChart } from '../../../src/import/index.ts'
import { extractValues, type ValuesModel } from '../../../src/values/index.ts'

const CHARTS = fileURLToPath(new URL('./charts', import.meta.url))

const SOURCE = fileURLToPath(new URL('../../../src', import.meta.url))

/** Where the source finds chartwright. */
export const PATHS = {
  chartwright: [`${SOURCE}/index.ts`],
  'chartwright/values': [`${SOURCE}/blocks/values/index.ts`],
  'chartwright/kubernetes': [`${SOURCE}/kubernetes/kubernetes.ts`],
  'chartwright/prometheus-operator': [`${SOURCE}/kubernetes/prometheus-operator.ts`],
  'chartwright/gateway-api': [`${SOURCE}/kubernetes/gateway-api.ts`],
  'chartwright/cloudnative-pg': [`${SOURCE}/kubernetes/cloudnative-pg.ts`],
}

/** A chart with what became of its values. */
export interface TypedChart {
  readonly chart: PlainChart
  readonly inferred: InferredValues
  /** The file of the source. */
  readonly file: string
  readonly model: ValuesModel
}

/** The charts beside this file, whose sources are written to a temporary folder. */
export const typedCharts = (): { readonly charts: ReadonlyMap<string, TypedChart>; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'typed-charts-'))
  const tsconfig = join(folder, 'tsconfig.json')
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions: { paths: PATHS } }))
  const charts = readdirSync(CHARTS).map((name): [string, TypedChart] => {
    const chart = readChart(join(CHARTS, name))
    const inferred = inferValues(chartValues(chart))
    const file = join(folder, `${name}.ts`)
    writeFileSync(file, inferred.source)
    const model = extractValues({ schemaFile: file, tsconfig, defaults: defaultsIn(inferred) })
    return [name, { chart, inferred, file, model }]
  })
  return { charts: new Map(charts), remove: () => rmSync(folder, { recursive: true }) }
}

/** The object behind `defaults`, which holds only literals. */
const defaultsIn = ({ source }: InferredValues): unknown => {
  const [, literal] = source.split('export const defaults: Values = ')
  return new Function(`return (${literal})`)()
}
