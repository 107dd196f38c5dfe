import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findWasm } from 'chartwright-helm/node'
import { recordModules } from '../../cache/loaded-modules.ts'
import type { ClusterObject } from '../../import/index.ts'
import { openProject } from '../../project/index.ts'
import { findRendered } from '../find-charts.ts'
import { out, say } from '../output.ts'
import { UsageError } from '../problem.ts'
import { targetsOf } from '../targets.ts'
import { ownFlags, type RenderFlags, readHelmArguments } from './arguments.ts'

const HELP = `Usage: chartwright render [NAME] CHART [options]

Prints what "helm template" prints, byte for byte, with Helm's own engine. CHART is a path or a name below charts/: a
typed chart, which is compiled in memory first, or any other chart, a folder or a package. NAME is the release's name.

      --helm 3|4          render with Helm 3 or Helm 4 (4)
      --by WITNESS        render with "helm" or, for a typed chart, with "function" (the author's functions) or "model"
                          (what the compiler understood of them)
      --lookup FILE       let "lookup" find the objects in a YAML file, such as "kubectl get secret -o yaml" prints;
                          without it, it finds nothing
      --notes             print the notes, too, below the manifests
      --json              print one JSON document: {"templates": {PATH: [manifest, …]}, "notes": TEXT}
  -h, --help              show this help

All other options are those of "helm template" and mean the same, except that none can use a cluster or the network:

  -f, --values FILE       read values from a YAML file, "-" for standard input; can be repeated
      --set A=B           set single values; also --set-string, --set-json, --set-file, --set-literal
  -s, --show-only PATH    print only this template, such as templates/web/deployment.yaml; can be repeated
  -n, --namespace NAME    set the release's namespace (default)
      --name-template N   set the release's name, instead of NAME (release-name)
      --kube-version V    set the cluster's version, such as 1.34
  -a, --api-versions V    add an API that the cluster serves, such as monitoring.coreos.com/v1
      --is-upgrade        render an upgrade, not an installation
      --include-crds      print the custom resource definitions, too
      --no-hooks          leave out hooks and tests; --skip-tests leaves out only tests
      --output-dir DIR    write the templates to files; --release-name adds the release's name to the path
      --debug             print output that isn't valid YAML, too
      --skip-schema-validation
                          don't check the values against the chart's schema`

/** `chartwright render`. */
export const renderCommand = async (line: readonly string[]): Promise<number> => {
  const { flags: given, args } = ownFlags(line)
  if (given.help) return out(HELP)
  const helmArguments = readHelmArguments(args)
  const [first, second, ...more] = helmArguments.positionals
  if (first === undefined) throw new UsageError('No chart was given', 'Run: chartwright render CHART')
  if (more.length > 0) {
    throw new UsageError(
      `Only [NAME] CHART can be given, but "${helmArguments.positionals.join(' ')}" was`,
      'Render one chart at a time.',
    )
  }
  const { layout, config } = await openProject(process.cwd())
  const found = findRendered(second ?? first, layout)
  const helm = given.helm ?? targetsOf(config).helm?.at(-1) ?? 4
  const flags = { ...given, helm }
  const lookup = flags.lookup === undefined ? undefined : await objectsIn(flags.lookup)
  const request = { found, flags, helmArguments, lookup, release: second === undefined ? undefined : first }
  const isByHelm = witnessFor(flags, found.isTyped) === 'helm'
  const run = async (): Promise<number> =>
    isByHelm
      ? (await import('./render-by-helm.ts')).renderByHelm(request)
      : (await import('./render-by-function.ts')).renderByFunction(request)
  return found.isTyped && !process.env.CHARTWRIGHT_NO_CACHE ? withSchemas(run) : run()
}

const objectsIn = async (file: string): Promise<readonly ClusterObject[]> => {
  if (!existsSync(file)) throw new UsageError(`There is no ${file}`, 'Give --lookup a file of YAML.')
  const { readObjects } = await import('../../import/index.ts')
  return readObjects(readFileSync(file, 'utf8'), resolve(file))
}

/** Renders with schemas of values from the cache: most of the time would go into making them. */
const withSchemas = async (run: () => Promise<number>): Promise<number> => {
  recordModules()
  return (await import('../../values/interface/kept-schemas.ts')).withKeptSchemas(run)
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
  say("warning: Helm's engine is missing, so the chart's functions rendered this (--by function).")
  return 'function'
}
