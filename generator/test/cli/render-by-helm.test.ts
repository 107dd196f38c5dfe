import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type FileSystem, type Helm, memoryFiles, mount } from 'chartwright-helm'
import { diskFiles, openHelm } from 'chartwright-helm/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yamlSafeJson } from '../../../helm-engine/src/yaml-safe-json.ts'
import { type CompiledChart, chartFiles, compileChart } from '../../src/chart/index.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import type { JsonSchema } from '../../src/self-check/json-schema.ts'
import { type ChartFolder, writeChart } from '../differential/chart-folder.ts'
import { bothHelms, type Helm as HelmProgram, runHelm } from '../differential/helm.ts'
import { countOr, seed } from '../differential/seed.ts'
import { describeWithWasm } from '../kit/describe-unless.ts'
import { type Project, sourceProject } from './project.ts'

const CHARTS = resolve(import.meta.dirname, '../../../charts')
const COUNT = countOr(5)

/** A generated password is 32 letters and digits in base64; Helm draws another each time. */
const withoutChance = (text: string): string => text.replaceAll(/[A-Za-z0-9+/]{43}=/g, 'generated')

/** Go's order of keys isn't a total one: some keys of a map stand in another order from time to time. */
const sameInAnyOrder = (got: string, want: string): boolean => linesOf(got) === linesOf(want)

const linesOf = (text: string): string => withoutChance(text).split('\n').sort().join('\n')

let helms: readonly HelmProgram[]
beforeAll(async () => {
  helms = (await bothHelms()).filter(({ isPinned }) => isPinned)
  expect(helms.length).toBeGreaterThan(0)
})

describeWithWasm('chartwright render prints to the byte what helm template does', () => {
  let project: Project
  beforeAll(async () => {
    project = sourceProject()
    expect(await project.main(['generate'])).toMatchObject({ code: 0, stderr: '' })
    project.write('note.txt', 'a note\n')
    project.write('over.yaml', 'settings: { a: 0o17, b: 1_000, c: no }\n')
    // what isn't generated any more stands in a folder until the next time
    mkdirSync(project.path('charts/greeter/templates/old'), { recursive: true })
  })
  afterAll(() => project.remove())

  const lines: readonly (readonly string[])[] = [
    ['demo', 'greeter'],
    ['greeter', '-g'],
    ['demo', 'greeter', '-f', 'charts/greeter/values-secure.yaml', '-n', 'here', '--is-upgrade'],
    ['demo', 'greeter', '-f=charts/greeter/values-secure.yaml', '--is-upgrade=false', '--skip-crds'],
    ['demo', 'greeter', '--set', 'name=A\\,B: "C",settings.yes=no', '--set-string', 'settings.port=0644'],
    ['demo', 'greeter', '--set-json', 'settings={"a":"line\\nline\\n"}', '-s', 'templates/settings.yaml'],
    ['demo', 'greeter', '--set-file', 'settings.note=note.txt', '--set-literal', 'name=a,b', '--skip-tests'],
    ['--name-template', 'x-{{ lower "Y" }}', 'greeter', '--no-hooks', '--skip-schema-validation', '--set', 'port=80'],
    ['demo', 'greeter', '-s', 'templates/*/*.yaml', '--api-versions', 'a/v1,b/v1', '--kube-version', '1.31'],
    ['demo', 'greeter', '--set', 'settings.constructor=a,settings.__proto__=b'],
    ['demo', 'greeter', '-f', 'over.yaml'],
    ['demo', 'greeter', '--set', 'settngs=1'],
    ['demo', 'greeter', '--no-such-flag'],
  ]
  test.each(lines.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
    const asHelm = args.map((arg) => (arg === 'greeter' ? 'charts/greeter' : arg))
    for (const { name, path } of helms) {
      const { code, stdout } = await project.main(['render', ...args, '--helm', name.slice(-1)])
      const want = spawnSync(path, ['template', ...asHelm], { cwd: project.folder, encoding: 'utf8' })
      expect({ ok: code === 0, stdout }).toEqual({ ok: want.status === 0, stdout: want.stdout })
    }
  })

  test('a chart that Helm packaged or somebody wrote by hand', async () => {
    const [{ path }] = helms as [HelmProgram]
    spawnSync(path, ['create', 'by-hand'], { cwd: project.folder })
    spawnSync(path, ['package', 'by-hand'], { cwd: project.folder })
    for (const chart of ['./by-hand', 'by-hand-0.1.0.tgz']) {
      const { stdout } = await project.main(['render', 'demo', chart, '--set', 'ingress.enabled=true', '--helm', '3'])
      expect(stdout).toBe(
        spawnSync(path, ['template', 'demo', chart, '--set', 'ingress.enabled=true'], {
          cwd: project.folder,
          encoding: 'utf8',
        }).stdout,
      )
    }
  })

  test('into files', async () => {
    const { code, stdout } = await project.main(['render', 'demo', 'greeter', '--output-dir', 'mine', '--helm', '3'])
    const [{ path }] = helms as [HelmProgram]
    const want = spawnSync(path, ['template', 'demo', 'charts/greeter', '--output-dir', 'theirs'], {
      cwd: project.folder,
      encoding: 'utf8',
    })
    expect({ code, stdout }).toEqual({ code: 0, stdout: want.stdout.replaceAll('theirs', 'mine') })
    const files = (folder: string) => readdirSync(project.path(folder), { recursive: true }).map(String).sort()
    expect(files('mine')).toEqual(files('theirs'))
    const texts = files('mine').filter((file) => file.endsWith('.yaml'))
    for (const file of texts) expect(project.read(`mine/${file}`)).toBe(project.read(`theirs/${file}`))
    expect(texts.length).toBeGreaterThan(2)
  })
})

