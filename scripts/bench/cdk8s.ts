import { join } from 'node:path'
import { ApiObject, App, Chart } from 'cdk8s'
import type { Manifest } from '../../generator/src/chart/index.ts'
import { loadChart, render } from './built.ts'
import type { TemporaryProject } from './temporary-project.ts'

function appOf(manifests: readonly Manifest[]): { app: App; chart: Chart } {
  const app = new App()
  const chart = new Chart(app, 'chart')
  for (const [index, manifest] of manifests.entries()) new ApiObject(chart, `manifest-${index}`, manifest as never)
  return { app, chart }
}

/** What cdk8s makes of manifests that are given to it as they are: it has no values to merge and to check. */
export const cdk8sDocuments = (manifests: readonly Manifest[]): unknown[] => appOf(manifests).chart.toJson()

/** The same as YAML. */
export const cdk8sText = (manifests: readonly Manifest[]): string => appOf(manifests).app.synthYaml()

/** Writes a program of cdk8s that writes the manifests of charts as YAML, which is what `cdk8s synth` runs. */
export const cdk8sApp = async ({ root, write }: TemporaryProject, charts: readonly string[]): Promise<string> => {
  const manifests = await Promise.all(charts.map(async (chart) => render(await loadChart(chart)).manifests))
  write(
    'cdk8s/main.ts',
    `import { ApiObject, App, Chart } from 'cdk8s'
const app = new App({ outdir: '${join(root, 'cdk8s/dist')}' })
for (const [index, manifests] of ${JSON.stringify(manifests)}.entries()) {
  const chart = new Chart(app, \`chart\${index}\`)
  for (const [number, manifest] of manifests.entries()) new ApiObject(chart, \`manifest\${number}\`, manifest as never)
}
app.synth()
`,
  )
  return join(root, 'cdk8s/main.ts')
}
