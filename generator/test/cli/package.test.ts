import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SMALLEST_TSCONFIG } from '../../src/loader/index.ts'
import { commit, initialize } from './diff/repository.ts'
import { installedProject } from './installed-project.ts'
import { Project } from './project.ts'

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

  test('writes a new chart in an empty folder, which Helm renders at once', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'))
    try {
      const bin = join(project.folder, 'node_modules/chartwright/bin/chartwright.js')
      const run = (command: string, ...args: string[]): string =>
        execFileSync(command, args, { cwd: empty, encoding: 'utf8' })
      expect(run(process.execPath, bin, 'new', 'demo', '--yes')).toContain('helm install demo charts/demo\n')
      for (const helm of ['helm3', 'helm4'])
        expect(run(helm, 'template', 'demo', 'charts/demo')).toContain('image: "ghcr.io/stefanprodan/podinfo:6.7.1"')
      expect(readdirSync(empty).filter((name) => name.startsWith('.'))).toEqual(['.vscode'])
    } finally {
      rmSync(empty, { recursive: true })
    }
  })

  test('works as pnpm installs it: linked from a folder where only it finds what it needs', async () => {
    const pnpm = new Project([])
    try {
      const store = 'node_modules/.pnpm/chartwright@0.1.0/node_modules'
      mkdirSync(pnpm.path(store), { recursive: true })
      for (const name of readdirSync(project.path('node_modules')).filter((each) => !each.startsWith('.')))
        cpSync(project.path(`node_modules/${name}`), pnpm.path(`${store}/${name}`), { recursive: true })
      symlinkSync(pnpm.path(`${store}/chartwright`), pnpm.path('node_modules/chartwright'))
      pnpm.write('pnpm-lock.yaml', "lockfileVersion: '9.0'\n")
      pnpm.command = pnpm.path('node_modules/chartwright/bin/chartwright.js')
      const { code, stdout, stderr } = await pnpm.run(['new', 'demo', '--yes'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain('\n  pnpm install\n  pnpm exec chartwright generate demo\n  pnpm test\n')
      expect(await pnpm.run(['generate', '--check'])).toMatchObject({ code: 0, stderr: '' })
    } finally {
      pnpm.remove()
    }
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
