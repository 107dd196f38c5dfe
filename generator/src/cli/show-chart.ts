import { type LoadedChart, loadChart, type RenderedChart, type RenderOptions, render } from '../chart/index.ts'
import { checkKubeVersion } from './check-kube-version.ts'
import { givenValues } from './given-values.ts'
import { manifestTexts } from './manifest-text.ts'
import { out, say } from './output.ts'
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
  tellOfDependencies(chart)
  return show(chart, render(chart, { values, release, capabilities }), flags)
}

const show = (chart: LoadedChart, { templates, notes }: RenderedChart, flags: RenderFlags): number => {
  const shown = onlyShown(templates, flags['show-only'])
  if (flags.json) return out(JSON.stringify({ templates: Object.fromEntries(shown), notes }, null, 2))
  const { name } = chart.definition
  // as in Helm, --show-only is about templates
  const crds = flags['include-crds'] && !flags['show-only'] ? [...chart.crds] : []
  const definitions = crds.map(([path, text]) => `---\n# Source: ${name}/${path}\n${text.trimEnd()}`)
  const texts = manifestTexts(name, shown, { hooks: !flags['no-hooks'] })
  return out([...definitions, ...texts, ...(flags.notes ? [`\nNOTES:\n${notes}`] : [])].join('\n'))
}

/** They are Helm's to fetch and to render. */
const tellOfDependencies = ({ definition: { name, dependencies = [] } }: LoadedChart): void => {
  if (dependencies.length === 0) return
  const names = dependencies.map((each) => each.alias ?? each.name).join(', ')
  say(`warning: without the charts that ${name} depends on (${names}): "helm template" shows them, too.`)
}
