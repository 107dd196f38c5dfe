import { findChart } from './find-charts.ts'
import { type Flags, readFlags } from './flags.ts'
import { out } from './output.ts'
import { kubeVersion, releaseName } from './release-flags.ts'
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
      --include-crds      custom resource definitions, too
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
  'include-crds': { type: 'boolean' },
  'no-hooks': { type: 'boolean' },
  notes: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What `chartwright render` was told. */
export type RenderFlags = Flags<typeof FLAGS>['values']

/** `chartwright render`. */
export const renderCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('render', args, FLAGS)
  if (flags.help) return out(HELP)
  const { name, folder } = target(positionals)
  const request = {
    folder: findChart(folder),
    kubeVersion: kubeVersion(flags['kube-version']),
    release: {
      name: releaseName(name, flags['name-template']),
      namespace: flags.namespace ?? 'default',
      isUpgrade: flags['is-upgrade'] ?? false,
    },
    flags,
  }
  const { showChart } = await import('./show-chart.ts')
  return showChart(request)
}

/** `[NAME] CHART`. */
const target = (positionals: readonly string[]): { name?: string; folder: string } => {
  const [first, second, ...more] = positionals
  if (first === undefined) throw new UsageError('Which chart?', 'Write: chartwright render CHART')
  if (more.length > 0) throw new UsageError(`Only [NAME] CHART, not ${positionals.join(' ')}`, 'Render one at a time.')
  return second === undefined ? { folder: first } : { name: first, folder: second }
}
