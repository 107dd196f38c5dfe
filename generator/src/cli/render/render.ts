import { findWasm } from 'chartwright-helm/node'
import { findRendered } from '../find-charts.ts'
import { out, say } from '../output.ts'
import { UsageError } from '../problem.ts'
import { ownFlags, type RenderFlags, readHelmArguments } from './arguments.ts'

const HELP = `Usage: chartwright render [NAME] CHART [options]

Prints what "helm template" prints, to the byte, with Helm's own engine: of a typed chart, which is compiled in memory
first, and of any other, a folder or a packaged one. CHART is a path, or a name below charts/; NAME is the release's.

      --helm 3|4          which Helm (4)
      --by WITNESS        what renders: "helm", or, for a typed chart, "function" (the author's functions) or "model"
                          (what the compiler understood of them)
      --notes             what is told after an installation, below the manifests
      --json              one JSON document: {"templates": {PATH: [manifest, …]}, "notes": TEXT}
  -h, --help              this text

All others are those of "helm template" and mean the same, but for what needs a cluster or the network:

  -f, --values FILE       values from a YAML file, "-" for standard input; may be given several times
      --set A=B           single values; also --set-string, --set-json, --set-file, --set-literal
  -s, --show-only PATH    only this template, such as templates/web/deployment.yaml; may be given several times
  -n, --namespace NAME    the release's namespace (default)
      --name-template N   the release's name, instead of NAME (release-name)
      --kube-version V    the cluster's version, such as 1.34
  -a, --api-versions V    what the cluster serves besides, such as monitoring.coreos.com/v1
      --is-upgrade        an upgrade, not an installation
      --include-crds      custom resource definitions, too
      --no-hooks          without hooks and tests; --skip-tests without tests
      --output-dir DIR    writes the templates to files; --release-name adds the release's name to the path
      --debug             also prints output that is no YAML
      --skip-schema-validation`

/** `chartwright render`. */
export const renderCommand = async (given: readonly string[]): Promise<number> => {
  const { flags, args } = ownFlags(given)
  if (flags.help) return out(HELP)
  const helmArguments = readHelmArguments(args)
  const [first, second, ...more] = helmArguments.positionals
  if (first === undefined) throw new UsageError('Which chart?', 'Write: chartwright render CHART')
  if (more.length > 0) {
    throw new UsageError(`Only [NAME] CHART, not ${helmArguments.positionals.join(' ')}`, 'Render one at a time.')
  }
  const found = findRendered(second ?? first)
  const request = { found, flags, helmArguments, release: second === undefined ? undefined : first }
  return witnessFor(flags, found.isTyped) === 'helm'
    ? (await import('./render-by-helm.ts')).renderByHelm(request)
    : (await import('./render-by-function.ts')).renderByFunction(request)
}

/** Who renders: where Helm's engine is missing, a typed chart's functions stand in for it. */
const witnessFor = ({ by }: RenderFlags, isTyped: boolean): RenderFlags['by'] => {
  if (by !== 'helm' && !isTyped) {
    throw new UsageError(
      `--by ${by} needs a typed chart`,
      'Only a chart with a src/chart.ts has functions and a model.',
    )
  }
  if (by !== 'helm' || findWasm() !== undefined || !isTyped) return by
  say("warning: Helm's engine is missing, so this is what the chart's functions give (--by function).")
  return 'function'
}
