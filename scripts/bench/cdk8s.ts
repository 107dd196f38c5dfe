import { ApiObject, App, Chart } from 'cdk8s'
import type { Manifest } from '../../generator/src/chart/index.ts'

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
