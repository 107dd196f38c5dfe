import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordModules } from '../../cache/loaded-modules.ts'
import { measureCharts, readRecords, recordsFolder } from '../../coverage/index.ts'
import { openProject } from '../../project/index.ts'
import { FLAGS } from '../command-flags.ts'
import { findCharts } from '../find-charts.ts'
import { readFlags } from '../flags.ts'
import { OK, out, progress, say, shortPath, WRONG_CHART } from '../output.ts'
import { UsageError } from '../problem.ts'
import { jsonOf, pageOf, percent } from './page.ts'
import { runTests } from './run-tests.ts'

const HELP = `Usage: chartwright coverage [CHART…] [options] [-- COMMAND…]

Shows which arms of the charts' conditions nothing renders: the defaults, the files of values in src/ci/ and
src/values/, and what tests rendered. CHART is a folder or a name below charts/; without it, all charts below charts/
are measured. COMMAND runs the tests, which record what they render; without it, what the last such command recorded
counts, as far as the sources are the same.

      --minimum R     fail if less than this part of all arms is rendered, such as 0.9; else coverage.minimum of
                      chartwright.config.ts is asked for, if it is there
      --json          print one JSON document for scripts
  -h, --help          show this help

Arms are "true" and "false" of ?:, if, && and ||, "set" and "unset" of ??, the clauses of switch, and "some items" and
"empty loop" of loops. Only what depends on values counts, in your own sources.

Examples:
  chartwright coverage
  chartwright coverage web -- npx vitest run charts/web
  chartwright coverage --minimum 0.95 -- npm test

The exit code is 0 if enough is rendered, 1 if not, or if the tests fail or a chart is wrong.`

/** `chartwright coverage`. */
export const coverageCommand = async (line: readonly string[]): Promise<number> => {
  const [args, command] = splitLine(line)
  const { values: flags, positionals } = readFlags('coverage', args, FLAGS.coverage)
  if (flags.help) return out(HELP)
  const { layout, config } = await openProject(process.cwd())
  const minimum = partOf(flags.minimum) ?? config.coverage?.minimum
  const folders = findCharts(positionals, layout)
  const folder = recordsFolder(layout.root) ?? mkdtempSync(join(tmpdir(), 'coverage-'))
  if (command.length > 0) rmSync(folder, { recursive: true, force: true })
  const failed = command.length > 0 ? await runTests(command, folder) : undefined
  const shown = progress(!flags.json)
  const measured = await withSchemas(() =>
    measureCharts(folders, readRecords(folder), (text) => shown.show(shortPath(text))),
  ).finally(shown.end)
  const isEnough = minimum === undefined || measured.total.ratio >= minimum
  if (flags.json) out(jsonOf(measured, minimum))
  else out(pageOf(measured))
  if (failed) say(`error: The tests failed: ${failed}`)
  if (!isEnough) say(`error: ${percent(measured.total.ratio)} is less than the minimum of ${percent(minimum)}.`)
  return isEnough && !failed ? OK : WRONG_CHART
}

/** What follows `--` is the command that runs the tests. */
const splitLine = (line: readonly string[]): readonly [string[], string[]] => {
  const at = line.indexOf('--')
  if (at < 0) return [[...line], []]
  if (at === line.length - 1)
    throw new UsageError('No command follows --', 'Write the one that runs the tests: chartwright coverage -- npm test')
  return [line.slice(0, at), line.slice(at + 1)]
}

const partOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const part = Number(text)
  if (/^\d*\.?\d+$/.test(text) && part <= 1) return part
  throw new UsageError(`--minimum can't be "${text}"`, 'Give a number from 0 to 1, such as 0.9.')
}

/** With schemas of values from the cache: most of the time would go into making them. */
const withSchemas = async <T>(run: () => Promise<T>): Promise<T> => {
  if (process.env.CHARTWRIGHT_NO_CACHE) return run()
  recordModules()
  return (await import('../../values/interface/kept-schemas.ts')).withKeptSchemas(run)
}
