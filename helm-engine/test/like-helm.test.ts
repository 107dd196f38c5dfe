import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  bothHelms,
  type Helm as HelmProgram,
  likeReleased,
  sayTheSame,
} from '../../generator/test/differential/helm.ts'
import { describeWithWasm } from '../../generator/test/kit/describe-unless.ts'
import { kubernetesMinorOf } from '../../scripts/tools/helm-flags.ts'
import { versions } from '../../scripts/tools/recipe.ts'
import { type Helm, HelmError, type HelmOptions, seededRandom } from '../src/index.ts'
import { openHelm } from '../src/node/index.ts'
import { everything, runs } from './everything.ts'

const CHARTS = join(import.meta.dirname, '../../charts')

/** What Helm renders for unless it is told. */
const KUBERNETES = `v1.${kubernetesMinorOf(versions.helm3.pinned)}.0`

/** A generated password is 32 letters and digits in base64. */
const withoutChance = (text: string): string => text.replaceAll(/[A-Za-z0-9+/]{43}=/g, 'generated')

describeWithWasm('the engine as WebAssembly', () => {
  let engine: Helm
  let folder: string
  let helms: readonly HelmProgram[]
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'like-helm-'))
    for (const [path, text] of Object.entries(everything)) write(`everything/${path}`, text)
    engine = await openHelm({ environment: { PWD: folder } })
    helms = (await bothHelms()).filter(({ isPinned }) => isPinned)
    expect(helms.length).toBeGreaterThan(0)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }

  const byEngine = (helm: HelmProgram, args: readonly string[]) => {
    try {
      const { text } = engine.run(args, { helm: helm.name === 'helm3' ? 3 : 4 })
      return { ok: true, text, message: '' }
    } catch (error) {
      if (!(error instanceof HelmError)) throw error
      return { ok: false, text: error.text, message: `Error: ${error.message}` }
    }
  }

  const byProgram = (helm: HelmProgram, args: readonly string[]) => {
    const all = ['template', ...likeReleased(helm, args)]
    const { status, stdout, stderr } = spawnSync(helm.path, all, { cwd: folder, encoding: 'utf8' })
    return { ok: status === 0, text: stdout, message: stderr }
  }

  const expectSame = (args: readonly string[]): void => {
    for (const helm of helms) {
      const [got, want] = [byEngine(helm, args), byProgram(helm, args)]
      const both = `${helm.name} ${args.join(' ')}\n${got.message}\nshould be\n${want.message}`
      expect(got.ok, both).toBe(want.ok)
      expect(withoutChance(got.text), both).toBe(withoutChance(want.text))
      if (!want.ok) expect(sayTheSame(want.message, got.message), both).toBe(true)
    }
  }

  it.each(runs.map((args) => ({ args })))('prints to the byte what helm template does with $args', ({ args }) => {
    expectSame(['demo', 'everything', ...args])
  })

  it('says of itself and of Kubernetes what the released programs do', () => {
    write('says/Chart.yaml', 'apiVersion: v2\nname: says\nversion: 1.0.0\n')
    write(
      'says/templates/says.yaml',
      'says: {{ .Capabilities.KubeVersion }} {{ .Capabilities.KubeVersion | toJson }} {{ .Capabilities.HelmVersion.Version }}\n',
    )
    const [, minor] = KUBERNETES.split('.')
    const kubernetes = `{"Version":"${KUBERNETES}","Major":"1","Minor":"${minor}"}`
    for (const helm of helms) {
      const { text } = byEngine(helm, ['says'])
      expect(text).toContain(`says: ${KUBERNETES} ${kubernetes} v${versions[helm.name].pinned}\n`)
      expect(text).toBe(byProgram(helm, ['says']).text)
    }
  })

  it.each([
    [['everything']],
    [['everything', '-g']],
    [['demo', 'everything', '-g']],
    [['everything', '--name-template', 'x-{{ upper "y" | lower }}']],
    [['everything', '--name-template', '{{ nothing }}']],
    [['demo', 'everything', '--name-template', 'x']],
    [['a', 'b', 'c']],
    [['demo', './none']],
    [['Bad_Name', 'everything']],
  ] as const)('takes %s as the name and the chart', (args) => expectSame(args))

  it('prints output that is no YAML with --debug, template by template in any order', () => {
    for (const helm of helms) {
      const args = ['demo', 'everything', '--debug', '--set', 'name=broken']
      const [got, want] = [byEngine(helm, args), byProgram(helm, args)]
      expect(got.text.split('\n').sort()).toEqual(want.text.split('\n').sort())
      expect(got.text).toContain(': [')
      expect(want.message).toContain(got.message)
    }
  })

  it('writes the files that --output-dir asks for', () => {
    for (const helm of helms) {
      for (const flags of [[], ['--include-crds'], ['--release-name', '--no-hooks']]) {
        const program = byProgram(helm, ['demo', 'everything', '--output-dir', 'out', ...flags])
        const version = { helm: helm.name === 'helm3' ? 3 : 4 } as const
        const written = filesUnder(join(folder, 'out'))
        rmSync(join(folder, 'out'), { recursive: true })
        const { text, writes } = engine.run(['demo', 'everything', '--output-dir', 'out', ...flags], version)
        const files = new Map<string, string>()
        for (const { path, text, append } of writes) {
          const name = join(folder, path)
          files.set(name, (append ? (files.get(name) ?? '') : '') + text)
        }
        expect(text).toBe(program.text)
        expect([...files].sort()).toEqual(written)
        expect(files.size).toBeGreaterThan(2)
      }
    }
  })

  it('reads a packaged chart, from the disk and from memory', () => {
    const [helm] = helms as [HelmProgram]
    spawnSync(helm.path, ['package', 'everything'], { cwd: folder })
    expectSame(['demo', 'everything-1.2.3.tgz'])
    const { text } = engine.template(readFileSync(join(folder, 'everything-1.2.3.tgz')), { release: 'demo', helm: 3 })
    expect(text).toBe(byProgram(helm, ['demo', 'everything-1.2.3.tgz']).text)
  })

  it.each(readdirSync(CHARTS))('prints the chart %s to the byte, with each of its values files', (name) => {
    cpSync(join(CHARTS, name), join(folder, name), { recursive: true })
    const files = readdirSync(join(CHARTS, name)).filter((file) => /^values-.*\.yaml$/.test(file))
    expectSame(['demo', name])
    for (const file of files) expectSame(['demo', name, '-f', `${name}/${file}`])
  })

  it('draws other numbers in each instance, and the same ones from the same randomness', async () => {
    const chart = {
      'Chart.yaml': 'apiVersion: v2\nname: chance\nversion: 1.0.0\n',
      'templates/chance.yaml':
        'all: {{ list (randInt 0 1000000000) (shuffle "abcdefghijklmnop") (randAlphaNum 20) | toJson }}',
    }
    const drawn = async (options: HelmOptions = {}) => (await openHelm(options)).template(chart, { helm: 3 }).text
    const [first, second] = [await drawn(), await drawn()]
    for (const part of [0, 1, 2]) expect(first.split(',')[part]).not.toBe(second.split(',')[part])
    expect(await drawn({ random: seededRandom(1) })).toBe(await drawn({ random: seededRandom(1) }))
    expect(await drawn({ random: seededRandom(1) })).not.toBe(await drawn({ random: seededRandom(2) }))
  })

  it('knows the environment that it is given, and no other', async () => {
    const helm = await openHelm({ environment: { PWD: folder, HELM_NAMESPACE: 'elsewhere' } })
    const { text } = helm.run(['demo', 'everything'], { helm: 4 })
    expect(text).toContain('elsewhere')
    expect(engine.run(['demo', 'everything'], { helm: 4 }).text).not.toContain('elsewhere')
  })

  it('finds in a chart what helm lint does', () => {
    writeFileSync(join(folder, 'everything/templates/old.yaml'), 'apiVersion: extensions/v1beta1\nkind: Ingress\n')
    for (const { name, path } of helms) {
      const { stdout } = spawnSync(path, ['lint', 'everything'], { cwd: folder, encoding: 'utf8' })
      const found = engine.lint('everything', { helm: name === 'helm3' ? 3 : 4 })
      const lines = found.map(({ severity, path, text }) => `[${severity.toUpperCase()}] ${path}: ${text}`)
      expect(stdout).toContain(`==> Linting everything\n${lines.join('\n')}\n`)
      expect(found.length).toBeGreaterThan(1)
    }
    rmSync(join(folder, 'everything/templates/old.yaml'))
  })
})

const filesUnder = (path: string): [string, string][] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((file): [string, string] => [file, readFileSync(file, 'utf8')])
    .sort()
