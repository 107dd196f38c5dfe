import { dirname, resolve } from 'node:path'
import { type LoadedExport, loadExport } from '../../chart/index.ts'
import { isThere, placeInSource } from '../../loader/index.ts'
import { isMap } from '../../model/map.ts'
import { openProject } from '../../project/index.ts'
import { type JsonMap, writeOverlay } from '../../values/index.ts'
import { FLAGS } from '../command-flags.ts'
import { pathsOf } from '../find-charts.ts'
import { readFlags } from '../flags.ts'
import { out, say, shortPath } from '../output.ts'
import { ProblemsError } from '../problem.ts'
import { checkBySchemas } from './check-by-schemas.ts'
import { dataOf, foundSource, printResult, sourceFrom } from './source-file.ts'

const HELP = `Usage: chartwright values FILE [options]

Prints the values that a file of TypeScript exports as YAML, for "helm install -f". FILE can type them by what
"chartwright types" has written for the chart, so that TypeScript checks them. With --chart, Helm's own engine checks
them, too: together with the chart's defaults, by the values.schema.json of the chart and of the charts in it, as an
installation does.

      --export NAME   print this export in place of the default one
      --chart CHART   check the values by the schemas of this chart, a folder or a package (.tgz); by default what FILE
                      exports as "chart", relative to FILE
      --out FILE      write the YAML to a file
      --check         write nothing; fail if the file of --out is out of date
      --json          print one JSON document for scripts
  -h, --help          show this help

Examples:
  chartwright values redis/production.ts | helm install redis redis-20.0.0.tgz -f -
  chartwright values redis/production.ts --chart redis-20.0.0.tgz --out redis/production.yaml
  chartwright values redis/stages.ts --export staging --out redis/staging.yaml --check`

/** `chartwright values`. */
export const valuesCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('values', args, FLAGS.values)
  if (flags.help) return out(HELP)
  const loaded = await loadExport(foundSource('values', positionals, flags), flags.export)
  const values = valuesOf(loaded)
  const chart = await chartOf(loaded, flags.chart)
  if (chart !== undefined && !(await checkBySchemas(values, loaded, chart)) && !flags.json)
    say(`${shortPath(chart)} has no values.schema.json, so only TypeScript has checked the values.`)
  const yaml = writeOverlay(values, { comment: loaded.comment, source: sourceFrom(loaded.file, flags.out) })
  return printResult(yaml, { values }, flags)
}

const valuesOf = (loaded: LoadedExport): JsonMap => {
  const values = dataOf(loaded)
  if (isMap(values)) return values
  const hint = 'Write `export default { … } satisfies Overlay<Values>`.'
  const at = placeInSource(loaded.file, loaded.find)
  throw new ProblemsError([{ code: 'no-values', message: "The export isn't a map of values", hint, at }])
}

/** The chart of the values: as the command line says, else as the file does. */
const chartOf = async ({ file, exports }: LoadedExport, given: string | undefined): Promise<string | undefined> => {
  if (given !== undefined) {
    const { layout } = await openProject(process.cwd())
    return pathsOf(given, layout).find(isThere) ?? resolve(given)
  }
  const { chart } = exports
  return typeof chart === 'string' ? resolve(dirname(file), chart) : undefined
}
