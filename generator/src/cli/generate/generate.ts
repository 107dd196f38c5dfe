import { openProject } from '../../project/index.ts'
import { FLAGS } from '../command-flags.ts'
import { findCharts } from '../find-charts.ts'
import { readFlags, wholeNumber } from '../flags.ts'
import type { KeptCharts } from '../kept-charts.ts'
import { out } from '../output.ts'
import { targetsOf } from '../targets.ts'
import { checkBudgets } from './budgets.ts'
import { generateAnew, generateOrTake, type Known } from './cached-charts.ts'
import type { GenerateChartsOptions } from './generate-charts.ts'
import { compareCharts, writeCharts } from './outcome.ts'
import { printReport } from './print-report.ts'

const HELP = `Usage: chartwright generate [CHART…] [options]

Compiles charts to the files that Helm reads. CHART is a folder or a name below charts/; without it, all charts below
charts/ are compiled. TypeScript checks the sources first. Then the compiler's model of each chart is compared with the
chart's functions on random values, and with what Helm 3 and Helm 4 render. Files are written only if all charts are
right.

      --check           write nothing; fail if a generated file is out of date
      --watch           generate again whenever a source changes
      --self-checks N   compare functions and model on N random sets of values (100)
      --helm-checks N   let Helm render N random sets besides the defaults (3); 0 skips Helm
      --seed N          draw the random values from this seed (1)
      --no-cache        generate also the charts of which nothing changed
      --json            print one JSON document for scripts
  -h, --help            show this help

What was made of unchanged sources is kept in node_modules/.cache/chartwright; the variable CHARTWRIGHT_NO_CACHE=1
turns that off, too. Sources and renderings are stopped after 30 seconds; the variable CHARTWRIGHT_TIME_LIMIT sets
another limit, 0 none.`

/** What a process that generates often has already: what was compiled just now, the cache that it looked into, and Helm's engine. */
export interface Kept extends Pick<GenerateChartsOptions, 'drafts' | 'keptEngine'> {
  readonly charts: KeptCharts<Known>
}

/** `chartwright generate`. */
export const generate = async (
  args: readonly string[],
  { charts: cache, ...kept }: Partial<Kept> = {},
): Promise<number> => {
  const { values: flags, positionals } = readFlags('generate', args, FLAGS.generate)
  if (flags.help) return out(HELP)
  const project = await openProject(process.cwd())
  const { layout, config, file } = project
  const { selfChecks, helmChecks, seed } = config.checks ?? {}
  const folders = findCharts(positionals, layout)
  const options = {
    selfChecks: wholeNumber('--self-checks', flags['self-checks'], 0) ?? selfChecks,
    helmChecks: wholeNumber('--helm-checks', flags['helm-checks'], 0) ?? helmChecks,
    seed: wholeNumber('--seed', flags.seed, 0) ?? seed,
    targets: targetsOf(config),
    quiet: flags.json ?? false,
    ...kept,
  }
  if (flags.watch) return (await import('./watch.ts')).watchCharts(folders, args, file)
  const isCached = !flags['no-cache'] && !process.env.CHARTWRIGHT_NO_CACHE
  const charts = await (isCached ? generateOrTake(folders, options, cache) : generateAnew(folders, options))
  await checkBudgets(charts, project)
  return printReport(flags.check ? compareCharts(charts) : await writeCharts(charts), {
    ...flags,
    helms: options.targets.helm,
  })
}
