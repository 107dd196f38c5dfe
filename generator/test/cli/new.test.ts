import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { validateYaml } from '../../../scripts/kubernetes/validate.ts'
import { ask } from '../../src/cli/new/ask.ts'
import { portNumber } from '../../src/new/index.ts'
import { linkPackages, PACKAGES, Project } from './project.ts'

const GENERATOR = join(import.meta.dirname, '../..')

let project: Project
beforeEach(() => {
  project = new Project([])
  for (const name of readdirSync(project.folder)) rmSync(project.path(name), { recursive: true })
})
afterEach(() => project.remove())

/** Installs chartwright as it was built, and the types of Node. */
const install = (folder = ''): void => {
  mkdirSync(project.path(join(folder, 'node_modules')), { recursive: true })
  symlinkSync(GENERATOR, project.path(join(folder, 'node_modules/chartwright')))
  if (folder === '') linkPackages(project, ['@types/node'])
}

/** All files but installed ones, with their texts. */
const tree = (folder = ''): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(project.path(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(project.path(folder), file), readFileSync(file, 'utf8')]),
  )

const created = async (args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await project.main(['new', ...args])
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' })
  return stdout
}

const helm = (command: 'helm3' | 'helm4', ...args: string[]): string =>
  execFileSync(command, args, { cwd: project.folder, encoding: 'utf8' })

describe('chartwright new, in an empty folder', () => {
  test('writes a chart that installs at once, and says how', async () => {
    expect(await created(['demo'])).toBe(
      [
        'charts/demo and schemas/demo.ts are written, with package.json, tsconfig.json, .vscode/settings.json, .vscode/extensions.json, AGENTS.md.',
        'Function and model agree on 101 value sets, and Helm 3 and Helm 4 on 4.',
        '',
        'Install the chart demo:',
        '  helm install demo charts/demo',
        '',
        'Change schemas/demo.ts and charts/demo/src, then run:',
        '  npm install',
        '  npx chartwright generate demo',
        '  npm test',
        '',
      ].join('\n'),
    )
    expect(readdirSync(project.folder).sort()).toEqual([
      '.vscode',
      'AGENTS.md',
      'charts',
      'package.json',
      'schemas',
      'tsconfig.json',
    ])
    for (const version of ['helm3', 'helm4'] as const) {
      expect(helm(version, 'lint', '--strict', 'charts/demo')).toContain('1 chart(s) linted, 0 chart(s) failed')
      for (const values of ['values.yaml', 'values-production.yaml', 'ci/full-values.yaml']) {
        const yaml = helm(version, 'template', 'demo', 'charts/demo', '-f', `charts/demo/${values}`)
        const { validated, problems } = await validateYaml(yaml)
        expect(problems).toEqual([])
        expect(validated).toBeGreaterThan(2)
      }
    }
  })

  test('stays as it is when it is generated again, type-checked and tested', async () => {
    await created(['demo', '--image', 'nginxinc/nginx-unprivileged:1.29', '--port', '8080'])
    install()
    expect(await project.main(['generate', '--check'])).toMatchObject({ code: 0, stderr: '' })
    const tsc = join(PACKAGES, 'typescript/bin/tsc')
    execFileSync(process.execPath, [tsc, '-p', '.'], { cwd: project.folder, stdio: 'inherit' })
    const [command = '', ...args] = ['node', '--test', '--test-reporter=tap', 'charts/*/test/*.test.ts']
    expect(JSON.parse(project.read('package.json')).scripts.test).toBe('node --test "charts/*/test/*.test.ts"')
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
    expect(execFileSync(command, args, { cwd: project.folder, encoding: 'utf8', env })).toContain('\n# pass 3\n')
    expect(project.read('charts/demo/templates/web/deployment.yaml')).toContain('containerPort: 8080')
    expect(project.read('charts/demo/Chart.yaml')).toContain("appVersion: '1.29'".replaceAll("'", '"'))
  })

  test('is a document with --json', async () => {
    const { charts, problems } = JSON.parse(await created(['demo', '--json']))
    expect(problems).toEqual([])
    expect(charts).toEqual([
      expect.objectContaining({
        chart: 'demo',
        folder: 'charts/demo',
        schema: 'schemas/demo.ts',
        selfChecks: 101,
        helmChecks: 4,
        commands: {
          install: 'helm install demo charts/demo',
          change: ['npm install', 'npx chartwright generate demo', 'npm test'],
        },
      }),
    ])
    expect(charts[0].written).toContain('charts/demo/test/demo.test.ts')
  })
})

