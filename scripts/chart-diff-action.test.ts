import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { commit, git, initialize, shop, writeChart } from '../generator/test/cli/diff/repository.ts'
import { Project, SOURCE_COMMAND } from '../generator/test/cli/project.ts'
import { describeWithWasm } from '../generator/test/kit/describe-unless.ts'

const ROOT = join(import.meta.dirname, '..')
const ACTION = join(ROOT, '.github/actions/chart-diff')

interface Comment {
  id: number
  body: string
}

/** A server that keeps the comments of a pull request, as GitHub's does. */
class Comments {
  readonly all: Comment[] = []
  readonly calls: string[] = []
  mayWrite = true
  readonly #server: Server = createServer(async (request, response) => {
    const { status, content } = this.#answer(request, await textOf(request))
    response.writeHead(status).end(content === undefined ? '' : JSON.stringify(content))
  })

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.#server.close()
  }

  #answer({ method = '', url = '', headers }: IncomingMessage, text: string): { status: number; content?: unknown } {
    this.calls.push(method)
    if (headers.authorization !== 'Bearer secret') return { status: 401 }
    const { pathname, searchParams } = new URL(url, 'http://x')
    if (method === 'GET' && pathname === '/repos/me/charts/issues/7/comments') {
      const [count, page] = ['per_page', 'page'].map((name) => Number(searchParams.get(name))) as [number, number]
      return { status: 200, content: this.all.slice((page - 1) * count, page * count) }
    }
    if (!this.mayWrite) return { status: 403, content: { message: 'Resource not accessible by integration' } }
    if (method === 'POST' && pathname === '/repos/me/charts/issues/7/comments') {
      this.all.push({ id: this.all.length + 1, body: JSON.parse(text).body })
      return { status: 201, content: this.all.at(-1) }
    }
    const at = this.all.findIndex(({ id }) => pathname === `/repos/me/charts/issues/comments/${id}`)
    if (at < 0) return { status: 404, content: { message: 'Not Found' } }
    if (method === 'DELETE') this.all.splice(at, 1)
    else (this.all[at] as Comment).body = JSON.parse(text).body
    return { status: method === 'DELETE' ? 204 : 200, content: method === 'DELETE' ? undefined : this.all[at] }
  }
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

describe('action.yml', () => {
  const text = readFileSync(join(ACTION, 'action.yml'), 'utf8')

  it('pins each action to a commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('gives inputs to the script as variables only, which no shell reads', () => {
    const { runs, inputs } = parse(text)
    expect(Object.keys(inputs)).toEqual(['charts', 'command', 'token'])
    for (const step of runs.steps) expect(step.run ?? '').not.toContain('${{')
  })
})

