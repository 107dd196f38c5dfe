import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { KEY_END } from '../../src/loader/index.ts'
import type { Site } from '../../src/studio/site.ts'
import { describeWithWasm } from '../kit/describe-unless.ts'
import { commit, initialize, writeChart } from './diff/repository.ts'
import { type Project, sourceProject } from './project.ts'

let project: Project
beforeAll(() => {
  project = sourceProject()
})
afterAll(() => project.remove())

describeWithWasm('chartwright studio', () => {
  /** Starts it, and ends it by Ctrl-C. */
  const withStudio = async (args: readonly string[], use: (url: string) => Promise<void>): Promise<void> => {
    const child = project.start(['studio', ...args, '--no-open'])
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    const ended = new Promise((resolve) => child.once('close', resolve))
    try {
      await vi.waitFor(() => expect(said).toMatch(/ is shown at http:\/\/127\.0\.0\.1:\d+\/\n/), { timeout: 60_000 })
      await use(/http:\S+/.exec(said)?.[0] ?? '')
    } finally {
      child.kill('SIGINT')
    }
    expect(await ended).toBe(0)
  }
  const site = async (url: string): Promise<Site> => (await fetch(`${url}chart.json`)).json() as Promise<Site>

  it('shows a typed chart, and each save of it', async () => {
    await withStudio(['greeter', '--watch'], async (url) => {
      expect(await (await fetch(url)).text()).toContain('<title>chartwright studio</title>')
      const before = await site(url)
      expect(before).toMatchObject({ isTyped: true, isWatched: true, engine: 'engine.wasm' })
      expect(before.files['templates/server/service.yaml']).toContain('name: http\n')
      expect(before.sources?.['templates/settings.yaml']).toMatchObject({
        file: 'src/settings.ts',
        lines: { '': 4, metadata: 10, [['data', 'greeting'].join(KEY_END)]: 12 },
        separator: KEY_END,
      })
      const events = (await fetch(`${url}events`)).body?.pipeThrough(new TextDecoderStream()).getReader()
      const next = async (part: string): Promise<string> => {
        for (let text = ''; ; ) {
          text += (await events?.read())?.value ?? ''
          if (text.includes(part)) return text
        }
      }
      project.edit('charts/greeter/src/server/service.ts', "'http'", "'web'")
      await next('"kind":"chart"')
      expect((await site(url)).files['templates/server/service.yaml']).toContain('name: web\n')
      project.edit('charts/greeter/src/server/service.ts', "'web'", "'web' == 'x'")
      expect(await next('"kind":"problem"')).toContain("`==` isn't supported")
      project.edit('charts/greeter/src/server/service.ts', "'web' == 'x'", "'http'")
      await next('"kind":"chart"')
      expect((await site(url)).files['templates/server/service.yaml']).toContain('name: http\n')
    })
  }, 120_000)

  it('shows any other chart, whatever its files hold', async () => {
    project.write('odd/Chart.yaml', 'name: [')
    project.write('odd/values.yaml', 'a: [')
    project.write('odd/values.schema.json', '{')
    project.write('odd/templates/a.yaml', 'a: {{')
    writeFileSync(project.path('odd/bytes'), new Uint8Array([0xff]))
    await withStudio(['odd'], async (url) => {
      expect(await site(url)).toMatchObject({
        isTyped: false,
        isWatched: false,
        files: { 'values.yaml': 'a: [', bytes: { base64: '/w==' } },
      })
      expect((await fetch(`${url}events`)).status).toBe(404)
    })
  })

  it('compares with a packaged chart, or with the chart in a revision of git', async () => {
    writeChart(project, 'charts/greeter', greeter('0.1.0'))
    initialize(project)
    commit(project, 'first', 'v0.1.0')
    writeChart(project, 'old', greeter('0.2.0'))
    execFileSync('tar', ['-czf', project.path('old.tgz'), '-C', project.path('.'), 'old'])
    for (const [given, title, version] of [
      ['v0.1.0', 'v0.1.0:charts/greeter', '0.1.0'],
      ['old.tgz', 'old.tgz', '0.2.0'],
    ] as const)
      await withStudio(['greeter', '--against', given], async (url) => {
        const { against } = await site(url)
        expect(against?.title).toBe(title)
        expect(against?.files['Chart.yaml']).toContain(`version: ${version}\n`)
      })
    const { code, stderr } = await project.main(['studio', 'greeter', '--against', 'v9'])
    expect([code, stderr]).toEqual([1, expect.stringContaining('v9')])
  }, 120_000)

  it('writes a static site, and says how large it is', async () => {
    const { code, stdout } = await project.main(['studio', 'greeter', '--export', 'site'])
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^site: 9 files are written; compressed, Helm's engine has \d+\.\d MB, Kubernetes' schemas \d+ kB and the rest \d+ kB\.\n$/,
      ),
    ])
    expect(readdirSync(project.path('site')).sort()).toEqual([
      'LICENSES.txt',
      'chart.json',
      'checker.js',
      'engine.bin',
      'index.html',
      'kubernetes.json',
      'studio.css',
      'studio.js',
      'worker.js',
    ])
  })
})

const greeter = (version: string) => ({
  'Chart.yaml': `apiVersion: v2\nname: greeter\nversion: ${version}\n`,
  'values.yaml': '',
})

describe('chartwright studio says what is wrong:', () => {
  it.each([
    [['greeter', 'other'], 2, 'Only one chart can be given, but "greeter other" was'],
    [['none'], 2, 'There is no chart none'],
    [['greeter', '--port', 'x'], 2, '--port can\'t be "x"'],
    [['greeter', '--port', '70000'], 2, 'Give a number up to 65535'],
    [['greeter', '--watch', '--export', 'x'], 2, "--export and --watch can't be used together"],
    [['greeter', '--opne'], 2, 'chartwright studio has no option --opne'],
  ] as const)('%s', async (args, wanted, words) => {
    const { code, stderr } = await project.main(['studio', ...args])
    expect([code, stderr]).toEqual([wanted, expect.stringContaining(words)])
  })

  it('a port that is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { code, stderr } = await project.main(['studio', 'greeter', '--no-open', '--port', String(port)])
    server.close()
    expect([code, stderr]).toEqual([2, expect.stringContaining(`Port ${port} can't be used: another program uses it`)])
  })

  it('a folder that is no chart, and a site that can’t be written', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'))
    const file = join(empty, 'file')
    writeFileSync(file, '')
    expect((await project.main(['studio', empty])).stderr).toContain('There is no chart')
    const { code, stderr } = await project.main(['studio', 'greeter', '--export', join(file, 'site')])
    expect([code, stderr]).toEqual([1, expect.stringContaining("can't be written")])
    rmSync(empty, { recursive: true })
  })

  it('shows the only chart where none is named, and asks for one of several', async () => {
    project.write('charts/second/src/chart.ts', '')
    const { code, stderr } = await project.main(['studio', '--no-open'])
    rmSync(project.path('charts/second'), { recursive: true })
    expect([code, stderr]).toEqual([2, expect.stringContaining('There are: charts/greeter, charts/second.')])
  })
})
