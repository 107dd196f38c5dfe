import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { Project, sourceProject } from '../project.ts'
import { commit, git, initialize, shop, writeChart } from './repository.ts'

let project: Project
beforeAll(() => {
  project = new Project([])
  initialize(project)
  writeChart(project, 'charts/shop', shop('1.0.0', { a: 1, b: 'x' }))
  // git and Helm follow links
  project.write('shared/full.yaml', 'a: 5\n')
  mkdirSync(project.path('charts/shop/ci'))
  symlinkSync('../../../shared/full.yaml', project.path('charts/shop/ci/full-values.yaml'))
  commit(project, 'first', 'shop-1.0.0')
  writeChart(project, 'charts/shop', shop('1.1.0', { a: 1, b: 'y' }))
  commit(project, 'second', 'v2')
  writeChart(project, 'charts/shop', shop('1.2.0', { a: 2, c: true }))
  writeChart(project, 'other', shop('1.2.0', { a: 1 }))
})
afterAll(() => project.remove())

const diff = (...args: string[]) => project.main(['diff', ...args])

const tgz = (folder: string, name: string): string => {
  execFileSync('tar', ['-czf', project.path(name), '-C', project.path(folder), '.'], { stdio: 'pipe' })
  return name
}

describeWithWasm('chartwright diff', () => {
  test('compares a chart with its last release, and fails where the version is too small', async () => {
    const { code, stdout, stderr } = await diff('charts/shop')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toBe(`shop 1.0.0 (shop-1.0.0:charts/shop) → 1.2.0 (charts/shop)
These are changes for a major version: 1.2.0 is too small, at least 2.0.0 is required.

Breaks values or upgrades (major):
  - b was removed

New, or different by default (minor):
  - c is new
  - a is 2 by default, no longer 1

Manifests:
  ~ ConfigMap release-name (with the defaults)
       apiVersion: v1
       data:
      -  a: "1"
      +  a: "2"
       kind: ConfigMap
       metadata:
         name: release-name

With helm upgrade --reuse-values, which keeps the old defaults (--reset-then-reuse-values takes the new ones):
  - ConfigMap release-name isn't as with the new defaults (with the defaults)

Both charts were rendered on 2 sets of values: the defaults, ci/full-values.yaml.
`)
  })

  test.each([
    [['v2', 'charts/shop'], 'v2:charts/shop', 'charts/shop'],
    [['v2', 'shop'], 'v2:charts/shop', 'shop'],
    [['v2:charts/shop'], 'v2:charts/shop', 'charts/shop'],
    [['v2:shop', 'shop'], 'v2:charts/shop', 'shop'],
    [['HEAD', 'charts/shop'], 'HEAD:charts/shop', 'charts/shop'],
    [['shop-1.0.0:charts/shop', 'v2'], 'shop-1.0.0:charts/shop', 'v2:charts/shop'],
    [['shop-1.0.0', 'v2:charts/shop'], 'shop-1.0.0:charts/shop', 'v2:charts/shop'],
    [['other', 'charts/shop'], 'other', 'charts/shop'],
  ])('reads %j', async (args, from, to) => {
    const { code, stdout, stderr } = await diff(...args, '--json')
    expect({ code, stderr }).toEqual({ code: expect.toBeOneOf([0, 1]), stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ charts: [{ old: { from }, new: { from: to } }], problems: [] })
  })

  test('reads charts from a subfolder of the repository', async () => {
    const inner = Object.assign(Object.create(project) as Project, { folder: project.path('charts') })
    const { stdout } = await inner.main(['diff', 'v2', 'shop', '--json'])
    expect(JSON.parse(stdout).charts[0].old.from).toBe('v2:charts/shop')
  })

  test('reads packages', async () => {
    const old = tgz('charts', 'old.tgz')
    const { code, stdout } = await diff(old, 'charts/shop')
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Nothing differs for users.') })
  })

  test('prints what scripts need', async () => {
    const { code, stdout } = await diff('v2', 'charts/shop', '--json', '--helm', '3')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      charts: [
        {
          chart: 'shop',
          old: { from: 'v2:charts/shop', version: '1.1.0' },
          new: { from: 'charts/shop', version: '1.2.0' },
          requires: 'major',
          atLeast: '2.0.0',
          isEnough: false,
          changes: [
            { level: 'major', area: 'values', kind: 'removed', of: 'b', message: 'b was removed' },
            { level: 'minor', area: 'values', kind: 'added', of: 'c', message: 'c is new' },
            expect.objectContaining({ kind: 'default', of: 'a', message: 'a is 2 by default, no longer 1' }),
          ],
          manifests: [
            {
              kind: 'changed',
              of: 'ConfigMap release-name',
              diff: expect.stringContaining('-  a: "1"\n+  a: "2"'),
              renderings: ['the defaults'],
            },
          ],
          compared: ['the defaults', 'ci/full-values.yaml'],
          notCompared: [],
          reusedValues: [{ kind: 'differs', of: 'ConfigMap release-name', renderings: ['the defaults'] }],
          written: [],
        },
      ],
      problems: [],
    })
  })

  test.each([
    ['', 2, 'No chart was given', 'Run: chartwright diff OLD [NEW]'],
    ['a b c', 2, 'Only OLD and NEW can be given, but "a b c" was', '--help'],
    ['main', 2, '"main" is no chart here', 'Write chartwright diff main charts/NAME, or main:charts/NAME.'],
    ['shop-1.0.0 v2', 2, '"shop-1.0.0" is no chart here', 'Write chartwright diff shop-1.0.0 charts/NAME'],
    ['main x.tgz', 2, '"main" is no chart here', 'main:charts/NAME'],
    ['x.tgz charts/shop', 2, 'There is no x.tgz', 'Give the path of a packaged chart.'],
    ['mian charts/shop', 1, 'There is neither a chart nor a git revision mian', 'Did you mean main?'],
    ['nowhere charts/shop', 1, 'There is neither a chart nor a git revision nowhere', 'a shallow clone has few'],
    ['--upload-pack=x charts/shop', 2, 'chartwright diff has no option --upload-pack', '--help'],
    ['main:charts/none', 1, 'There is no chart charts/none in main', 'It may be new, or have been elsewhere'],
    ['main:../.. charts/shop', 1, 'There is no chart ../.. in main', 'as in main:charts/NAME'],
    ['main other', 1, 'There is no chart', 'It may be new'],
    ['schemas charts/shop', 1, 'is no chart, because it has no Chart.yaml', 'Give the folder of a chart'],
    ['empty.tgz charts/shop', 1, 'is no chart, because it has no Chart.yaml', 'Give the folder of a chart'],
    ['text.tgz charts/shop', 1, "text.tgz isn't a packaged chart", 'Give a folder'],
    ['broken charts/shop', 1, "This isn't valid YAML", 'Correct this line.'],
    ['unversioned charts/shop', 1, '"next" is no version of a chart', 'Write a version such as 1.2.3 in Chart.yaml.'],
    ['charts/shop --json --markdown', 2, '--json and --markdown exclude each other', 'Leave one of them out.'],
    ['charts/shop --limit 5000', 2, '--limit is for --markdown', 'Add --markdown.'],
    ['charts/shop --markdown --limit 5', 2, '--limit can\'t be "5"', 'Give a whole number, 1000 or more.'],
    ['charts/shop --helm 2', 2, '--helm can\'t be "2"', 'Use one of: 4, 3.'],
    ['v2 shop-1.0.0:charts/shop --changes', 2, '--changes needs a NEW chart that is a folder here', 'Leave it out'],
  ])('diff %s', async (args, expected, message, hint) => {
    project.write('text.tgz', 'no archive')
    project.write('broken/Chart.yaml', 'name: [\n')
    project.write('unversioned/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: next\n')
    tgz('schemas', 'empty.tgz')
    const { code, stdout, stderr } = await diff(...args.split(' ').filter(Boolean))
    expect(code).toBe(expected)
    const told = args.includes('--json') ? stdout : stderr
    expect(told === stdout ? stderr : stdout).toBe('')
    expect(told).toContain(message)
    expect(told).toContain(hint)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('writes the changes of a chart, and nothing else', async () => {
    writeChart(project, 'written', shop('2.0.0', { a: 1, c: true }))
    const { code, stderr } = await diff('v2:charts/shop', 'written', '--changes')
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'written/Chart.yaml is written.\nwritten/CHANGELOG.md is written.\n',
    })
    expect(project.read('written/Chart.yaml')).toBe(`apiVersion: v2
name: shop
version: 2.0.0
annotations:
  artifacthub.io/changes: |
    - kind: removed
      description: b was removed
    - kind: added
      description: c is new
`)
    expect(project.read('written/CHANGELOG.md')).toBe(
      '# Changes of shop\n\n## 2.0.0\n\n### Added\n\n- c is new\n\n### Removed\n\n- b was removed\n',
    )
    expect((await diff('v2:charts/shop', 'written', '--changes')).stderr).toBe(
      'No changes are written: there is nothing to add.\n',
    )
  })

  test('says that there is no repository, or no git', async () => {
    const outside = new Project([])
    outside.write('web/Chart.yaml', 'apiVersion: v2\nname: web\nversion: 1.0.0\n')
    const { code, stderr } = await outside.main(['diff', 'main', 'web'])
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining("isn't in a git repository, so main can't be read"),
    })
    outside.write('.git', 'gitdir: nowhere')
    expect((await outside.main(['diff', 'main', 'web'])).stderr).toContain("so main can't be read")
    const none = await outside.run(['diff', 'main', 'web'], { env: { PATH: '/nowhere' } })
    expect(none).toEqual({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining("git isn't installed, so main can't be read"),
    })
    outside.remove()
  })
})

