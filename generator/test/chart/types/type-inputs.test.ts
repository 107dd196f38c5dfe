import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkTypes } from '../../../src/chart/check/check-types.ts'
import { typeInputs } from '../../../src/chart/check/type-inputs.ts'
import { readTsconfig } from '../../../src/loader/index.ts'
import { Project, sourceProject } from '../../cli/project.ts'

describe('what the types of two charts depend on', () => {
  let project: Project
  let checked: Awaited<ReturnType<typeof checkTypes>>
  const folder = (name: string): string => project.path(`charts/${name}`)
  const filesOf = (name: string): readonly string[] => checked.inputs.files.get(folder(name)) ?? []
  beforeAll(async () => {
    project = sourceProject(['greeter', 'other'], 'sources')
    project.write('tsconfig.base.json', '{ "compilerOptions": { "strict": true } }')
    project.edit('tsconfig.json', '{', '{ "extends": "./tsconfig.base.json",')
    project.write('ambient.d.ts', 'interface Everywhere { name: string }')
    project.edit('charts/other/src/chart.ts', 'import', '/// <reference path="../../../ambient.d.ts" />\nimport')
    project.edit('charts/other/src/helpers.ts', 'import', "import type { Nothing } from './nowhere.ts'\nimport")
    checked = await checkTypes([folder('greeter'), folder('other')])
  })
  afterAll(() => project.remove())

  test('is each file that the compiler reads for them', () => {
    const { options } = readTsconfig(project.folder)
    const all = ['greeter', 'other'].flatMap(filesOf)
    const roots = all.filter((file) => file.startsWith(project.path('charts/')))
    const program = ts.createProgram(roots, options)
    const read = program.getSourceFiles().map(({ fileName }) => fileName)
    expect(read.length).toBeGreaterThan(500)
    expect(read.filter((file) => !all.includes(file))).toEqual([])
  })

  test.each([
    'charts/greeter/src/server/service.ts',
    'schemas/greeter.ts',
    'tsconfig.json',
    'tsconfig.base.json',
    'package.json',
  ])('includes %s', (path) => {
    expect(filesOf('greeter')).toContain(project.path(path))
  })

  test("leaves out another chart's modules, and includes what that declares for all", () => {
    expect(filesOf('greeter')).not.toContain(project.path('charts/other/src/chart.ts'))
    expect(filesOf('other')).not.toContain(project.path('charts/greeter/src/chart.ts'))
    expect(filesOf('other')).toContain(project.path('charts/other/src/chart.ts'))
    expect(filesOf('greeter')).toContain(project.path('ambient.d.ts'))
  })

  test('is also what is not there', () => {
    expect(checked.errors.map(({ code }) => code)).toEqual(['TS2307'])
    for (const path of ['charts/other/src/nowhere.ts', 'charts/greeter/tsconfig.json', 'charts/greeter/package.json'])
      expect(checked.inputs.missing).toContain(project.path(path))
  })
})

test('packages with types that every source sees are a list of folders, and count each', () => {
  const project = new Project([])
  project.write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext" } }')
  project.write('node_modules/@types/glob/index.d.ts', 'declare const glob: string\n')
  project.write('node_modules/@types/glob/package.json', '{ "types": "index.d.ts" }')
  project.write('a.ts', 'export const a = glob\n')
  const { files, listed } = typeInputs(new Map([['a', [project.path('a.ts')]]]), project.path('tsconfig.json'))
  expect(files.get('a')).toContain(project.path('node_modules/@types/glob/index.d.ts'))
  expect(files.get('a')?.some((file) => file.endsWith('lib.dom.d.ts'))).toBe(true)
  expect(listed).toContain(join(project.folder, 'node_modules/@types'))
  project.remove()
})
