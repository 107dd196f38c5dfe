import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chartPath, openProject, schemaImport, schemaPath } from '../../src/project/index.ts'
import { type Project, sourceProject } from './project.ts'

let project: Project
beforeEach(() => {
  project = sourceProject()
})
afterEach(() => project.remove())

const configure = (fields: string): void =>
  project.write(
    'chartwright.config.ts',
    `import { defineConfig } from 'chartwright'\n\nexport default defineConfig({\n${fields}\n})\n`,
  )

/** Moves the charts and their schemas to other folders. */
const move = (): void => {
  mkdirSync(project.path('deploy'))
  renameSync(project.path('charts'), project.path('deploy/helm'))
  renameSync(project.path('schemas'), project.path('deploy/values'))
  for (const file of project.filesWith('schemas/')) project.edit(file, 'schemas/', 'values/')
  configure("  charts: 'deploy/helm',\n  schemas: './deploy/values/',")
}

describe('the folders of chartwright.config.ts are those', () => {
  test('of generate, render and types, also from a folder below', async () => {
    move()
    const { code, stdout, stderr } = await project.main(['generate'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^deploy\/helm\/greeter: /)
    expect((await project.main(['render', 'greeter'])).stdout).toContain('kind: Service')
    expect((await project.main(['types', 'greeter'])).stdout).toContain('export interface Values')
    const below = await project.main(['generate', '--check'], 'deploy/values')
    expect(below).toMatchObject({ code: 0, stderr: '' })
  })

  test('of new and import', async () => {
    move()
    const made = await project.main(['new', 'demo'])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toContain('helm install demo deploy/helm/demo\n')
    expect(project.read('deploy/helm/demo/src/chart.ts')).toContain("from '../../../values/demo.ts'")
    expect(project.read('AGENTS.md')).toContain('`deploy/values/NAME.ts`')
    renameSync(project.path('deploy/helm/demo'), project.path('original'))
    rmSync(project.path('deploy/values/demo.ts'))
    const imported = await project.main(['import', 'original', '--checks', '2'])
    expect(imported.stdout).toMatch(/^deploy\/helm\/demo and deploy\/values\/demo.ts are written/)
    expect(project.read('deploy/helm/demo/src/chart.ts')).toContain("from '../../../values/demo.ts'")
  })

  test('without it are charts and schemas of the folder in which the command starts', async () => {
    const { layout, config, file } = await openProject('/nowhere/at/all')
    expect({ config, file }).toEqual({ config: {}, file: undefined })
    expect(layout).toEqual({ root: '/nowhere/at/all', charts: 'charts', schemas: 'schemas' })
    expect([chartPath(layout, 'a'), schemaPath(layout, 'a')]).toEqual(['charts/a', 'schemas/a.ts'])
    expect(schemaImport(layout, 'a', 'src/values/x.ts')).toBe('../../../../schemas/a.ts')
    expect(schemaImport({ ...layout, charts: '.' }, 'a', 'src/chart.ts')).toBe('../../schemas/a.ts')
  })
})

describe('targets and checks', () => {
  test('decide with which Helm and on how much generate compares, unless flags do', async () => {
    configure(
      "  targets: { helm: ['4'], kubernetes: ['1.30', '1.34', '1.37'] },\n  checks: { selfChecks: 5, helmChecks: 2, seed: 7 },",
    )
    expect((await project.main(['generate'])).stdout).toContain(
      'function and model agree on 6 value sets, and Helm 4 on 3 (seed 7)',
    )
    expect((await project.main(['generate', '--seed', '8', '--self-checks', '1'])).stdout).toContain(
      'function and model agree on 2 value sets, and Helm 4 on 3 (seed 8)',
    )
  })

  test('decide with which Helm render renders, unless a flag does', async () => {
    project.write(
      'charts/greeter/src/server/helm.ts',
      `import type { Chart, ConfigMap } from 'chartwright'
import type { Values } from '../../../../schemas/greeter.ts'

export default ({ capabilities }: Chart<Values>): ConfigMap => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'helm' },
  data: { version: capabilities.helmVersion },
})
`,
    )
    const rendered = async (...args: string[]) =>
      /version: "?(v\d)/.exec((await project.main(['render', 'greeter', ...args])).stdout)?.[1]
    expect(await rendered()).toBe('v4')
    configure("  targets: { helm: ['3'] },")
    expect(await rendered()).toBe('v3')
    expect(await rendered('--helm', '4')).toBe('v4')
  })

  test('of Kubernetes are those of a new chart, from the first', async () => {
    configure("  targets: { kubernetes: ['1.33', '1.36'] },")
    await project.main(['new', 'demo'])
    expect(project.read('charts/demo/src/chart.ts')).toContain("kubeVersion: '>=1.33.0-0'")
  })

  test('that a config computes from other files follow those', async () => {
    project.write('checks.ts', 'export const seed = 7\n')
    project.write(
      'chartwright.config.ts',
      "import { defineConfig } from 'chartwright'\nimport { seed } from './checks.ts'\n\nexport default defineConfig({ checks: { seed } })\n",
    )
    const seed = async (): Promise<number> =>
      JSON.parse((await project.main(['generate', '--json'])).stdout).charts[0].seed
    expect([await seed(), await seed()]).toEqual([7, 7])
    project.write('checks.ts', 'export const seed = 8\n')
    expect(await seed()).toBe(8)
  })
})

describe('budgets', () => {
  const quick = ['generate', '--self-checks', '1', '--helm-checks', '0']

  test('that a chart exceeds are errors where they are set, also of what comes from the cache', async () => {
    expect(await project.main(quick)).toMatchObject({ code: 0 })
    configure('  budgets: { lineLength: 60, templateLines: 20, releaseKilobytes: 1 },')
    const { code, stdout, stderr } = await project.main(quick)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^chartwright\.config\.ts:4:49 - error: A release of charts\/greeter takes \d KB of the Secret in which Helm stores it, more than 1 KB\n/,
    )
    expect(stderr).toMatch(
      /:4:14 - error: Line \d+ of charts\/greeter\/templates\/\S+ has \d+ characters, more than 60\n/,
    )
    expect(stderr).toMatch(/:4:30 - error: charts\/greeter\/templates\/_helpers\.tpl has \d+ lines, more than 20\n/)
    const json = JSON.parse((await project.main([...quick, '--check', '--json'])).stdout)
    expect(json.charts).toMatchObject([{ folder: 'charts/greeter', problems: json.problems }])
    expect(json.problems[0]).toMatchObject({ code: 'budget', file: 'chartwright.config.ts', line: 4 })
  })

  test('that are kept change nothing', async () => {
    configure('  budgets: { lineLength: 400, templateLines: 400, releaseKilobytes: 1024 },')
    expect(await project.main(quick)).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('a config that is wrong is refused at its place:', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["  chart: 'deploy',", '4:3 - error: A config has no field chart', 'Did you mean charts?'],
    [
      "  charts: '../charts',",
      '4:3 - error: charts can\'t be "../charts"',
      'Write a folder in the folder of this file',
    ],
    ["  charts: '/charts',", '4:3 - error: charts can\'t be "/charts"', 'Write a folder in the folder of this file'],
    ['  schemas: 1,', "4:3 - error: schemas can't be 1", 'Write a folder in the folder of this file'],
    ["  targets: { helm: ['2'] },", '4:14 - error: targets.helm can\'t be ["2"]', "Write a list of '3' and '4'."],
    ['  targets: { helm: [] },', "4:14 - error: targets.helm can't be []", "Write a list of '3' and '4'."],
    ['  targets: { kubernetes: [1.3] },', "error: targets.kubernetes can't be [1.3]", 'Write a list of versions'],
    ['  targets: 4,', "4:3 - error: targets can't be 4", 'Write an object with helm, kubernetes.'],
    ['  checks: { seed: -1 },', "4:13 - error: checks.seed can't be -1", 'Write a whole number, 0 or more.'],
    ['  checks: { seeds: 1 },', '4:13 - error: A config has no field checks.seeds', 'Did you mean seed?'],
    ['  coverage: { minimum: 90 },', "4:15 - error: coverage.minimum can't be 90", 'Write a number from 0 to 1.'],
    [
      '  budgets: { lineLength: 0 },',
      "4:14 - error: budgets.lineLength can't be 0",
      'Write a whole number, 1 or more.',
    ],
    [
      '  zzz: 1,',
      'error: A config has no field zzz',
      'There are: charts, schemas, targets, checks, budgets, coverage.',
    ],
  ]
  test.each(cases)('%s', async (fields, message, hint) => {
    configure(fields)
    const { code, stdout, stderr } = await project.main(['generate'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^chartwright\.config\.ts:/)
    expect(stderr).toContain(message)
    expect(stderr).toContain(`\n  ${hint}`)
  })

  test.each([
    ['export default 1\n', "The config can't be 1"],
    ['export const config = {}\n', "The config can't be undefined"],
    ["throw new Error('no')\n", 'no'],
    ['export default {\n', 'expected'],
    ["import { nothing } from './nothing.ts'\nexport default nothing\n", 'There is no file ./nothing.ts'],
    ["import { render } from 'chartwright'\nexport default render({} as never)\n", 'chartwright has no export render'],
  ])('%j', async (text, message) => {
    project.write('chartwright.config.ts', text)
    const { code, stdout, stderr } = await project.main(['render', 'greeter'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^chartwright\.config\.ts:\d/)
    expect(stderr).toContain(message)
  })
})
