import { say } from '../cluster/programs.ts'
import { root } from '../images/find.ts'
import { run } from '../tools/run.ts'

const git = async (...words: string[]): Promise<string | undefined> => {
  const { code, stdout } = await run('git', words, { cwd: root })
  return code === 0 ? stdout.trim() : undefined
}

/** What a release of a chart is made of. */
const packaged = (chart: string): string[] =>
  ['Chart.yaml', 'values.yaml', 'values.schema.json', 'templates'].map((name) => `${chart}/${name}`)

/** The branch with which `ct` compares: `origin/main`, else where this branch is. */
async function mainBranch(): Promise<[remote: string, branch: string] | undefined> {
  if (await git('rev-parse', '--verify', '--quiet', 'origin/main')) return ['origin', 'main']
  const branch = await git('symbolic-ref', '--short', 'HEAD')
  // ct joins the two: heads/BRANCH is a branch of this repository
  return branch ? ['heads', branch] : undefined
}

/**
 * The commit at which an upgrade begins: where this branch left the main one, if the chart was another there; else the one
 * before the chart's last change.
 */
async function earlierCommit(chart: string, main: string): Promise<string> {
  const base = (await git('merge-base', main, 'HEAD')) ?? 'HEAD'
  if ((await git('diff', '--quiet', base, '--', ...packaged(chart))) === undefined) return base
  const changed = await git('log', '-1', '--format=%H', base, '--', ...packaged(chart))
  const before = `${changed}~1`
  return (await git('cat-file', '-e', `${before}:${chart}/Chart.yaml`)) === undefined ? base : before
}

/** How `ct` is told where an upgrade begins. */
export async function upgradeFlags(chart: string): Promise<string[]> {
  const [remote, branch] = (await mainBranch()) ?? []
  if (!remote || !branch) {
    say('no upgrade is tried: there is neither origin/main nor a branch, so no earlier version of the chart')
    return []
  }
  const commit = await earlierCommit(chart, `${remote}/${branch}`)
  say(`upgrades of ${chart} begin at ${await git('log', '-1', '--format=%h of %cs: %s', commit)}`)
  return ['--upgrade', '--skip-missing-values', '--remote', remote, '--target-branch', branch, '--since', commit]
}
