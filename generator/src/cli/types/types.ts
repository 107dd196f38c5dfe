import { resolve } from 'node:path'
import { chartValues, type InferredValues, inferValues, readChart } from '../../import/index.ts'
import { isThere } from '../../loader/index.ts'
import { type Layout, openProject } from '../../project/index.ts'
import { FLAGS } from '../command-flags.ts'
import { pathsOf } from '../find-charts.ts'
import { readFlags } from '../flags.ts'
import { OK, out, say, shortPath } from '../output.ts'
import { UsageError } from '../problem.ts'
import { writeResult } from '../write-result.ts'
import { crdTypes } from './crd-types.ts'

const HELP = `Usage: chartwright types CHART [options]
       chartwright types --crd FILE… [options]

Prints the types of any Helm chart's values: the interface "Values" and the typed "defaults", as in schemas/NAME.ts.
CHART is a folder or a packaged chart (.tgz). The types come from values.yaml and its comments, from the files of values
in ci/ and values-*.yaml, from values.schema.json, and from what the templates do with each value. What remains open is
listed on standard error.

With --crd, it prints the types of custom resources instead: an interface for each version of each resource that the
definitions serve, for manifests in charts. FILE is a file of YAML or JSON with any documents, a folder of such files, a
chart with definitions in crds/, or - for standard input.

      --crd         print the types of custom resources
      --out FILE    write the source to a file, which may exist already
      --json        print one JSON document for scripts
  -h, --help        show this help

Examples:
  chartwright types charts/web > schemas/web.ts
  chartwright types redis-20.0.0.tgz --out schemas/redis.ts
  chartwright types charts/web --json
  chartwright types --crd crds/ --out schemas/resources.ts
  kubectl get crd certificates.cert-manager.io -o yaml | chartwright types --crd - --out schemas/certificate.ts`

/** `chartwright types`. */
export const typesCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('types', args, FLAGS.types)
  if (flags.help) return out(HELP)
  if (flags.crd) return crdTypes(positionals, flags)
  const path = chartOf(positionals, (await openProject(process.cwd())).layout)
  const chart = readChart(path)
  const inferred = inferValues(chartValues(chart))
  if (flags.out !== undefined) writeResult(flags.out, inferred.source)
  if (flags.json) return out(jsonOf(chart.name, inferred, flags.out))
  if (flags.out === undefined) process.stdout.write(inferred.source)
  else out(`${shortPath(resolve(flags.out))} is written.`)
  say(summary(inferred))
  return OK
}

const chartOf = ([name, ...others]: readonly string[], layout: Layout): string => {
  if (name === undefined) throw new UsageError('No chart was given', 'Run: chartwright types CHART')
  if (others.length > 0)
    throw new UsageError(
      `Only one chart can be given, but "${[name, ...others].join(' ')}" was`,
      'Give one chart at a time.',
    )
  const found = pathsOf(name, layout).find(isThere)
  if (found) return found
  throw new UsageError(`There is no chart ${name}`, 'Give the folder of a chart, or a packaged one (.tgz).')
}

const jsonOf = (chart: string, { source, counts, assumptions }: InferredValues, file: string | undefined): string =>
  JSON.stringify(
    { charts: [{ chart, values: counts, assumptions, ...(file === undefined ? { source } : { file }) }], problems: [] },
    null,
    2,
  )

const summary = ({ counts: { typed, guessed, unknown }, assumptions }: InferredValues): string =>
  [
    `${typed} values have a type, ${guessed} have the most likely one, and ${unknown} may hold anything.`,
    ...assumptions.map((each) => `  - ${each}`),
  ].join('\n')
