import { loadChart, render } from '../chart/index.ts'
import { OK } from './exit-codes.ts'
import { findChart } from './find-charts.ts'
import { readFlags } from './flags.ts'
import { givenValues } from './given-values.ts'
import { manifestTexts } from './manifest-text.ts'
import { out } from './output.ts'
import { checkKubeVersion, kubeVersion, releaseName, splitCommas } from './release-flags.ts'
import { onlyShown } from './show-only.ts'
import { UsageError } from './usage-error.ts'

const HELP = `Usage: chartwright render [NAME] CHART [options]

Shows what a chart gives with some values, as "helm template" does, by running the chart's functions: neither Helm nor
generated files are needed. CHART is a folder, or a name below charts/; NAME is the release's.

  -f, --values FILE       values from a YAML file, "-" for standard input; may be given several times
      --set A=B           single values, as in Helm; also --set-string, --set-json
  -s, --show-only PATH    only this template, such as templates/web/deployment.yaml; may be given several times
  -n, --namespace NAME    the release's namespace (default)
      --name-template N   the release's name, instead of NAME (release-name)
      --kube-version V    the cluster's version, such as 1.34
  -a, --api-versions V    what the cluster serves besides, such as monitoring.coreos.com/v1
      --is-upgrade        an upgrade, not an installation
      --no-hooks          without hooks and tests
      --notes             what is told after an installation, below the manifests
      --json              one JSON document: {"templates": {PATH: [manifest, …]}, "notes": TEXT}
  -h, --help              this text`

const FLAGS = {
  values: { type: 'string', short: 'f', multiple: true },
  set: { type: 'string', multiple: true },
  'set-string': { type: 'string', multiple: true },
  'set-json': { type: 'string', multiple: true },
  'show-only': { type: 'string', short: 's', multiple: true },
  namespace: { type: 'string', short: 'n' },
  'name-template': { type: 'string' },
  'kube-version': { type: 'string' },
  'api-versions': { type: 'string', short: 'a', multiple: true },
  'is-upgrade': { type: 'boolean' },
  'no-hooks': { type: 'boolean' },
  notes: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `chartwright render`. */
export const renderCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('render', args, FLAGS)
  if (flags.help) return out(HELP)
  const { name, folder } = target(positionals)
  const version = kubeVersion(flags['kube-version'])
  const release = {
    name: releaseName(name, flags['name-template']),
    namespace: flags.namespace ?? 'default',
    isUpgrade: flags['is-upgrade'] ?? false,
  }
  const given = givenValues(flags)
  const chart = await loadChart(findChart(folder))
  checkKubeVersion(chart.definition, version)
  const apiVersions = splitCommas(flags['api-versions'])
  const capabilities = { apiVersions, ...(version !== undefined && { kubeVersion: version }) }
  const { templates, notes } = render(chart, { values: given, release, capabilities })
  const shown = onlyShown(templates, flags['show-only'])
  if (flags.json) return out(JSON.stringify({ templates: Object.fromEntries(shown), notes }, null, 2))
  const texts = manifestTexts(chart.definition.name, shown, { hooks: !flags['no-hooks'] })
  if (texts.length > 0) process.stdout.write(texts.join(''))
  return flags.notes ? out(`\nNOTES:\n${notes}`) : OK
}

/** `[NAME] CHART`. */
const target = (positionals: readonly string[]): { name?: string; folder: string } => {
  const [first, second, ...more] = positionals
  if (first === undefined) throw new UsageError('Which chart?', 'Write: chartwright render CHART')
  if (more.length > 0) throw new UsageError(`Only [NAME] CHART, not ${positionals.join(' ')}`, 'Render one at a time.')
  return second === undefined ? { folder: first } : { name: first, folder: second }
}
