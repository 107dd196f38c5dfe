import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SMALLEST_TSCONFIG } from '../../src/loader/index.ts'
import { commit, initialize } from './diff/repository.ts'
import { installedProject } from './installed-project.ts'
import type { Project } from './project.ts'

let project: Project
beforeAll(() => {
  project = installedProject()
})
afterAll(() => project.remove())

describe('chartwright, installed in another repository', () => {
  test('holds nothing but what was built', () => {
    expect(() => project.read('node_modules/chartwright/src/index.ts')).toThrow('ENOENT')
    expect(project.read('node_modules/chartwright/dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(project.read('node_modules/chartwright/NOTICE')).toContain('Copyright (c) 2018 Tommy Chen')
  })

  test('generates a chart, which stays as it is', async () => {
    const { code, stdout, stderr } = await project.run(['generate'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('charts/greeter: ')
    expect(project.read('charts/greeter/templates/server/service.yaml')).toContain('kind: Service\n')
    expect(await project.run(['generate', '--check'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('renders it', async () => {
    const { code, stdout } = await project.run(['render', 'demo', 'greeter', '-f', 'charts/greeter/values-secure.yaml'])
    expect(code).toBe(0)
    expect(stdout).toContain('address: "https://greeter.example.com"\n')
  })

  test('compares it with what is committed', async () => {
    initialize(project)
    commit(project, 'generated')
    const same = await project.run(['diff', 'greeter'])
    expect(same).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Nothing differs for users.') })
    project.edit('schemas/greeter.ts', "tone: 'friendly'", "tone: 'formal'")
    const { code, stdout } = await project.run(['diff', 'HEAD', 'charts/greeter', '--json'])
    project.edit('schemas/greeter.ts', "tone: 'formal'", "tone: 'friendly'")
    expect(code).toBe(1)
    expect(JSON.parse(stdout).charts[0]).toMatchObject({ requires: 'minor', changes: [{ of: 'settings.tone' }] })
  })

  test("generates the README's chart in a project as `npm init -y` makes it", async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const npmInit = { name: 'fresh', version: '1.0.0', main: 'index.js', type: 'commonjs' }
    project.write('fresh/package.json', JSON.stringify(npmInit))
    project.write('fresh/tsconfig.json', SMALLEST_TSCONFIG)
    for (const [, path, text] of readme.matchAll(/`([\w./-]+)`:\n\n```ts\n([\s\S]*?)```\n/g))
      project.write(`fresh/${path}`, text as string)
    const { code, stdout, stderr } = await project.run(['generate', 'fresh/charts/hello'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^fresh\/charts\/hello: \d+ files, \d+ written, function and model agree on 101 value sets, and Helm 3 and Helm 4 on 4 /,
    )
  })

  test('knows the types of Kubernetes, with and without TypeScript 7', async () => {
    const service = 'charts/greeter/src/server/service.ts'
    project.edit(service, "name: 'http'", 'nme: 80')
    const optional = project.path('node_modules/@typescript')
    expect(readdirSync(optional)).toHaveLength(1)
    const told = [await project.run(['generate'])]
    rmSync(optional, { recursive: true })
    told.push(await project.run(['generate']))
    project.edit(service, 'nme: 80', "name: 'http'")
    for (const { code, stderr } of told) {
      expect(code).toBe(1)
      expect(stderr).toMatch(/^charts\/greeter\/src\/server\/service\.ts:10:15 - error TS2561: .*'nme'.* 'ServicePort'/)
    }
    expect(told[0]).toEqual(told[1])
  })

  test('refuses a selector with other labels', async () => {
    const service = 'charts/greeter/src/server/service.ts'
    project.edit(service, "selectorLabels(context, 'server')", "{ ...selectorLabels(context, 'server'), version: '1' }")
    const { code, stderr } = await project.run(['generate'])
    expect(code).toBe(1)
    expect(stderr).toContain(`${service}:9:5 - error TS2`)
  })
})
