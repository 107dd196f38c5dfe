import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Project, sourceProject } from '../project.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../../../docs/testing.md'), 'utf8')

let project: Project
beforeAll(() => {
  project = sourceProject()
})
beforeEach(() => rmSync(project.path('node_modules/.cache'), { recursive: true, force: true }))
afterAll(() => project.remove())

interface Missed {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly condition: string
  readonly arm: string
}

const coverage = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await project.main(['coverage', '--json', ...args])
  const { charts, total, problems } = JSON.parse(stdout)
  const missed: readonly Missed[] = charts.flatMap((chart: { missed: readonly Missed[] }) => chart.missed)
  return { code, stderr, total, problems, charts, missed, words: missed.map((one) => `${one.arm} of ${one.condition}`) }
}

const RESOURCE = 'charts/greeter/src/tried.ts'

/** What nothing renders of a resource whose data are these lines, for the defaults and `tls: { host }` of the overlay. */
const missedIn = async (...lines: readonly string[]): Promise<readonly string[]> => {
  project.write(
    RESOURCE,
    `import { type ConfigMap, entries, keys } from 'chartwright'
import type { Context } from './helpers.ts'

${lines.filter((line) => line.startsWith('const one')).join('\n')}
export default (context: Context): ConfigMap => {
  const { name, port, settings, tls } = context.values
${lines
  .filter((line) => !line.startsWith('const one'))
  .map((line) => `  ${line}`)
  .join('\n')}
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'tried' }, data }
}
`,
  )
  try {
    const { missed, stderr } = await coverage()
    expect(stderr).toBe('')
    return missed.filter(({ file }) => file === RESOURCE).map(({ arm, condition }) => `${arm} of ${condition}`)
  } finally {
    rmSync(project.path(RESOURCE))
  }
}

describe('the arms that nothing renders', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['?:', ["const data = { a: name === 'Eve' ? 'x' : 'y', b: tls ? 'x' : 'y' }"], ["true of name === 'Eve'"]],
    ['if', ["let a = 'x'", "if (port > 500) a = 'y'", 'const data = { a }'], ['true of port > 500']],
    ['if that returns', ['if (port > 500) throw new Error(`${port}`)', 'const data = {}'], ['true of port > 500']],
    ['&&', ["const data = { ...(name === 'Eve' && { a: 'x' }) }"], ["true of name === 'Eve'"]],
    ['||', ["const data = { a: name || 'nobody' }"], ['false of name']],
    ['??', ["const data = { a: settings.tone ?? 'none', b: tls?.host ?? 'none' }"], ['unset of settings.tone']],
    [
      'switch',
      [
        "let a = ''",
        "switch (name) { case 'Eve': a = 'x'; break; case 'World': a = 'y'; break }",
        'const data = { a }',
      ],
      ['no case of switch (name)', "true of switch (name) case 'Eve'"],
    ],
    [
      'a default clause, and a case that leads to the next one',
      [
        "const of = (x: string): string => { switch (x) { case 'Eve': case 'Bob': return 'x'; default: return 'y' } }",
        'const data = { a: of(name) }',
      ],
      ["true of switch (x) case 'Eve'", "true of switch (x) case 'Bob'"],
    ],
    [
      '.map',
      ['const data = { a: entries(settings).map(([k, v]) => `${k}${v}`).join() }'],
      ['empty loop of entries(settings).map'],
    ],
    [
      '.some',
      ["const data = { a: keys(settings).some((k) => k === 'x') ? 'y' : 'n' }"],
      ["true of keys(settings).some((k) => k === 'x')", 'empty loop of keys(settings).some'],
    ],
    [
      'for … of',
      ['const list: string[] = []', 'for (const k of keys(settings)) list.push(k)', 'const data = { a: list.join() }'],
      ['empty loop of keys(settings)'],
    ],
    ['a list that may be unset', ['const data = { a: (tls ? keys(settings) : []).map((k) => k).join() }'], []],
  ])('%s', async (_name, lines, expected) => {
    expect(await missedIn(...lines)).toEqual(expected)
  })

  test('are only those that values decide', async () => {
    const known = [
      'const one = (kind: string): string => (kind === "a" ? "x" : "y")',
      "const data = { a: one('a'), ...(['p', 'q'].map((k) => k).length > 1 && { b: 'x' }) }",
    ]
    expect(await missedIn(...known)).toEqual([])
    const decided = ["const data = { a: tls ? (tls ? 'x' : 'never') : 'y' }"]
    expect(await missedIn(...decided)).toEqual([])
  })

  test('are shown with their places, and a total', async () => {
    const { code, stdout } = await project.main(['coverage'])
    expect(code).toBe(0)
    expect(stdout).toBe(`greeter: 6 of 8 arms are rendered, 75 %
  charts/greeter/src/checks.ts:4:3  true        tls && name === 'Nobody'
  charts/greeter/src/notes.ts:5:7   true        release.isUpgrade
`)
    expect(PAGE).toContain(stdout)
    const { total, missed, problems } = await coverage()
    expect(total).toEqual({ arms: 8, covered: 6, ratio: 0.75 })
    expect(missed[1]).toEqual({
      file: 'charts/greeter/src/notes.ts',
      line: 5,
      column: 7,
      condition: 'release.isUpgrade',
      arm: 'true',
    })
    expect(problems).toEqual([])
  })

  test('of a chart without ci files and overlays are those that its defaults miss', async () => {
    const [ci, overlay] = ['charts/greeter/src/ci/default.ts', 'charts/greeter/src/values/secure.ts'] as const
    const texts = [project.read(ci), project.read(overlay)] as const
    for (const path of [ci, overlay]) rmSync(project.path(path))
    const { words } = await coverage()
    project.write(ci, texts[0])
    project.write(overlay, texts[1])
    expect(words).toEqual(expect.arrayContaining(['true of tls', 'true of release.isUpgrade']))
  })
})

