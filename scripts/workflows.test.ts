import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { run } from './tools/run.ts'
import { findTool } from './tools.ts'

const root = join(import.meta.dirname, '..')
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts

interface Step {
  readonly uses?: string
  readonly run?: string
}
interface Job {
  readonly steps: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly strategy?: { readonly matrix?: { readonly chart?: readonly string[] } }
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const files = globSync('.github/workflows/*.yml', { cwd: root }).sort()
const workflows = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

describe.each(workflows)('$file', ({ file, text }) => {
  const { permissions, jobs } = parse(text) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  it('passes actionlint', async () => {
    const { path } = await findTool('actionlint', () => {})
    const { code, stdout, stderr } = await run(path, ['-no-color', '-shellcheck=', '-pyflakes=', file], { cwd: root })
    expect(`${stdout}${stderr}`).toBe('')
    expect(code).toBe(0)
  })

  it('pins each action to a commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line))
    expect(lines.length).toBeGreaterThan(0)
    // those of this repository are those of the commit itself
    const others = lines.filter((line) => !/uses: \.\/\.github\/actions\/[\w-]+$/.test(line))
    expect(others.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  it('may only read, but for what a job of it names', () => {
    expect(permissions).toEqual({ contents: 'read' })
  })

  it('has a time limit for each job', () => {
    expect(Object.values(jobs).filter((job) => !job['timeout-minutes'])).toEqual([])
  })

  it('calls one script in each step', () => {
    const calls = steps.flatMap((step) => step.run ?? [])
    expect(calls.length).toBeGreaterThan(0)
    const wrong = calls.filter((call) => {
      const script = /^npm run (?<name>[\w:-]+)( -- .*)?$/.exec(call)?.groups?.name
      return call !== 'npm ci' && !(script && script in scripts)
    })
    expect(wrong).toEqual([])
  })
})

it('the charts that are installed are all there are', () => {
  const { jobs } = parse(readFileSync(join(root, '.github/workflows/charts.yml'), 'utf8')) as Workflow
  const charts = globSync('charts/*/Chart.yaml', { cwd: root }).map((file) => file.split('/')[1])
  expect(jobs.install?.strategy?.matrix?.chart).toEqual(charts.sort())
})