describe('settings', () => {
  test('that npm made get what they lack, and nothing else changes', async () => {
    const npmInit = {
      name: 'x',
      main: 'index.js',
      scripts: { test: 'echo "Error: no test specified" && exit 1' },
      type: 'commonjs',
    }
    project.write('package.json', `${JSON.stringify(npmInit, null, 4)}\n`)
    await created(['demo'])
    const text = project.read('package.json')
    expect(text).toMatch(/^\{\n {4}"name": "x",\n {4}"main": "index.js",\n {4}"scripts"/)
    expect(JSON.parse(text)).toEqual({
      ...npmInit,
      scripts: { test: 'node --test "charts/*/test/*.test.mts"', generate: 'chartwright generate' },
      devDependencies: expect.objectContaining({
        chartwright: expect.stringMatching(/^\^\d/),
        '@types/node': '^24.0.0',
      }),
    })
    install()
    const tsc = join(PACKAGES, 'typescript/bin/tsc')
    execFileSync(process.execPath, [tsc, '-p', '.'], { cwd: project.folder, stdio: 'inherit' })
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
    const args = ['--test', '--test-reporter=tap', 'charts/*/test/*.test.mts']
    expect(execFileSync('node', args, { cwd: project.folder, encoding: 'utf8', env })).toContain('\n# pass 3\n')
  })

  test('of a repository with charts stay as they are: a second chart adds only itself', async () => {
    await created(['demo'])
    install()
    const before = tree()
    await created(['shop'])
    const after = tree()
    for (const [path, text] of before) expect(after.get(path)).toBe(text)
    const added = [...after.keys()].filter((path) => !before.has(path))
    expect(added.every((path) => /^(charts\/shop\/|schemas\/shop\.ts$)/.test(path))).toBe(true)
    expect(await project.main(['generate', '--check'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('of others keep their comments, their scripts and their words', async () => {
    project.write('package.json', JSON.stringify({ type: 'module', scripts: { test: 'jest', generate: 'mine' } }))
    project.write('AGENTS.md', '# Ours\n\nBe kind.\n')
    project.write('.vscode/settings.json', '{\n  // ours\n  "editor.tabSize": 2,\n  "typescript.tsdk": "ours"\n}\n')
    project.write('.vscode/extensions.json', '{ "recommendations": ["biomejs.biome"] }\n')
    const stdout = await created(['demo'])
    expect(JSON.parse(project.read('package.json')).scripts).toEqual({ test: 'jest', generate: 'mine' })
    expect(stdout).toContain('\n  node --test "charts/*/test/*.test.ts"\n')
    expect(project.read('AGENTS.md')).toMatch(/^# Ours\n\nBe kind\.\n\n## Helm charts/)
    expect(project.read('.vscode/settings.json')).toBe(
      '{\n  "typescript.enablePromptUseWorkspaceTsdk": true,\n  // ours\n  "editor.tabSize": 2,\n  "typescript.tsdk": "ours"\n}\n',
    )
    expect(project.read('.vscode/extensions.json')).toBe(
      '{ "recommendations": ["redhat.vscode-yaml", "biomejs.biome"] }\n',
    )
  })

  test("a tsconfig.json that doesn't suit charts stays, and charts get their own", async () => {
    const tsconfig = '{ "compilerOptions": { "module": "commonjs", "outDir": "dist" } }\n'
    project.write('tsconfig.json', tsconfig)
    await created(['demo'])
    install()
    expect(project.read('tsconfig.json')).toBe(tsconfig)
    expect(JSON.parse(project.read('charts/tsconfig.json')).include).toEqual(['.', '../schemas'])
    const tsc = join(PACKAGES, 'typescript/bin/tsc')
    execFileSync(process.execPath, [tsc, '-p', 'charts'], { cwd: project.folder, stdio: 'inherit' })
    expect(await project.main(['generate', '--check'])).toMatchObject({ code: 0, stderr: '' })
  })

  test('of a package of a workspace leave to the workspace what that has', async () => {
    const root = {
      private: true,
      workspaces: ['deploy'],
      devDependencies: { chartwright: '*', typescript: '*', vitest: '*' },
    }
    project.write('package.json', JSON.stringify(root))
    project.write('pnpm-workspace.yaml', 'packages: [deploy]\n')
    project.write('deploy/package.json', JSON.stringify({ name: 'deploy', type: 'module' }))
    install()
    const inner = new Project([])
    const { folder } = inner
    inner.remove()
    Object.assign(inner, { folder: project.path('deploy') })
    const { code, stdout, stderr } = await inner.main(['new', 'demo'])
    expect({ code, stderr, folder: folder !== '' }, stdout).toEqual({ code: 0, stderr: '', folder: true })
    expect(JSON.parse(project.read('package.json'))).toEqual(root)
    expect(JSON.parse(project.read('deploy/package.json'))).toEqual({
      name: 'deploy',
      type: 'module',
      scripts: { generate: 'chartwright generate', test: 'vitest run' },
    })
    expect(project.read('deploy/charts/demo/test/demo.test.ts')).toContain("import { expect, test } from 'vitest'\n")
    expect(stdout).toContain('\n  pnpm exec chartwright generate demo\n  pnpm test\n')
  })

  test('with TypeScript 7, which has no plugins, the editor starts the language server', async () => {
    project.write('node_modules/typescript/package.json', JSON.stringify({ name: 'typescript', version: '7.0.2' }))
    await created(['demo'])
    expect(project.read('tsconfig.json')).not.toContain('plugins')
    expect(JSON.parse(project.read('.vscode/settings.json'))['glspc.server.commandArguments']).toEqual([
      'chartwright',
      'lsp',
    ])
    expect(JSON.parse(project.read('.vscode/extensions.json')).recommendations).toContain('zsol.vscode-glspc')
    install()
    expect(await project.main(['generate', '--check'])).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('is refused, and nothing is written:', () => {
  const refused = async (args: readonly string[], code: number, ...words: readonly string[]): Promise<void> => {
    const before = tree()
    const ran = await project.main(['new', ...args])
    expect(ran).toMatchObject({ code, stdout: '' })
    for (const each of words) expect(ran.stderr).toContain(each)
    expect(tree()).toEqual(before)
  }

  const commandLines: readonly (readonly [string[], number, string, string])[] = [
    [[], 2, 'chartwright new needs a name for the chart', 'Write chartwright new NAME.'],
    [['a', 'b'], 2, 'chartwright new takes one name, not also b', 'Write chartwright new NAME.'],
    [['a', '--prot', '80'], 2, 'chartwright new has no option --prot', 'Did you mean --port?'],
    [['My_App'], 2, 'A chart can\'t be named "My_App"', 'Did you mean my-app?'],
    [['a', '--port', '0'], 2, 'A port can\'t be "0"', 'Give a whole number from 1 to 65535.'],
    [['a', '--image', 'A B'], 2, '"A B" is no name of an image', 'Write REGISTRY/REPOSITORY:TAG'],
    [['a', '--health', 'up'], 2, 'A probe can\'t request "up"', 'Give a path that begins with "/"'],
  ]
  test.each(commandLines)('%j', (args, code, ...words) => refused(args, code, ...words))

  test('a chart that is there', async () => {
    mkdirSync(project.path('charts/demo'), { recursive: true })
    await refused(['demo'], 1, 'charts/demo exists already', 'Nothing is written.')
  })

  test('a schema that is there', async () => {
    project.write('schemas/demo.ts', '// ours\n')
    await refused(['demo'], 1, 'schemas/demo.ts exists already')
  })

  test("a package.json that isn't valid", async () => {
    project.write('package.json', '{ "name": }')
    await refused(['demo'], 1, "package.json isn't valid JSON", 'Correct it first.')
  })

  test("a project with settings that don't compile", async () => {
    project.write(
      'tsconfig.json',
      '{ "compilerOptions": { "module": "nodenext", "strict": true, "allowImportingTsExtensions": true, "noEmit": true, "types": ["nobody"] } }',
    )
    await refused(['demo'], 1, "Cannot find type definition file for 'nobody'")
    expect(readdirSync(project.folder)).toEqual(['tsconfig.json'])
  })
})

describe('questions', () => {
  const answering = (...answers: readonly string[]) => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const asking = ask(input, output)
    for (const answer of answers) input.write(answer)
    return { asking, input, shown: () => String(output.read() ?? '') }
  }
  const port = { text: 'Port', usual: 8080, read: portNumber }

  test('take an empty answer for the usual one', async () => {
    const { asking, shown } = answering('\n')
    expect(await asking.to(port)).toBe(8080)
    expect(shown()).toBe('Port (8080): ')
    asking.end()
  })

  test('are asked again after an answer that is refused', async () => {
    const { asking, input, shown } = answering()
    const answered = asking.to(port)
    input.write('many\n')
    setImmediate(() => input.write('3000\n'))
    expect(await answered).toBe(3000)
    expect(shown()).toContain('A port can\'t be "many". Give a whole number from 1 to 65535.\nPort (8080): ')
    asking.end()
  })

  test('that nobody answers end it', async () => {
    const { asking, input } = answering()
    const answered = asking.to(port)
    input.end()
    await expect(answered).rejects.toThrow('The questions were not answered')
  })
})
