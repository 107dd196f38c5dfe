import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findWasm } from 'chartwright-helm/node'
import { webAssembly } from '../../../../helm-engine/src/web-assembly.ts'
import { ChartRenderer } from '../../../studio/engine/render-chart.ts'
import { KubernetesSchemas } from '../../../studio/kubernetes/schemas.ts'

const SCHEMAS = join(import.meta.dirname, '../../../../scripts/kubernetes/schemas.json')

/** What the page's worker renders with, in this process. */
export const openRenderer = async (): Promise<ChartRenderer> => {
  const module = await webAssembly.compile(readFileSync(findWasm() ?? ''))
  const schemas = new KubernetesSchemas(JSON.parse(readFileSync(SCHEMAS, 'utf8')))
  return new ChartRenderer(module as ConstructorParameters<typeof ChartRenderer>[0], async () => schemas)
}
