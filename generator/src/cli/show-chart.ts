import { loadChart, type RenderedChart, type RenderOptions, render } from '../chart/index.ts'
import { checkKubeVersion } from './check-kube-version.ts'
import { givenValues } from './given-values.ts'
import { manifestTexts } from './manifest-text.ts'
import { out } from './output.ts'
import { splitCommas } from './release-flags.ts'
import type { RenderFlags } from './render.ts'
import { onlyShown } from './show-only.ts'

/** A chart to be shown, and how. */
export interface ShowRequest {
  readonly folder: string
  readonly kubeVersion: string | undefined
  readonly release: RenderOptions['release']
  readonly flags: RenderFlags
}

/** Renders a chart with what a user gives, and prints it. */
export const showChart = async ({ folder, kubeVersion, release, flags }: ShowRequest): Promise<number> => {
  const values = givenValues(flags)
  const chart = await loadChart(folder)
  checkKubeVersion(chart.definition, kubeVersion)
  const apiVersions = splitCommas(flags['api-versions'])
  const capabilities = { apiVersions, ...(kubeVersion !== undefined && { kubeVersion }) }
  return show(chart.definition.name, render(chart, { values, release, capabilities }), flags)
}

const show = (chart: string, { templates, notes }: RenderedChart, flags: RenderFlags): number => {
  const shown = onlyShown(templates, flags['show-only'])
  if (flags.json) return out(JSON.stringify({ templates: Object.fromEntries(shown), notes }, null, 2))
  const texts = manifestTexts(chart, shown, { hooks: !flags['no-hooks'] })
  return out([...texts, ...(flags.notes ? [`\nNOTES:\n${notes}`] : [])].join('\n'))
}
