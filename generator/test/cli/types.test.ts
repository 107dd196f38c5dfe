import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openHelm } from 'chartwright-helm/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typedCharts } from '../import/values/typed-charts.ts'
import { Project } from './project.ts'

const CHART = fileURLToPath(new URL('../import/values/charts/documented', import.meta.url))

let project: Project
beforeAll(() => {
  project = new Project()
})
afterAll(() => project.remove())

describe('chartwright types', () => {
  test('prints the source, and what is open beside it', async () => {
    const { code, stdout, stderr } = await project.main(['types', CHART])
    expect(code).toBe(0)
    expect(stdout).toContain('export interface Values {')
    expect(stdout).toContain('export const defaults: Values = {')
    expect(stderr).toMatch(/^\d+ values have a type, \d+ have the most likely one, and \d+ may hold anything\.\n/)
  })

  test('writes a file', async () => {
    const { code, stdout } = await project.main(['types', CHART, '--out', 'other/documented.ts'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'other/documented.ts is written.\n' })
    expect(project.read('other/documented.ts')).toBe((await project.main(['types', CHART])).stdout)
  })

  test('prints one document for scripts', async () => {
    const { stdout } = await project.main(['types', CHART, '--json'])
    expect(JSON.parse(stdout)).toEqual({
      charts: [
        {
          chart: 'documented',
          values: { typed: 20, guessed: 0, unknown: 1 },
          assumptions: [
            'These are null by default, so they are optional and unset: image.tag.',
            'config: nothing tells its type, so it is a map of anything.',
          ],
          source: expect.stringContaining('export interface Values'),
        },
      ],
      problems: [],
    })
  })

  test.each([
    ['', 2, 'No chart was given', 'Run: chartwright types CHART'],
    ['a b', 2, 'Only one chart can be given, but "a b" was', 'Give one chart at a time.'],
    ['nowhere', 2, 'There is no chart nowhere', 'Give the folder of a chart'],
    ['schemas', 1, 'is no chart, because it has no Chart.yaml', 'Give the folder of a chart'],
    ['--outt x', 2, 'chartwright types has no option --outt', 'Did you mean --out?'],
    [`${CHART} --out schemas`, 1, "schemas can't be written", 'Give --out another file.'],
  ])('types %s', async (args, expected, message, hint) => {
    const { code, stderr } = await project.main(['types', ...args.split(' ').filter(Boolean)])
    expect(code).toBe(expected)
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(existsSync(project.path('x'))).toBe(false)
  })

  test('names the line of a values file that is wrong', async () => {
    project.write('broken/Chart.yaml', 'apiVersion: v2\nname: broken\nversion: 1.0.0\n')
    for (const text of ['a: 1\nb: [\n', 'a: *unknown\n']) {
      project.write('broken/values.yaml', text)
      const { code, stderr } = await project.main(['types', 'broken'])
      expect(code).toBe(1)
      expect(stderr).toContain('broken/values.yaml:')
      expect(stderr).toContain("isn't valid YAML")
    }
  })
})

describe('chartwright types --crd', () => {
  const CRDS = fileURLToPath(new URL('../import/crds/definitions', import.meta.url))
  const GOLDEN = readFileSync(new URL('../import/crds/resources.golden.ts', import.meta.url), 'utf8')

  test('prints the types of custom resources, and which these are', async () => {
    const { code, stdout, stderr } = await project.main(['types', '--crd', CRDS])
    expect({ code, stdout }).toEqual({ code: 0, stdout: GOLDEN })
    expect(stderr).toBe(`4 types of manifests:
  - Backup for example.com/v1 Backup
  - BackupV1beta1 for example.com/v1beta1 Backup
  - StoreBackup for store.example.com/v1 Backup
  - Anything for example.com/v1 Anything
`)
  })

  test('writes them to a file, also of definitions that another program prints', async () => {
    const input = readFileSync(`${CRDS}/list.json`, 'utf8')
    const { code, stdout } = await project.run(['types', '--crd', '-', '--out', 'other/list.ts'], { input })
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'other/list.ts is written.\n' })
    expect(project.read('other/list.ts')).toContain('export interface Anything {')
  })

  test('finds those of a chart in its crds/, and of the charts in it', async () => {
    const definition = readFileSync(`${CRDS}/backup.yaml`, 'utf8')
    project.write('operator/Chart.yaml', 'apiVersion: v2\nname: operator\nversion: 1.0.0\n')
    project.write('operator/templates/backup.yaml', '{{ if .Values.crds }}\n{{ end }}\n')
    const none = await project.main(['types', '--crd', 'operator'])
    expect(none.code).toBe(1)
    expect(none.stderr).toContain('operator has no CustomResourceDefinition\n  Only crds/ of a chart is read.')
    project.write('operator/charts/definitions/crds/backup.yaml', definition)
    project.write('operator/charts/definitions/Chart.yaml', 'apiVersion: v2\nname: definitions\nversion: 1.0.0\n')
    const { code, stdout } = await project.main(['types', '--crd', 'operator', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      resources: [
        { apiVersion: 'example.com/v1', kind: 'Backup', type: 'Backup' },
        { apiVersion: 'example.com/v1beta1', kind: 'Backup', type: 'BackupV1beta1' },
      ],
      source: expect.stringContaining('export interface BackupV1beta1Spec {'),
      problems: [],
    })
  })

  test.each([
    ['', 2, 'No custom resource definition was given', 'Run: chartwright types --crd FILE…'],
    ['nowhere', 1, 'There is no nowhere', 'Give a file, a folder or a chart.'],
    ['tsconfig.json', 1, 'tsconfig.json has no CustomResourceDefinition', 'Give what defines a custom resource.'],
  ])('types --crd %s', async (args, expected, message, hint) => {
    const { code, stderr } = await project.main(['types', '--crd', ...args.split(' ').filter(Boolean)])
    expect(code).toBe(expected)
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
  })
})

describe('Helm renders from the written defaults what it renders from values.yaml', () => {
  const { charts, remove } = typedCharts()
  afterAll(remove)
  const sets = [...charts].flatMap(([name, typed]) =>
    ([3, 4] as const).flatMap((helm) =>
      [undefined, ...typed.chart.overlays.keys()].map((overlay) => ({ name, typed, helm, overlay })),
    ),
  )

  test.each(sets)('$name with Helm $helm and $overlay', async ({ typed, helm, overlay }) => {
    const written = { 'values.yaml': JSON.stringify(typed.model.defaults) }
    const values = overlay === undefined ? [] : [typed.chart.overlays.get(overlay) as string]
    const engine = await openHelm()
    const texts = [{}, written].map((files) => {
      const source = { ...Object.fromEntries(typed.chart.files), ...files }
      return engine.template(source, { helm, values, flags: ['--skip-schema-validation'] }).text
    })
    expect(texts[0]).toMatch(/^kind: /m)
    expect(texts[1]).toBe(texts[0])
  })
})
