import { findWasm } from 'chartwright-helm/node'
import { recordModules } from '../../cache/loaded-modules.ts'
import { FLAGS } from '../command-flags.ts'
import { compileForFewRenderings } from '../engine-flags.ts'
import { readFlags, wholeNumber } from '../flags.ts'
import { out } from '../output.ts'
import { ProblemsError, UsageError } from '../problem.ts'

const HELP = `Usage: chartwright diff OLD [NEW] [options]

Compares two versions of a chart for those who use it: values that were removed, renamed, narrowed or have another
default; resources that appear, go or change their name; fields that no upgrade can change; and the manifests, as Helm
renders both charts on the defaults and on the files of values in ci/. Says which version that requires.

OLD and NEW are each one of these:

  charts/web, web         a folder, or a name below charts/: a typed chart, which is compiled, or any other chart
  web-1.2.3.tgz           a packaged chart
  main:charts/web         the chart in a revision of git: a branch, a tag or a commit; only generated files are read
  main                    the same, with the path of the other chart

Without NEW, a chart here is OLD's newer version; a folder alone is compared with its last release: the newest tag
before HEAD that is named web-1.2.3 or v1.2.3, or HEAD itself without any.

      --helm 3|4      render with Helm 3 or Helm 4 (4)
      --markdown      print Markdown for a comment of a pull request
      --limit N       print at most N characters of Markdown (65536, as GitHub takes)
      --changes       write the changes to annotations of Chart.yaml and to CHANGELOG.md, or for a typed chart to
                      src/chart.ts, if the version is raised enough; texts that stand there stay
      --json          print one JSON document for scripts
  -h, --help          show this help

Examples:
  chartwright diff charts/web
  chartwright diff main charts/web
  chartwright diff v1.2.0:charts/web v1.3.0:charts/web --json
  chartwright diff web-1.2.3.tgz charts/web --changes

The exit code is 0 if the new version is raised enough, 1 if it is too small or a chart is wrong.`

/** `chartwright diff`. */
export const diffCommand = async (args: readonly string[]): Promise<number> => {
  const { values: flags, positionals } = readFlags('diff', args, FLAGS.diff)
  if (flags.help) return out(HELP)
  const { helm = '4', json = false, markdown = false, changes = false } = flags
  if (helm !== '3' && helm !== '4') throw new UsageError(`--helm can't be "${helm}"`, 'Use one of: 4, 3.')
  if (json && markdown) throw new UsageError('--json and --markdown exclude each other', 'Leave one of them out.')
  if (flags.limit !== undefined && !markdown) throw new UsageError('--limit is for --markdown', 'Add --markdown.')
  const limit = wholeNumber('--limit', flags.limit, 1000) ?? LIMIT_OF_GITHUB
  if (!findWasm()) throw noEngine()
  compileForFewRenderings()
  const form = json ? 'json' : markdown ? 'markdown' : 'text'
  return withSchemas(async () =>
    (await import('./run-diff.ts')).runDiff(positionals, { helm: helm === '3' ? 3 : 4, form, limit, changes }),
  )
}

/** The longest comment that GitHub takes. */
const LIMIT_OF_GITHUB = 65_536

const noEngine = (): ProblemsError =>
  new ProblemsError([
    {
      code: 'no-engine',
      message: "Helm's engine is missing, so charts can't be rendered",
      hint: 'Install the package chartwright-helm with its helm.wasm.zst.',
    },
  ])

/** Compiles typed charts with schemas of values from the cache: most of the time would go into making them. */
const withSchemas = async (run: () => Promise<number>): Promise<number> => {
  if (process.env.CHARTWRIGHT_NO_CACHE) return run()
  recordModules()
  return (await import('../../values/interface/kept-schemas.ts')).withKeptSchemas(run)
}
