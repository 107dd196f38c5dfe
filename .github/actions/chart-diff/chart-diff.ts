/** Compares the charts that a pull request changes with those of its base, and says in one comment what differs. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { deleteComment, keepComment, type PullRequest } from './comment.ts'

/** The longest comment that GitHub takes, without what stands around the charts. */
const MOST_CHARACTERS = 65_000
/** The least that a chart needs, so that the comment has room for all that are compared. */
const LEAST_CHARACTERS = 1000
const MOST_CHARTS = MOST_CHARACTERS / LEAST_CHARACTERS

interface Result {
  readonly text: string
  readonly isWrong: boolean
}

const required = (name: string): string => {
  const value = process.env[name]
  if (value) return value
  throw new Error(`The variable ${name} is missing: this runs as an action of GitHub, on pull requests.`)
}

const run = (program: string, args: readonly string[]) => {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (error) throw new Error(`${program} can't be run: ${error.message}`)
  return { status, stdout, stderr }
}

const pullRequest = (): PullRequest & { readonly base: string } => {
  const event = JSON.parse(readFileSync(required('GITHUB_EVENT_PATH'), 'utf8'))
  const { number, base } = event.pull_request ?? {}
  if (number === undefined) throw new Error('This event has no pull request: run this action on pull_request.')
  return {
    number,
    base: base.sha,
    api: required('GITHUB_API_URL'),
    repository: required('GITHUB_REPOSITORY'),
    token: required('GITHUB_TOKEN'),
  }
}

/** Where the pull request began: what its base got since then is none of its changes. */
const forkPoint = (base: string): string => {
  const { status, stdout } = run('git', ['merge-base', base, 'HEAD'])
  // as people write it
  if (status === 0) return run('git', ['rev-parse', '--short=12', stdout.trim()]).stdout.trim()
  throw new Error(`The commit ${base} wasn't fetched: give actions/checkout "fetch-depth: 0".`)
}

const changedCharts = (from: string, folder: string): readonly string[] => {
  const { stdout } = run('git', ['diff', '--name-only', '--no-renames', '-z', from, 'HEAD', '--', folder])
  const depth = folder.split('/').length
  const paths = stdout.split('\0').map((path) => path.split('/'))
  return [...new Set(paths.filter((path) => path.length > depth + 1).map((path) => path.slice(0, depth + 1).join('/')))]
}

const isChartIn = (revision: string, chart: string): boolean =>
  run('git', ['cat-file', '-e', `${revision}:${chart}/Chart.yaml`]).status === 0

const compare = (from: string, chart: string, limit: number): Result => {
  const isHere = ['Chart.yaml', 'src/chart.ts'].some((file) => existsSync(join(chart, file)))
  const wasThere = isChartIn(from, chart)
  if (!isHere) return { text: wasThere ? `### \`${basename(chart)}\` was removed` : '', isWrong: false }
  if (!wasThere) return { text: `### \`${basename(chart)}\` is new`, isWrong: false }
  const [program = '', ...args] = required('COMMAND').split(/\s+/)
  const options = ['--markdown', '--limit', String(limit)]
  const { status, stdout, stderr } = run(program, [...args, 'diff', `${from}:${chart}`, chart, ...options])
  return { text: stdout.trim() || failure(chart, stderr, limit), isWrong: status !== 0 }
}

const failure = (chart: string, words: string, limit: number): string =>
  `### ❌ \`${basename(chart)}\` can't be compared\n\n${words.slice(0, limit - 200).replace(/^/gm, '    ')}`

const compareAll = (from: string, charts: readonly string[]): readonly Result[] => {
  const limit = Math.floor(MOST_CHARACTERS / Math.max(1, charts.length)) - 2
  const results = charts.slice(0, MOST_CHARTS).map((chart) => compare(from, chart, Math.max(limit, LEAST_CHARACTERS)))
  const more = charts.length - results.length
  return more > 0
    ? [...results, { text: `${more} more charts changed, and weren't compared.`, isWrong: true }]
    : results
}

const main = async (): Promise<void> => {
  const request = pullRequest()
  const from = forkPoint(request.base)
  const results = compareAll(from, changedCharts(from, (process.env.CHARTS || 'charts').replace(/\/+$/, '')))
  const text = results
    .map((result) => result.text)
    .filter(Boolean)
    .join('\n\n')
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (summary && text) appendFileSync(summary, `${text}\n`)
  const told = text ? await keepComment(request, text) : await deleteComment(request)
  process.stdout.write(`${told}\n`)
  if (results.some(({ isWrong }) => isWrong))
    fail('A chart needs another version, or is wrong: see the comment or the summary.')
}

const fail = (message: string): void => {
  process.stdout.write(`::error::${message.replaceAll('%', '%25').replaceAll('\n', '%0A')}\n`)
  process.exitCode = 1
}

try {
  await main()
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