const compiledInMemory = (name: string) => () => {
  const folder = join(CHARTS, name)
  let compiled: CompiledChart
  let written: ChartFolder
  let helm: Helm
  let values: FileSystem = memoryFiles({})
  beforeAll(async () => {
    compiled = await compileChart(folder)
    written = writeChart(name, Object.fromEntries(compiled.files))
    const given: FileSystem = {
      stat: (path) => values.stat(path),
      read: (path) => values.read(path),
      list: (path) => values.list(path),
    }
    const charts = mount(diskFiles(), folder, memoryFiles(chartFiles(compiled)))
    helm = await openHelm({ files: mount(charts, '/values', given) })
  })
  afterAll(() => written?.remove())

  const expectSame = async (given: unknown): Promise<void> => {
    values = memoryFiles({ 'given.json': yamlSafeJson(given) })
    for (const program of helms) {
      const want = await runHelm(program, written.path, { values: given })
      const args = ['demo', folder, '--kube-version', 'v1.34.0', '-f', '/values/given.json']
      const rendered = () => helm.run(args, { helm: program.name === 'helm3' ? 3 : 4 }).text
      if (!want.ok) expect(rendered).toThrow()
      else if (!sameInAnyOrder(rendered(), want.text)) expect(withoutChance(rendered())).toBe(withoutChance(want.text))
    }
  }

  test('is rendered to the byte as from its files, with each of its overlays', async () => {
    await expectSame({})
    for (const overlay of compiled.chart.overlays) await expectSame(overlay.values)
  })

  test(`and with ${COUNT} random values (SEED=${seed})`, { timeout: 60_000 + COUNT * 1_000 }, async () => {
    const schema = JSON.parse(compiled.files.get('values.schema.json') ?? '') as JsonSchema
    for (const each of sampleValues(schema, { seed, count: COUNT, templates: 'all' })) await expectSame(each)
  })
}

for (const name of readdirSync(CHARTS))
  describeWithWasm(`the chart ${name}, compiled in memory`, compiledInMemory(name))

const ASKING = {
  'Chart.yaml': 'apiVersion: v2\nname: asking\nversion: 1.0.0\n',
  'templates/a.yaml': 'size: {{ (lookup "v1" "Secret" .Release.Namespace "db").data.size }}\n',
}

const SECRETS = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Secret
    metadata: { name: db, namespace: shop }
    data: { size: NQ== }
---
apiVersion: v1
kind: Secret
metadata: { name: db, namespace: other }
`

describeWithWasm('chartwright render --lookup', () => {
  let project: Project
  beforeAll(() => {
    project = sourceProject()
    for (const [path, text] of Object.entries(ASKING)) project.write(`asking/${path}`, text)
    project.write('secrets.yaml', SECRETS)
  })
  afterAll(() => project.remove())
  const render = (...args: string[]) => project.main(['render', 'asking', '-n', 'shop', ...args])

  test.each(['3', '4'])('lets lookup of Helm %s find the objects of a file', async (helm) => {
    const { code, stdout } = await render('--helm', helm, '--lookup', 'secrets.yaml')
    expect([code, stdout]).toEqual([0, '---\n# Source: asking/templates/a.yaml\nsize: NQ==\n'])
    expect((await render('--helm', helm)).stderr).toContain('nil pointer evaluating')
  })

  test('says where a file holds no object', async () => {
    project.write('wrong.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n---\nkind: Secret\n')
    const { code, stderr } = await render('--lookup=wrong.yaml')
    expect([code, stderr]).toEqual([1, expect.stringContaining('wrong.yaml:5:1')])
    expect(stderr).toContain('An object needs apiVersion, kind and metadata.name')
    project.write('wrong.yaml', 'a: [\n')
    const { stderr: words } = await render('--lookup', 'wrong.yaml')
    expect(words).toMatch(/wrong\.yaml:\d+:\d+/)
    expect(words).toContain("This isn't valid YAML")
    expect(await render('--lookup', 'none.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no none.yaml'),
    })
    expect(await render('--lookup')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--lookup needs a file'),
    })
  })
})