describeWithWasm('chartwright diff of a typed chart', () => {
  let typed: Project
  beforeAll(() => {
    typed = sourceProject()
    initialize(typed)
    commit(typed, 'source only')
  })
  afterAll(() => typed.remove())

  test('compiles what is here, reads what is committed, and writes the changes to its source', async () => {
    expect(await typed.main(['diff', 'HEAD', 'greeter'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("what chartwright generates isn't committed there"),
    })
    expect(await typed.main(['generate'])).toMatchObject({ code: 0 })
    commit(typed, 'generated')
    expect(await typed.main(['diff', 'greeter'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Nothing differs for users.'),
    })
    typed.edit('schemas/greeter.ts', '@asType integer', '@asType integer\n   * @renamedFrom port')
    typed.edit('schemas/greeter.ts', '  port: number', '  servicePort: number')
    typed.edit('schemas/greeter.ts', ' port: 80', ' servicePort: 80')
    typed.edit('charts/greeter/src/server/service.ts', 'values.port', 'values.servicePort')
    typed.edit('charts/greeter/src/values/secure.ts', 'port: 443', 'servicePort: 443')
    const renamed = (await typed.main(['diff', 'greeter'])).stdout
    expect(renamed).toContain('  - port was renamed to servicePort: who sets it must use the new name\n')
    expect(renamed).toContain("  - values-secure.yaml can't be rendered any more: ")
    git(typed, 'checkout', '--quiet', '--', '.')
    typed.edit('schemas/greeter.ts', '@maximum 65535', '@maximum 1000')
    expect(await typed.main(['diff', 'greeter'])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('- port must be at most 1000, not 65535\n'),
    })
    const source = typed.read('charts/greeter/src/chart.ts')
    expect(await typed.main(['diff', 'greeter', '--changes'])).toMatchObject({
      stderr: 'No changes are written: raise the version to 2.0.0 first.\n',
    })
    expect(typed.read('charts/greeter/src/chart.ts')).toBe(source)
    typed.edit('charts/greeter/src/chart.ts', "'1.2.3'", "'2.0.0'")
    expect(await typed.main(['diff', 'greeter', '--changes'])).toMatchObject({
      code: 0,
      stderr: 'charts/greeter/src/chart.ts is written.\nRun "chartwright generate".\n',
    })
    expect(typed.read('charts/greeter/src/chart.ts')).toContain(
      "  changes: [\n    { kind: 'changed', description: 'port must be at most 1000, not 65535' },\n  ],\n  values:",
    )
    expect(await typed.main(['generate'])).toMatchObject({ code: 0 })
    expect(typed.read('charts/greeter/CHANGELOG.md')).toContain('## 2.0.0\n\n### Changed\n\n- port must be')
    expect(typed.read('charts/greeter/Chart.yaml')).toContain('artifacthub.io/changes: |\n')
    expect(await typed.main(['diff', 'greeter', '--changes'])).toMatchObject({
      code: 0,
      stderr: 'No changes are written: there is nothing to add.\n',
    })
  })
})
