import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findWasm } from 'chartwright-helm/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandNames } from '../../src/cli/commands.ts'
import { SMALLEST_TSCONFIG } from '../../src/loader/index.ts'
import { commit, initialize } from './diff/repository.ts'
import { installedProject, PACKED } from './installed-project.ts'
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

  const ORIGINAL = {
    'Chart.yaml': 'apiVersion: v2\nname: kiosk\nversion: 1.0.0\n',
    'values.yaml': '# What it sells.\ngoods: papers\n',
    'templates/config.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\ndata:\n  goods: {{ .Values.goods | quote }}\n',
  }
  const others: Readonly<Record<string, readonly [args: readonly string[], printed: string]>> = {
    import: [['original'], 'kiosk'],
    types: [['original'], 'goods: string'],
    values: [['winter.ts', '--chart', 'original'], 'goods: tea'],
    manifests: [['extra.ts'], 'kind: ConfigMap'],
    coverage: [['kiosk'], 'kiosk: nothing depends on values'],
    completion: [['bash'], 'complete '],
    studio: [['greeter', '--export', 'site'], '9 files are written'],
  }

  test.each(Object.entries(others))('runs %s', async (command, [args, printed]) => {
    for (const [path, text] of Object.entries(ORIGINAL)) project.write(`original/${path}`, text)
    project.write('winter.ts', "export default { goods: 'tea' }\n")
    project.write('extra.ts', "export default { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra' } }\n")
    const { code, stdout, stderr } = await project.run([command, ...args])
    expect(stderr).not.toContain('error')
    expect(code).toBe(0)
    expect(stdout).toContain(printed)
  })

  test('all commands are tried here, and the language server by the tests of the editor', () => {
    const tried = ['new', 'generate', 'render', 'diff', 'lsp', ...Object.keys(others)]
    expect(tried.sort()).toEqual([...commandNames].sort())
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

// what is installed comes from the registry, or from what was kept of it
describe('chartwright, installed by a package manager', { timeout: 240_000 }, () => {
  const HELM_ENGINE = fileURLToPath(new URL('../../../helm-engine', import.meta.url))
  // the engine isn't packed here, since compressing it takes minutes
  const engine = { CHARTWRIGHT_HELM_WASM: findWasm() }

  const folders: Project[] = []
  const inFolder = (): Project => {
    const folder = new Project([])
    folders.push(folder)
    for (const each of ['package.json', 'tsconfig.json', 'schemas']) rmSync(folder.path(each), { recursive: true })
    return folder
  }
  afterAll(() => folders.map((folder) => folder.remove()))

  /** Runs a program without what the npm around this test says to it. */
  const runIn = (cwd: string, program: string, ...args: string[]): string => {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_'))
    const env = { ...Object.fromEntries(inherited), ...engine }
    return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: 'pipe' })
  }

  test('as pnpm does, with TypeScript 7: a new chart generates, and its types are right', () => {
    const shop = inFolder()
    const devDependencies = {
      chartwright: `file:${project.path(PACKED)}`,
      '@types/node': '^24.0.0',
      typescript: '~7.0.2',
    }
    const overrides = { 'chartwright-helm': `file:${HELM_ENGINE}` }
    shop.write('package.json', JSON.stringify({ name: 'shop', type: 'module', devDependencies, pnpm: { overrides } }))
    const pnpm = (...args: string[]): string => runIn(shop.folder, 'npx', '--yes', 'pnpm@10.34.9', ...args)
    pnpm('install', '--ignore-scripts', '--prefer-offline', '--store-dir', join(homedir(), '.cache/chartwright/pnpm'))
    expect(readdirSync(shop.path('node_modules/.pnpm')).filter((name) => name.startsWith('typescript@'))).toEqual([
      'typescript@5.9.3',
      'typescript@7.0.2',
    ])
    expect(pnpm('exec', 'chartwright', 'new', 'shop', '--yes')).toContain(
      '\n  pnpm install\n  pnpm exec chartwright generate shop\n  pnpm test\n',
    )
    expect(pnpm('exec', 'tsc', '--noEmit')).toBe('')
    expect(pnpm('exec', 'chartwright', 'generate', '--check')).toContain('all up to date')
  })

  test('as npm does in a monorepo, above the chart, with TypeScript 5.9 and 7 side by side', () => {
    const mono = inFolder()
    mono.write('package.json', JSON.stringify({ name: 'mono', private: true, workspaces: ['packages/*'] }))
    const devDependencies = {
      chartwright: `file:${project.path(PACKED)}`,
      'chartwright-helm': `file:${HELM_ENGINE}`,
      '@types/node': '^24.0.0',
      typescript: '~5.9.3',
      'typescript-7': 'npm:typescript@~7.0.2',
    }
    mono.write('packages/shop/package.json', JSON.stringify({ name: 'shop', type: 'module', devDependencies }))
    runIn(mono.folder, 'npm', 'install', '--ignore-scripts', '--install-links', '--prefer-offline', '--no-audit')
    const shop = mono.path('packages/shop')
    expect(runIn(shop, 'npx', 'chartwright', 'new', 'shop', '--yes')).toContain('helm install shop charts/shop\n')
    expect(existsSync(join(shop, 'node_modules'))).toBe(false)
    const compilers = ['typescript', 'typescript-7'].map((name) => mono.path(`node_modules/${name}/bin/tsc`))
    for (const tsc of compilers) expect(runIn(shop, process.execPath, tsc, '--noEmit')).toBe('')
    const schema = mono.read('packages/shop/schemas/shop.ts')
    mono.write('packages/shop/schemas/shop.ts', `${schema}\nexport const wrong: number = 'text'\n`)
    for (const tsc of compilers) expect(() => runIn(shop, process.execPath, tsc, '--noEmit')).toThrow('Command failed')
    mono.write('packages/shop/schemas/shop.ts', schema)
    expect(runIn(shop, 'npx', 'chartwright', 'generate', '--check')).toContain('all up to date')
    // a workspace's charts are found from its folder, and by their path from that of all
    expect(runIn(mono.folder, 'npx', 'chartwright', 'generate', '--check', 'packages/shop/charts/shop')).toContain(
      'packages/shop/charts/shop: ',
    )
  })
})