const TEST = `import { loadChart, render } from 'chartwright'
const chart = await loadChart('charts/greeter')
render(chart, { release: { isUpgrade: true } })
try { render(chart, { values: { tls: { host: 'a' }, name: 'Nobody' } }) } catch {}
`

describe('what tests render', () => {
  test('counts, with the same command and until the sources change', async () => {
    project.write('test.mjs', TEST)
    expect(await coverage('--', process.execPath, 'test.mjs')).toMatchObject({ code: 0, missed: [] })
    expect(await coverage()).toMatchObject({ missed: [] })
    project.edit('charts/greeter/src/notes.ts', 'Welcome back.', 'Welcome again.')
    expect((await coverage()).words).toEqual(['true of release.isUpgrade'])
    project.edit('charts/greeter/src/notes.ts', 'Welcome again.', 'Welcome back.')
  })

  test('is forgotten by the next run of tests', async () => {
    project.write('test.mjs', TEST)
    project.write('empty.mjs', '')
    await coverage('--', process.execPath, 'test.mjs')
    expect((await coverage('--', process.execPath, 'empty.mjs')).missed).toHaveLength(2)
  })

  test('fails with the tests', async () => {
    project.write('fails.mjs', `${TEST}process.exit(3)`)
    const { code, stderr, missed } = await coverage('--', process.execPath, 'fails.mjs')
    expect({ code, missed }).toEqual({ code: 1, missed: [] })
    expect(stderr).toContain('error: The tests failed: ')
    expect(stderr).toContain('ended with the exit code 3')
  })

  test('is passed over where another version wrote it otherwise', async () => {
    const folder = project.path('node_modules/.cache/chartwright/coverage')
    mkdirSync(folder, { recursive: true })
    const lines = [
      'not JSON',
      '[1]',
      '{"file":1}',
      '{"version":2,"taken":[]}',
      '{"file":"a","text":"b","span":"1:2"}',
      '',
    ]
    project.write('node_modules/.cache/chartwright/coverage/1-1.jsonl', lines.join('\n'))
    project.write('node_modules/.cache/chartwright/coverage/notes.txt', 'not read')
    expect((await coverage()).missed).toHaveLength(2)
  })
})

describe('the minimum', () => {
  test.each([
    ['0.75', 0],
    ['0', 0],
    ['0.76', 1],
    ['1', 1],
  ])('of %s gives the exit code %i', async (minimum, code) => {
    const ran = await project.main(['coverage', '--minimum', minimum])
    expect(ran.code).toBe(code)
    expect(ran.stderr).toBe(code ? `error: 75 % is less than the minimum of ${Number(minimum) * 100} %.\n` : '')
  })

  test('comes from the config, and the flag wins', async () => {
    const config = `import { defineConfig } from 'chartwright'\nexport default defineConfig({ coverage: { minimum: 0.8 } })\n`
    project.write('chartwright.config.ts', config)
    try {
      expect(await project.main(['coverage'])).toMatchObject({ code: 1 })
      expect(await project.main(['coverage', '--minimum', '0.7'])).toMatchObject({ code: 0 })
    } finally {
      rmSync(project.path('chartwright.config.ts'))
    }
  })

  test.each(['1.5', '-1', '90%', '', 'all'])('can not be %j', async (minimum) => {
    const { code, stderr } = await project.main(['coverage', `--minimum=${minimum}`])
    expect(code).toBe(2)
    expect(stderr).toContain(`--minimum can't be "${minimum}"`)
  })
})

describe('wrong usage', () => {
  test.each<[readonly string[], string]>([
    [['gretter'], 'There is no chart gretter'],
    [['--', 'no-such-command'], 'There is no command no-such-command'],
    [['--'], 'No command follows --'],
    [['--maximum', '1'], 'chartwright coverage has no option --maximum'],
  ])('%j is told', async (args, message) => {
    const { code, stderr } = await project.main(['coverage', ...args])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })

  test('a chart that is refused is reported at its line, as by generate', async () => {
    project.edit('charts/greeter/src/notes.ts', 'release.isUpgrade ?', 'values.name == "x" ?')
    const { code, stderr } = await project.main(['coverage'])
    project.edit('charts/greeter/src/notes.ts', 'values.name == "x" ?', 'release.isUpgrade ?')
    expect(code).toBe(1)
    expect(stderr).toContain("charts/greeter/src/notes.ts:5:7 - error: `==` isn't supported")
  })

  test('a chart that does not run is reported at its line', async () => {
    project.edit('charts/greeter/src/notes.ts', 'export default (', 'export default ((')
    const { code, stderr } = await project.main(['coverage'])
    project.edit('charts/greeter/src/notes.ts', 'export default ((', 'export default (')
    expect(code).toBe(1)
    expect(stderr).toContain('charts/greeter/src/notes.ts:')
    expect(stderr).not.toContain('    at ')
  })
})
