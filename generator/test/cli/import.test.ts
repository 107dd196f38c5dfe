import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ImportReport } from '../../src/import/index.ts'
import { describeWithWasm } from '../kit/describe-unless.ts'
import { type Project, sourceProject } from './project.ts'

const SOON = { timeout: 60_000, interval: 20 }
const ROOT = join(import.meta.dirname, '../../..')
const BAKERY = join(import.meta.dirname, '../import/charts/bakery')
const PARLOR = join(import.meta.dirname, '../import/charts/parlor')
const TAVERN = join(import.meta.dirname, '../import/charts/tavern')
const ORIGINALS = join(import.meta.dirname, '../twins/originals')

let project: Project
beforeEach(() => {
  project = sourceProject([])
})
afterEach(() => project.remove())

/** All files below a folder of the project. */
const filesIn = (folder: string): string[] =>
  readdirSync(project.path(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replace(`${project.path(folder)}/`, ''))
    .sort()

/** What lies in the project besides what was there before. */
const written = (): string[] => readdirSync(project.folder).filter((name) => !BEFORE.includes(name))
const BEFORE = ['node_modules', 'package.json', 'original', 'tsconfig.json', 'schemas']

/** A copy of the bakery with other files; undefined removes one. */
const bakery = (files: Readonly<Record<string, string | undefined>> = {}): string => {
  const folder = project.path('original/bakery')
  cpSync(BAKERY, folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    if (text === undefined) rmSync(join(folder, path), { recursive: true })
    else writeFileSync(join(folder, path), text)
  }
  return 'original/bakery'
}

const reportOf = async (args: readonly string[]): Promise<ImportReport & { readonly code: number | null }> => {
  const { code, stdout, stderr } = await project.main(['import', ...args, '--json'])
  expect(stderr).toBe('')
  const { charts } = JSON.parse(stdout) as { charts: readonly ImportReport[] }
  expect(charts).toHaveLength(1)
  return { ...(charts[0] as ImportReport), code }
}

describeWithWasm('chartwright import', () => {
  it('writes a chart that generates as it is, and says what it did', async () => {
    const { code, stdout, stderr } = await project.main(['import', BAKERY, '--checks', '20'])
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^charts\/bakery and schemas\/bakery.ts are written.\n/)
    expect(stdout).toMatch(/compared +(\d+) sets of values with Helm 3 and \1 with Helm 4 \(seed 1\): all equal/)
    expect(stdout).toContain('- No template reads the value forgotten.')
    expect(stdout).toContain("- Templates read .Values.ingress.className, which values.yaml doesn't name.")
    expect(stdout).toContain('- What templates/secret.yaml looks up in the cluster was nothing in all renderings.')
    expect(filesIn('charts/bakery/src')).toEqual([
      'chart.ts',
      'ci/ingress.ts',
      'ci/night.ts',
      'crds/breads.yaml',
      'deployment.ts',
      'files/recipes/rye.txt',
      'helpers.ts',
      'recipes.ts',
      'secret.ts',
      'service.ts',
      'templates/NOTES.txt',
      'templates/_parts.tpl',
      'tests/open.ts',
      'values/production.ts',
    ])
    for (const name of ['deployment', 'helpers', 'recipes', 'secret', 'service'])
      expect(project.read(`charts/bakery/src/${name}.ts`)).toMatchSnapshot(name)
    expect(project.read('charts/bakery/src/templates/_parts.tpl')).toMatchSnapshot('parts')
    expect(filesIn('charts/bakery/charts')).toEqual(['oven/Chart.yaml', 'oven/templates/oven.yaml', 'oven/values.yaml'])
    expect(filesIn('.').filter((path) => path.includes('.import-'))).toEqual([])
    expect((await project.main(['generate', 'bakery', '--check'])).code).toBe(0)
  })

  it('makes functions of named templates with arguments, and of those that only fail', async () => {
    const report = await reportOf([PARLOR, '--checks', '20'])
    expect(report).toMatchObject({ code: 0, templates: { typed: 3, partly: 1, raw: 0 }, differences: [] })
    expect(report.comparisons.helm3).toBeGreaterThan(10)
    expect(report.comparisons.helm4).toBe(report.comparisons.helm3)
    expect(report.islands).toEqual([
      { template: 'templates/menu.yaml', line: 8, reason: 'a variable that a loop changes' },
    ])
    for (const name of ['counter', 'freezer', 'helpers'])
      expect(project.read(`charts/parlor/src/${name}.ts`)).toMatchSnapshot(name)
    // what stays goes on including these
    const kept = project.read('charts/parlor/src/templates/_helpers.tpl')
    expect(kept.match(/define "[^"]+"/g)).toEqual(['define "parlor.image"', 'define "parlor.limits"'])
    expect((await project.main(['generate', 'parlor', '--check'])).code).toBe(0)
  })

  it('makes texts of what named templates say, numbers of what they print, and certificates', async () => {
    const report = await reportOf([TAVERN, '--checks', '20'])
    expect(report).toMatchObject({ code: 0, templates: { typed: 4, partly: 0, raw: 0 }, differences: [], islands: [] })
    expect(report.comparisons.helm3).toBeGreaterThan(10)
    expect(report.comparisons.helm4).toBe(report.comparisons.helm3)
    for (const name of ['helpers', 'kitchen', 'signboard', 'tls'])
      expect(project.read(`charts/tavern/src/${name}.ts`)).toMatchSnapshot(name)
    expect((await project.main(['generate', 'tavern', '--check'])).code).toBe(0)
  })

  it('keeps all templates as they are with --keep-templates', async () => {
    const report = await reportOf([BAKERY, '--checks', '5', '--keep-templates'])
    expect(report).toMatchObject({ code: 0, templates: { typed: 0, partly: 0, raw: 6 }, differences: [] })
    expect(report.islands).toHaveLength(9)
    for (const path of ['_helpers.tpl', 'NOTES.txt', 'tests/open.yaml'])
      expect(project.read(`charts/bakery/src/templates/${path}`)).toBe(
        readFileSync(join(BAKERY, 'templates', path), 'utf8'),
      )
    expect((await project.main(['generate', 'bakery', '--check'])).code).toBe(0)
  })

  it('keeps the text of the README, with a table of the values that is generated', async () => {
    const text =
      '# bakery\n\nSay `{{ .Values.x }}`.\n\n| Key | Type | Default | Description |\n|--|--|--|--|\n| a | b | c | d |\n'
    const report = await reportOf([bakery({ 'README.md': `${text}\nThe end.\n` }), '--checks', '0'])
    expect(report.lost).toEqual([])
    const [before, after] = ['# bakery\n\nSay `{{ .Values.x }}`.\n\n| Key |', '|\n\nThe end.\n']
    const readme = project.read('charts/bakery/README.md')
    expect(readme.startsWith(`<!-- Generated by chartwright. Do not edit. -->\n\n${before}`)).toBe(true)
    expect(readme.endsWith(after)).toBe(true)
    expect(readme).toContain('| `image.tag` | string |')
    expect(readme).not.toContain('| a | b |')
  })

  it('says that a README without such a table gets none', async () => {
    const report = await reportOf([bakery({ 'README.md': '# Bakery\n' }), '--checks', '0'])
    expect(report.lost).toEqual([expect.stringMatching(/^The table of the values is left out of README.md: write /)])
    expect(project.read('charts/bakery/README.md')).toMatch(/-->\n\n# Bakery\n$/)
  })

  it('keeps all of Chart.yaml and the files of values', async () => {
    await project.main(['import', BAKERY, '--checks', '0'])
    expect(project.read('charts/bakery/src/chart.ts')).toMatchSnapshot()
    expect(project.read('charts/bakery/src/ci/night.ts')).toMatchSnapshot()
    expect(project.read('charts/bakery/src/values/production.ts')).toMatchSnapshot()
  })

  it('reports for scripts', async () => {
    const report = await reportOf([BAKERY, '--checks', '5', '--seed', '7'])
    expect(Object.keys(report).slice(0, 8)).toEqual([
      'chart',
      'templates',
      'lines',
      'values',
      'islands',
      'assumptions',
      'comparisons',
      'differences',
    ])
    expect(report).toMatchObject({ code: 0, chart: 'bakery', templates: { typed: 4, partly: 2, raw: 0 }, seed: 7 })
    expect(report.islands).toContainEqual({
      template: 'templates/recipes.yaml',
      line: 7,
      reason: 'a loop over a union',
    })
    // the defaults and three files of values render, whatever the random ones do
    expect(report.comparisons.helm3).toBeGreaterThanOrEqual(4)
    expect(report.comparisons.helm4).toBeGreaterThanOrEqual(4)
    expect(report.differences).toEqual([])
  })

  it('writes the same from the same chart in an archive', async () => {
    const archive = project.path('original.tgz')
    execFileSync('tar', ['czf', archive, '-C', dirname(BAKERY), '--exclude=*.swp', 'bakery'])
    const report = await reportOf([archive, '--checks', '2'])
    expect(report).toMatchObject({ code: 0, chart: 'bakery', differences: [] })
    const fromArchive = project.read('charts/bakery/src/deployment.ts')
    expect(filesIn('charts/bakery/src')).toHaveLength(14)
    await project.main(['import', BAKERY, '--to', 'other', '--checks', '0'])
    expect(project.read('other/charts/bakery/src/deployment.ts')).toBe(fromArchive)
    expect(filesIn('other/charts/bakery/src')).toEqual(filesIn('charts/bakery/src'))
  })

  it.each(['helm-3.22.0', 'helm-4.3.1'])('imports what "helm create" writes: %s', async (helm) => {
    const report = await reportOf([join(ORIGINALS, helm, 'web'), '--checks', '10'])
    expect(report).toMatchObject({ code: 0, templates: { typed: 8, partly: 0, raw: 0 }, islands: [], differences: [] })
    expect(report.comparisons.helm3).toBeGreaterThan(5)
  })

  const OWN_CHARTS = readdirSync(join(ROOT, 'charts'))
  it.each(OWN_CHARTS)("imports this repository's chart %s without its source", { timeout: 240_000 }, async (name) => {
    cpSync(join(ROOT, 'charts', name), project.path(`original/${basename(name)}`), {
      recursive: true,
      filter: (path) => !path.startsWith(join(ROOT, 'charts', name, 'src')),
    })
    const report = await reportOf([`original/${name}`, '--checks', '3'])
    expect(report.differences).toEqual([])
    expect(report.comparisons.helm4).toBeGreaterThan(1)
  })

  it('says what is random and can be compared in no rendering', async () => {
    const path = bakery({
      'templates/id.yaml': 'kind: ConfigMap\nmetadata: {name: id}\ndata: {id: {{ uuidv4 | quote }}}\n',
    })
    const report = await reportOf([path, '--checks', '0'])
    expect(report).toMatchObject({ code: 0, differences: [] })
    expect(report.notCompared).toContain(
      'templates/id.yaml[0].data.id is random: the original gives another value each time.',
    )
  })

  it('fails where a file has no place in the chart, and says where that shows', async () => {
    const path = bakery({
      'texts/hello.txt': 'hello',
      'templates/hello.yaml':
        'kind: ConfigMap\nmetadata: {name: hello}\ndata: {text: {{ .Files.Get "texts/hello.txt" | quote }}}\n',
    })
    const report = await reportOf([path, '--checks', '0'])
    expect(report.code).toBe(1)
    expect(report.lost).toEqual([
      'texts/hello.txt is left out: templates read only files below files/. Move it there, with the paths that read it.',
    ])
    expect(report.differences[0]).toMatchObject({
      values: 'the defaults',
      path: 'templates/hello.yaml[0].data.text',
      original: '"hello"',
      imported: '""',
    })
  })

  it('goes on where the original fails on its own defaults', async () => {
    const path = bakery({
      'templates/must.yaml': '{{ required "Set the flour" .Values.flour }}\n',
      'ci/flour.yaml': 'flour: "{}"\n',
    })
    const report = await reportOf([path, '--checks', '0'])
    expect(report).toMatchObject({ code: 0, comparisons: { helm3: 1, helm4: 1 }, differences: [] })
    expect(report.faults[0]).toMatch(/^With its own defaults, the original fails: .*Set the flour/)
  })

  it('takes values that are null by default, and files of values that unset what has a default', async () => {
    const path = bakery({ 'ci/unset.yaml': 'resources: ~\nservice: { annotations: ~ }\n' })
    expect(await reportOf([path, '--checks', '0'])).toMatchObject({ code: 0, differences: [] })
  })

  it('types as anything what templates read and nobody defines, also in the entries of a map', async () => {
    const path = bakery({
      'templates/odd.yaml':
        '{{ range .Values.breads }}{{ .salt }}{{ end }}{{ .Values.image.tag.name }}{{ .Values.flour.kind }}\n',
      'ci/odd.yaml': 'breads: { rye: { salt: "" } }\nimage: { tag: { name: "" } }\nflour: { kind: "" }\n',
      'templates/deployment.yaml': undefined,
      'templates/tests/open.yaml': undefined,
    })
    const report = await reportOf([path, '--checks', '0'])
    expect(report).toMatchObject({ code: 0, comparisons: { helm3: 1, helm4: 1 }, differences: [] })
    expect(report.assumptions).toEqual(
      expect.arrayContaining([
        'breads may hold anything, since it is used as more than its default says.',
        'flour may hold anything, since no default says its type.',
      ]),
    )
    expect(report.faults).toContain("Templates read .Values.flour, which values.yaml doesn't name.")
  })

  it('leaves templates unchecked whose faults no type can take, and says where these are', async () => {
    const path = bakery({
      'templates/wrong.yaml': '{{ .Value }}\n',
    })
    const report = await reportOf([path, '--checks', '0'])
    expect(report).toMatchObject({ code: 0, differences: [] })
    expect(report.faults).toEqual(expect.arrayContaining(['templates/wrong.yaml:1:5: Templates have no .Value.']))
    expect(project.read('charts/bakery/src/chart.ts')).toContain("uncheckedTemplates: ['templates/wrong.yaml'],")
    expect(project.read('charts/bakery/Chart.yaml')).not.toContain('unchecked')
    project.edit('charts/bakery/src/chart.ts', "'templates/wrong.yaml'", "'templates/wong.yaml'")
    const { code, stderr } = await project.main(['generate', 'bakery'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/no hand-written template templates\/wong.yaml[\s\S]*Did you mean templates\/wrong.yaml\?/)
  })

  it('creates the folder that --to names', async () => {
    const { code, stderr } = await project.main(['import', BAKERY, '--to', 'new', '--checks', '0'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(readdirSync(project.path('new')).sort()).toEqual(['charts', 'schemas'])
  })
})

describeWithWasm('chartwright import refuses, and writes nothing', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, RegExp]>([
    [
      'a broken template, at its line',
      { 'templates/service.yaml': 'a: 1\nb: {{ if }}\n' },
      /original\/bakery\/templates\/service.yaml:2:\d+ - error: Helm can't parse this template/,
    ],
    [
      'a missing dependency',
      { charts: undefined },
      /bakery depends on oven 0.1.x of https:\/\/example.com\/charts, and its folder charts\/ lacks it\n +Run "helm dependency build/,
    ],
    ['values that are no YAML', { 'values.yaml': 'a: [1\nb: 2\n' }, /values.yaml:2:1 - error: This isn't valid YAML/],
    ['a folder that is no chart', { 'Chart.yaml': undefined }, /bakery is no chart, because it has no Chart.yaml/],
    [
      'a name that Kubernetes refuses',
      { 'Chart.yaml': 'name: My_Bakery\nversion: 1.0.0\n' },
      /The chart's name can't be "My_Bakery"/,
    ],
  ])('%s', async (_, files, message) => {
    const { code, stdout, stderr } = await project.main(['import', bakery(files), '--checks', '0'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\.import-|\n {4}at /)
    expect(written()).toEqual([])
  })

  it.each<[NodeJS.Signals, readonly string[]]>([
    ['SIGINT', []],
    ['SIGTERM', ['--to', 'new']],
  ])('when it ends by %s', async (signal, args) => {
    const child = project.start(['import', BAKERY, ...args])
    const ended = new Promise((resolve) => child.once('close', (_, by) => resolve(by)))
    await vi.waitFor(() => expect(filesIn('.').some((path) => path.includes('.import-'))).toBe(true), SOON)
    child.kill(signal)
    expect(await ended).toBe(signal)
    expect(written()).toEqual([])
  })

  it('a chart that is there already', async () => {
    project.write('schemas/bakery.ts', '// mine\n')
    const { code, stderr } = await project.main(['import', BAKERY])
    expect(code).toBe(1)
    expect(stderr).toMatch(/schemas\/bakery.ts exists already\n +Move it away, or import to another folder with --to./)
    expect(project.read('schemas/bakery.ts')).toBe('// mine\n')
    expect(written()).toEqual([])
  })
})

describe('the command line of chartwright import', () => {
  it.each([
    [['import'], /chartwright import needs a chart/],
    [['import', 'a', 'b'], /takes one chart, not also b/],
    [['import', 'a', '--check', '3'], /has no option --check\n +Did you mean --checks\?/],
    [['import', 'a', '--checks', 'many'], /--checks can't be "many"/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stderr } = await project.main(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })

  it('has a help', async () => {
    const { code, stdout } = await project.main(['import', '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage: chartwright import CHART \[options\]/)
  })
})
