import { resolve } from 'node:path'
import { findWasm } from 'chartwright-helm/node'
import { openWitness } from '../../chart/index.ts'
import { type ImportReport, importChart } from '../../import/index.ts'
import { type Layout, openProject } from '../../project/index.ts'
import { FLAGS } from '../command-flags.ts'
import { compileForFewRenderings } from '../engine-flags.ts'
import { readFlags, wholeNumber } from '../flags.ts'
import { OK, out, progress, WRONG_CHART } from '../output.ts'
import { ProblemsError, UsageError } from '../problem.ts'
import { pageOf } from './page.ts'

const HELP = `Usage: chartwright import CHART [options]

Makes a typed chart of a Helm chart. CHART is a folder or a packaged chart (.tgz). Its values get types: the interface
and the defaults in schemas/NAME.ts. Its templates become TypeScript in charts/NAME/src; what has no counterpart there
stays as it is, in charts/NAME/src/templates. Then the chart is generated, and compared with the original: Helm 3 and
Helm 4 render both on the defaults, on the files of values that the original has in ci/ and as values-*.yaml, and on
random values. A template that renders otherwise stays as it is, too. Everything is written, or nothing.

      --to DIR           the folder of the project, with charts/ and schemas/ (.)
      --keep-templates   type the values only, and keep all templates as they are
      --checks N         compare on N random sets of values (100)
      --seed N           draw the random values from this seed (1)
      --json             print one JSON document for scripts
  -h, --help             show this help

Examples:
  chartwright import ../shop
  chartwright import shop-1.2.3.tgz --to . --keep-templates

The exit code is 0 if all that was compared is equal, and 1 if something differs or the chart can't be imported.`

/** `chartwright import`. */
export const importCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('import', args, FLAGS.import)
  if (flags.help) return out(HELP)
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0)
    throw new UsageError(
      path === undefined
        ? 'chartwright import needs a chart'
        : `chartwright import takes one chart, not also ${others[0]}`,
      'Write chartwright import CHART, where CHART is a folder or a packaged chart (.tgz).',
    )
  const { layout } = await openProject(resolve(flags.to ?? '.'))
  const report = await importTo(path, {
    layout,
    keepTemplates: flags['keep-templates'] ?? false,
    checks: wholeNumber('--checks', flags.checks, 0) ?? 100,
    seed: wholeNumber('--seed', flags.seed, 0) ?? 1,
    quiet: flags.json ?? false,
  })
  out(flags.json ? JSON.stringify({ charts: [report] }, null, 2) : pageOf(report, layout))
  return report.differences.length > 0 ? WRONG_CHART : OK
}

interface Given {
  readonly layout: Layout
  readonly keepTemplates: boolean
  readonly checks: number
  readonly seed: number
  readonly quiet: boolean
}

const importTo = async (path: string, { quiet, ...options }: Given): Promise<ImportReport> => {
  if (!findWasm())
    throw new ProblemsError([
      {
        code: 'no-engine',
        message: "Helm's engine is missing, so an imported chart can't be compared with the original",
        hint: 'Install the package chartwright-helm with its helm.wasm.zst.',
      },
    ])
  compileForFewRenderings()
  const shown = progress(!quiet)
  const helm = openWitness({ threads: 2 })
  try {
    return await importChart(resolve(path), { ...options, helm, onProgress: shown.show })
  } finally {
    shown.end()
    await helm.close()
  }
}