describeWithWasm('the action', () => {
  let comments: Comments
  let api: string
  let project: Project
  let base: string

  beforeAll(() => {
    project = new Project([])
    initialize(project)
    writeChart(project, 'charts/shop', shop('1.0.0', { a: 1, b: 'x' }))
    writeChart(project, 'charts/gone', shop('1.0.0', { a: 1 }))
    writeChart(project, 'charts/same', shop('1.0.0', { a: 1 }))
    commit(project, 'base')
    base = git(project, 'rev-parse', 'HEAD').trim()
  })
  afterAll(() => project.remove())
  beforeEach(async () => {
    comments = new Comments()
    api = await comments.start()
    git(project, 'checkout', '--quiet', '--detach', base)
  })
  afterEach(() => comments.stop())

  const run = (event: object = { pull_request: { number: 7, base: { sha: base } } }, env: NodeJS.ProcessEnv = {}) => {
    const eventFile = join(project.folder, '.git/event.json')
    project.write('.git/event.json', JSON.stringify(event))
    const given = {
      GITHUB_API_URL: api,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_REPOSITORY: 'me/charts',
      GITHUB_STEP_SUMMARY: join(project.folder, '.git/summary.md'),
      GITHUB_TOKEN: 'secret',
      COMMAND: `${process.execPath} ${SOURCE_COMMAND}`,
      ...env,
    }
    const child = spawn(process.execPath, [join(ACTION, 'chart-diff.ts')], {
      cwd: project.folder,
      env: { ...process.env, ...given },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text) => (stdout += text))
    child.stderr.on('data', (text) => (stderr += text))
    return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, stdout, stderr })),
    )
  }

  it('writes one comment, updates it, and deletes it when no chart differs any more', async () => {
    comments.all.push(...Array.from({ length: 120 }, (_, index) => ({ id: 1000 + index, body: 'a comment' })))
    writeChart(project, 'charts/shop', shop('1.0.1', { a: 1 }))
    writeChart(project, 'charts/new', shop('1.0.0', { a: 1 }))
    rmSync(project.path('charts/gone'), { recursive: true })
    commit(project, 'change')
    const first = await run()
    expect(first).toEqual({
      code: 1,
      stderr: '',
      stdout: expect.stringMatching(/^The comment is written\.\n::error::/),
    })
    expect(comments.all).toHaveLength(121)
    const { body } = comments.all.at(-1) as Comment
    expect(body).toMatch(
      /^<!-- chartwright diff -->\n### `gone` was removed\n\n### `new` is new\n\n### ❌ `shop` 1\.0\.0 → 1\.0\.1\n/,
    )
    expect(body).toContain('- `b` was removed')
    expect(body).not.toContain('same')
    expect(project.read('.git/summary.md')).toContain('- `b` was removed')

    expect((await run()).stdout).toMatch(/^The comment says so already\./)
    writeChart(project, 'charts/shop', shop('2.0.0', { a: 1 }))
    commit(project, 'raise')
    expect(await run()).toEqual({ code: 0, stderr: '', stdout: 'The comment is updated.\n' })
    expect(comments.all).toHaveLength(121)
    expect(comments.all.at(-1)?.body).toContain('### ✅ `shop` 1.0.0 → 2.0.0')

    git(project, 'checkout', '--quiet', '--detach', base)
    expect(await run()).toEqual({ code: 0, stderr: '', stdout: 'No chart differs any more: the comment is deleted.\n' })
    expect(comments.all).toHaveLength(120)
    expect((await run()).stdout).toBe('No chart differs.\n')
  })

  it('compares with where the pull request began, not with what its base got since then', async () => {
    writeChart(project, 'charts/same', shop('1.1.0', { a: 1, c: 2 }))
    commit(project, 'later on main')
    const later = git(project, 'rev-parse', 'HEAD').trim()
    git(project, 'checkout', '--quiet', '--detach', base)
    writeChart(project, 'charts/shop', shop('1.1.0', { a: 1, b: 'x', c: 2 }))
    commit(project, 'change')
    expect((await run({ pull_request: { number: 7, base: { sha: later } } })).code).toBe(0)
    expect(comments.all[0]?.body).toContain('`shop` 1.0.0 → 1.1.0')
    expect(comments.all[0]?.body).not.toContain('`same`')
  })

  it('shows what is wrong with a chart', async () => {
    project.write('charts/shop/Chart.yaml', 'name: [\n')
    commit(project, 'break')
    expect((await run()).code).toBe(1)
    expect(comments.all[0]?.body).toMatch(/### ❌ `shop` can't be compared\n\n {4}.*This isn't valid YAML/)
  })

  it('does without a comment where its token may only read', async () => {
    writeChart(
      project,
      'charts/shop',
      shop('1.0.0', { a: 1, b: 'x', c: 2 }, { 'Chart.yaml': { apiVersion: 'v2', name: 'shop', version: '1.1.0' } }),
    )
    commit(project, 'change')
    comments.mayWrite = false
    expect(await run()).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining("::warning::The comment can't be written: GitHub answered 403"),
    })
    expect(project.read('.git/summary.md')).toContain('`c` is new')
  })

  it.each([
    ['no pull request', {}, {}, 'This event has no pull request'],
    [
      'a commit that was not fetched',
      { pull_request: { number: 7, base: { sha: '1'.repeat(40) } } },
      {},
      'fetch-depth: 0',
    ],
    [
      'another number',
      { pull_request: { number: 8, base: { sha: 'BASE' } } },
      {},
      'GitHub answered 404 to GET issues/8/comments',
    ],
    [
      'a wrong token',
      { pull_request: { number: 7, base: { sha: 'BASE' } } },
      { GITHUB_TOKEN: 'x' },
      'GitHub answered 401',
    ],
    ['no API', {}, { GITHUB_EVENT_PATH: '' }, 'The variable GITHUB_EVENT_PATH is missing'],
  ])('says in one line that there is %s', async (_, event, env, message) => {
    const { code, stdout, stderr } = await run(JSON.parse(JSON.stringify(event).replace('BASE', base)), env)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(/^::error::[^\n]*\n$/)
    expect(stdout).toContain(message)
  })
})
