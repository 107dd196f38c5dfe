import { findCharts } from '../find-charts.ts'
import { readFlags, wholeNumber } from '../flags.ts'
import { out } from '../output.ts'
import { printReport } from './print-report.ts'

const HELP = `Usage: chartwright generate [CHART…] [options]

Compiles charts to the files that Helm reads. CHART is a folder, or a name below charts/; without one, all charts below
charts/ are meant. tsc checks the sources first. What the compiler understood of each chart is then compared with what
its functions do, on random values, and with what Helm 3 and Helm 4 render. Nothing is written unless all charts are
right.

      --check           write nothing; fail when a generated file isn't as it should be
      --watch           generate again whenever a source changes
      --self-checks N   how many random values to compare on (100)
      --helm-checks N   how many of them Helm renders too, besides the defaults (3); 0 for none at all
      --seed N          which random values (1)
      --json            print one JSON document for scripts
  -h, --help            this text

A source or a rendering that takes longer than 30 seconds is stopped; the variable CHARTWRIGHT_TIME_LIMIT allows others.`

/** `chartwright generate`. */
export const generate = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('generate', args, {
    check: { type: 'boolean' },
    watch: { type: 'boolean' },
    json: { type: 'boolean' },
    'self-checks': { type: 'string' },
    'helm-checks': { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  })
  if (flags.help) return out(HELP)
  const folders = findCharts(positionals)
  const options = {
    selfChecks: wholeNumber('--self-checks', flags['self-checks'], 0),
    helmChecks: wholeNumber('--helm-checks', flags['helm-checks'], 0),
    seed: wholeNumber('--seed', flags.seed, 0),
    quiet: flags.json ?? false,
  }
  if (flags.watch) return (await import('./watch.ts')).watchCharts(folders, args)
  const { compareCharts, generateCharts, writeCharts } = await import('./generate-charts.ts')
  const charts = await generateCharts(folders, options)
  return printReport(flags.check ? compareCharts(charts) : writeCharts(charts), flags)
}
