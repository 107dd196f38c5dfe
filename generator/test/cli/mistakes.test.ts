import { execFile } from 'node:child_process'
import { readdirSync, symlinkSync, unlinkSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { generateCharts } from '../../src/cli/generate/generate-charts.ts'
import type { Problem } from '../../src/cli/problem.ts'
import { problemsOf } from '../../src/cli/report/problems-of.ts'
import { printProblem } from '../../src/cli/report/report-error.ts'
import { errorsIn } from '../../src/model/chartwright-error.ts'
import { mistakesProject } from './mistakes/project.ts'
import { MISTAKES } from './mistakes/table.ts'
import { type Project, sourceProject } from './project.ts'

describe('all ordinary mistakes of all charts are told in one run, each at its place', () => {
  let project: Project
  let problems: readonly (readonly Problem[] | undefined)[]
  const names = MISTAKES.map((_, index) => `charts/m${index}`)
  beforeAll(async () => {
    project = mistakesProject()
    process.env.CHARTWRIGHT_TIME_LIMIT = '1'
    const folders = names.map((name) => project.path(name))
    const error = await generateCharts(folders, { quiet: true, selfChecks: 1 }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    problems = errorsIn(error).map(problemsOf)
  })
  afterAll(() => {
    delete process.env.CHARTWRIGHT_TIME_LIMIT
    project.remove()
  })

  /** What is told of a chart: places in it or in its schema, and messages that name it. */
  const toldOf = (name: string, files: Readonly<Record<string, string>>) => {
    const schemas = Object.keys(files).filter((path) => path.startsWith('/'))
    return problems.flat().flatMap((problem) => {
      const file = problem?.at?.file.replace(`${project.folder}/`, '') ?? ''
      const message = problem?.message.split('\n', 1)[0]?.replaceAll(`${project.folder}/`, '') ?? ''
      const isIts = file.startsWith(`${name}/`) || schemas.includes(`/${file}`) || (!file && mentions(message, name))
      const at = problem?.at && `${file.replace(`${name}/`, '')}:${problem.at.line}:${problem.at.column}`
      const shownAt = schemas.includes(`/${file}`) ? `/${at}` : (at ?? '')
      const text = `${shownAt} ${message.replaceAll(name, 'CHART')}`
      return isIts ? [{ text, hint: problem?.hint }] : []
    })
  }
  const mentions = (message: string, name: string): boolean => new RegExp(`${name}\\b`).test(message)

  test.each(MISTAKES.map((mistake, index) => [mistake.name, mistake, index] as const))(
    '%s',
    (_name, mistake, index) => {
      const told = toldOf(`charts/m${index}`, mistake.files)
      expect(told.map(({ text }) => text)).toContainEqual(`${mistake.at} ${mistake.message}`)
      const found = told.find(({ text }) => text === `${mistake.at} ${mistake.message}`)
      expect(found?.hint ?? '').toContain(mistake.instead ?? '')
    },
  )

  test('none is taken for a bug in chartwright, none has a stack, and each has a place', () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(50)
    expect(problems.length).toBeGreaterThanOrEqual(MISTAKES.length)
    expect(problems).not.toContain(undefined)
    const texts = problems.flat().map((problem) => (problem ? printProblem(problem) : ''))
    expect(texts.filter((text) => /^\s+at /m.test(text))).toEqual([])
    expect(problems.flat().filter((problem) => !problem?.at)).toEqual([])
  })

  test('nothing is written', () => {
    for (const name of names) expect(readdirSync(project.path(name))).toEqual(['src'])
  })
})

describe('the command', () => {
  let project: Project
  afterEach(() => project.remove())
  const CHART = 'charts/greeter/src/chart.ts'
  const QUICK = ['--self-checks', '1']

  /** Adds lines at the end of the chart's definition and runs a command. */
  const withLines = async (
    lines: string,
    args: readonly string[] = ['generate', ...QUICK],
    env: NodeJS.ProcessEnv = { CHARTWRIGHT_TIME_LIMIT: '1' },
  ) => {
    project = sourceProject()
    project.write(CHART, `${project.read(CHART)}${lines}\n`)
    return project.run(args, { env })
  }
  const isUnwritten = () => expect(readdirSync(project.path('charts/greeter'))).toEqual(['src'])

  test.each([
    ['process.exit(0)', "A chart can't call process.exit(0), which would end chartwright"],
    ["throw 'no'", 'no'],
    ["await Promise.reject(new TypeError('no'))", 'TypeError: no'],
    ['while (true) {}', "This file didn't finish within 1 s"],
    ['await Promise.resolve()\nfor (;;) {}', "This file didn't finish within 1 s"],
    ["JSON.parse('{')", "SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2)"],
  ])('exits with 1 at the place of %s', async (lines, message) => {
    const { code, stdout, stderr } = await withLines(lines)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^charts\/greeter\/src\/chart\.ts:\d+:\d+ - error/)
    expect(stderr).toContain(`: ${message}\n`)
    expect(stderr).not.toMatch(/^\s+at /m)
    isUnwritten()
  })

  test.each([
    ['at the top', ''],
    ['behind an await', 'await Promise.resolve()\n'],
  ])('exits with 1 at the place of a loop that fills the memory, %s', async (_, before) => {
    const { code, stdout, stderr } = await withLines(
      `const all: string[][] = []\n${before}for (;;) all.push(Array.from({ length: 1000 }, String))`,
      ['generate', ...QUICK],
      { CHARTWRIGHT_TIME_LIMIT: '60', NODE_OPTIONS: '--max-old-space-size=1000' },
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^charts\/greeter\/src\/chart\.ts:\d+:1 - error: This file uses too much memory: chartwright needs more than \d\.\d GiB\n/,
    )
    expect(stderr).not.toMatch(/^\s+at |GC/m)
    isUnwritten()
  })

  test('tells what a source throws later', async () => {
    const { code, stderr } = await withLines(
      "setTimeout(() => { throw new Error('late') })\nawait new Promise((r) => setTimeout(r, 200))",
      ['render', 'greeter'],
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/^charts\/greeter\/src\/chart\.ts:\d+:26 - error: late\n/)
  })

  test('ends although a source leaves a timer behind, and keeps what it logs out of the result', async () => {
    const { code, stdout, stderr } = await withLines("setInterval(() => {}, 1000)\nconsole.log('loaded')", [
      'render',
      'greeter',
      '--json',
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'loaded\n' })
    expect(JSON.parse(stdout)).toHaveProperty('templates')
  })

  test('names the template whose function does not end', async () => {
    project = sourceProject()
    project.edit('charts/greeter/src/notes.ts', '=> [', '=> [...endless(),')
    project.write(
      'charts/greeter/src/notes.ts',
      `${project.read('charts/greeter/src/notes.ts')}function endless(): string[] {\n  while (true) {}\n}\n`,
    )
    const { code, stderr } = await project.run(['render', 'greeter', '--by', 'function'], {
      env: { CHARTWRIGHT_TIME_LIMIT: '0.5' },
    })
    expect(code).toBe(1)
    expect(stderr).toContain(
      "charts/greeter/src/notes.ts:1:1 - error: The function of src/notes.ts didn't finish within 0.5 s",
    )
  })

  test('says how to make a missing tsconfig.json, and what is wrong with one', async () => {
    project = sourceProject()
    const good = project.read('tsconfig.json')
    project.write('tsconfig.json', good.replace('"strict": true', '"strikt": true'))
    expect(await project.main(['generate'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^tsconfig\.json:\d+:\d+ - error TS5025: .*'strikt'/),
    })
    project.write('tsconfig.json', '{ "compilerOptions": ')
    expect(await project.main(['generate'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^tsconfig\.json:1:\d+ - error TS1109/),
    })
    unlinkSync(project.path('tsconfig.json'))
    const { code, stderr } = await project.main(['generate'])
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^error: There is no tsconfig\.json in charts\/greeter or above it\n {2}Create one beside package\.json:\n {2}\{\n/,
    )
  })

  test('leaves nothing behind where a file of one of several charts cannot be written', async () => {
    project = sourceProject(['greeter', 'second'])
    // a device without space takes the place of a full disk
    symlinkSync('/dev/full', project.path('charts/second/values.yaml.tmp'))
    const { code, stderr } = await project.main(['generate', ...QUICK])
    expect(code).toBe(1)
    expect(stderr).toBe(
      "error: charts/second/values.yaml can't be written: no space is left on the device\n  Free some space.\n",
    )
    isUnwritten()
    expect(readdirSync(project.path('charts/second'))).toEqual(['src'])
  })

  test('says that a folder stands where a file belongs', async () => {
    project = sourceProject()
    project.write('charts/greeter/Chart.yaml/x', '')
    const { code, stderr } = await project.main(['generate', ...QUICK])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "error: charts/greeter/Chart.yaml can't be written: it is a folder\n  Move it away: chartwright generates a file with this name.\n",
    })
  })

  test('says that standard output is full', async () => {
    project = sourceProject()
    const line = `"${process.execPath}" "${project.command}" render greeter > /dev/full`
    const ran = await new Promise((resolve) =>
      execFile('sh', ['-c', line], { cwd: project.folder }, (error, stdout, stderr) =>
        resolve({ code: error?.code, stdout, stderr }),
      ),
    )
    expect(ran).toEqual({
      code: 1,
      stdout: '',
      stderr: "error: Standard output can't be written: no space is left on the device\n",
    })
  })
})
