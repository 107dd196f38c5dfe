import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkPackages, PACKAGES, Project } from './project.ts'

const GENERATOR = fileURLToPath(new URL('../..', import.meta.url))

let project: Project
beforeAll(() => {
  project = new Project()
  install(project)
})
afterAll(() => project.remove())

/** Builds, packs and installs chartwright as a registry would give it: no link, built JavaScript only. */
const install = (into: Project): void => {
  const build = into.path('build')
  mkdirSync(build)
  for (const name of ['bin', 'package.json']) cpSync(join(GENERATOR, name), join(build, name), { recursive: true })
  const config = join(GENERATOR, 'tsconfig.build.json')
  execFileSync(process.execPath, [join(PACKAGES, 'typescript/bin/tsc'), '-p', config, '--outDir', join(build, 'dist')])
  const tarball = execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: build, encoding: 'utf8' }).trim()
  const installed = into.path('node_modules/chartwright')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(build, tarball), '--strip-components=1', '-C', installed])
  const { dependencies } = JSON.parse(readFileSync(join(build, 'package.json'), 'utf8')) as { dependencies: object }
  linkPackages(into, Object.keys(dependencies))
  rmSync(build, { recursive: true })
  into.command = join(installed, 'bin/chartwright.js')
}

describe('chartwright, installed in another repository', () => {
  test('holds nothing but what was built', () => {
    expect(() => project.read('node_modules/chartwright/src/index.ts')).toThrow('ENOENT')
    expect(project.read('node_modules/chartwright/dist/cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
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
    expect(stdout).toContain('address: https://greeter.example.com\n')
  })

  test('knows the types of Kubernetes', async () => {
    const service = 'charts/greeter/src/server/service.ts'
    project.edit(service, "name: 'http'", 'nme: 80')
    const { code, stderr } = await project.run(['generate'])
    project.edit(service, 'nme: 80', "name: 'http'")
    expect(code).toBe(1)
    expect(stderr).toMatch(/^charts\/greeter\/src\/server\/service\.ts:10:15 - error TS2561: .*'nme'.*IServicePort/)
  })

  test('refuses a selector with other labels', async () => {
    const service = 'charts/greeter/src/server/service.ts'
    project.edit(service, "selectorLabels(context, 'server')", "{ ...selectorLabels(context, 'server'), version: '1' }")
    const { code, stderr } = await project.run(['generate'])
    expect(code).toBe(1)
    expect(stderr).toContain(`${service}:9:5 - error TS2`)
  })
})
