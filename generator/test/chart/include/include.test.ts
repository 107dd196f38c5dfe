import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type HelmPool, openHelmPool } from 'chartwright-helm/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type CompiledChart,
  chartFiles,
  compileChart,
  generateChart,
  interpret,
  openWitness,
  render,
} from '../../../src/chart/index.ts'
import { errorsIn } from '../../../src/model/chartwright-error.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'

const CHART = join(import.meta.dirname, 'chart')

/** Compiles a copy of the chart beside it, with other files. */
const changed = async (files: Readonly<Record<string, string>>): Promise<CompiledChart> => {
  const folder = copyWith(files)
  try {
    return await compileChart(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const copyWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'included-'))
  cpSync(CHART, folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** What a chart is refused for. */
const refusals = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  changed(files).then(
    () => [],
    (error) => errorsIn(error).map((each) => String((each as Error).message).replace(/^.*\/src\//, '')),
  )

/** A file of the chart: one template. */
const template = (body: string, imports = ''): string =>
  [
    `import { include, includeYaml${imports} } from 'chartwright'`,
    "import type { Context } from './helpers.ts'",
    'export default (context: Context) => ({',
    "  apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' },",
    `  ${body},`,
    '})',
  ].join('\n')

/** The lines that one template prints below its head. */
const printed = async (body: string, imports = ''): Promise<string> => {
  const any = '{{ define "any" }}{{ toYaml . }}{{ end }}'
  const { files } = await changed({ 'src/one.ts': template(body, imports), 'src/templates/_any.tpl': any })
  return (files.get('templates/one.yaml') ?? '').replace(/^[\s\S]*name: x\n/, '')
}

const FUNCTIONS = readFileSync(join(import.meta.dirname, 'helpers-of-functions.fixture.ts'), 'utf8')
const CONFIG = "apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own' }, data: { text: context.values.text }"
/** A template that everybody can render. */
const OWN = {
  'src/own.ts': `import type { Context } from './helpers.ts'\nexport default (context: Context) => ({ ${CONFIG} })\n`,
}

/** The same defaults with a text that is no YAML. */
const ODD = readFileSync(join(CHART, 'schema.ts'), 'utf8').replace("text: ''", "text: 'a: [b'")

describe('what only Helm can evaluate', () => {
  it('is refused by the function and by the model, and left out by render', async () => {
    const { chart, model, rendered } = await changed(OWN)
    const paths = ['computed', 'custom', 'reads', 'root', 'spreads', 'values', 'workload'].map(
      (one) => `positions/${one}.yaml`,
    )
    for (const without of [rendered, render(chart), interpret(chart, model)]) {
      expect(without.onlyHelm).toEqual(paths)
      expect([...without.templates.keys()]).toEqual(['own.yaml'])
    }
    expect(() => rendered.get('Deployment')).toThrow(
      /It renders ConfigMap own\. Only Helm can render .*workload\.yaml\./,
    )
    const values = chart.templates.find(({ path }) => path === 'positions/values.yaml')
    const context = { values: chart.values.defaults, release: { name: 'x' }, chart: { appVersion: '1' } }
    expect(() => values?.build(context as never)).toThrow(
      'only Helm can evaluate include "included.name": render the chart with `chartwright render`, or give its function with namedTemplate',
    )
  })

  it('is left out only with the values with which it is included', async () => {
    const { chart } = await changed({
      'src/one.ts': template("...(context.values.open && { a: include('included.name', context) })"),
    })
    expect(render(chart).onlyHelm).toContain('one.yaml')
    const rendered = render(chart, { values: { open: false } })
    expect(rendered.onlyHelm).not.toContain('one.yaml')
    expect(rendered.templates.get('one.yaml')).toHaveLength(1)
  })

  it.each([
    ['the context', "a: include('included.name', context)", 'a: {{ include "included.name" . | quote }}'],
    [
      'the context in a loop',
      "a: context.values.hosts.map(() => include('included.name', context))",
      'a:\n  {{- range $host := .Values.hosts }}\n  - {{ include "included.name" $ | quote }}\n  {{- else }}\n  []\n  {{- end }}',
    ],
    ['a value', "a: include('any', context.values.image)", 'a: {{ include "any" .Values.image | quote }}'],
    [
      'a map with what may not be set',
      "a: include('included.image', { tag: context.values.image.tag, value: { port: context.values.port, none: undefined }, context })",
      'a: {{ include "included.image" (dict "tag" .Values.image.tag "value" (dict "port" .Values.port) "context" $) | quote }}',
    ],
    [
      'a list',
      "a: include('included.joined', ['x', context.values.text, context.release.name])",
      'a: {{ include "included.joined" (list "x" .Values.text .Release.Name) | quote }}',
    ],
    [
      'other objects of Helm',
      "a: include('included.text', { chart: context.chart, release: context.release, files: context.files })",
      'a: {{ include "included.text" (dict "chart" .Chart "release" .Release "files" .Files) | quote }}',
    ],
    [
      'one of two values below a key',
      "a: include('any', { of: context.values.open ? context : context.values.hosts })",
      '{{- if .Values.open }}\na: {{ include "any" (dict "of" $) | quote }}\n{{- else }}\na: {{ include "any" (dict "of" .Values.hosts) | quote }}\n{{- end }}',
    ],
    [
      'the context with more',
      "a: include('any', { ...context, extra: context.values.port })",
      'a: {{ include "any" (merge (dict "extra" .Values.port) $) | quote }}',
    ],
    [
      'one of two maps',
      "a: include('any', context.values.open ? { a: 1 } : context.values.image)",
      'a: {{ include "any" (dict "a" 1) | quote }}',
    ],
  ])('is given %s', async (_, body, expected) => {
    expect(await printed(body)).toContain(expected)
  })

  it.each([
    [
      'keeps the order of entries, of which the last counts',
      "a: { app: 'mine', ...includeYaml('included.labels', context), app: 'last' }",
      'a:\n  {{- include "included.labels" . | nindent 2 }}\n  app: last\n',
    ],
    [
      'may be text that is a template',
      "a: tpl(include('included.text', context), context)",
      'a: {{ tpl (include "included.text" .) $ | quote }}\n',
    ],
    [
      'also in an item',
      "a: [{ ...includeYaml('included.labels', context), app: 'last' }]",
      'a:\n  -\n    {{- include "included.labels" . | nindent 4 }}\n    app: last\n',
    ],
    [
      'is read where maps of the values have to be merged with it',
      "a: { ...context.values.commonLabels, ...includeYaml('included.labels', context), ...context.values.annotations }",
      '{{- range $key, $value := include "included.labels" . | fromYaml }}\n{{- $_ := set $a $key $value }}\n{{- end }}',
    ],
    [
      'stands as it is wherever a constant is used',
      "...(() => { const all = includeYaml('included.labels', context); return { a: all, b: { ...all }, c: context.values.open ? all : {} } })()",
      'a:\n  {{- include "included.labels" . | nindent 2 }}\nb:\n  {{- include "included.labels" . | nindent 2 }}\n',
    ],
    [
      'stands on its line where it is a number',
      "a: includeYaml<number>('included.port', context), b: [includeYaml<boolean>('included.open', context)]",
      'a: {{ include "included.port" . | trim }}\nb:\n  - {{ include "included.open" . | trim }}\n',
    ],
    [
      'is read as a list where another file says so',
      "a: includeYaml<Others>('included.hosts', context).map(({ name }) => name)",
      'a:\n  {{- range $item := include "included.hosts" . | fromYamlArray }}\n  - {{ $item.name | quote }}\n',
    ],
    [
      'adds items of a type that is declared elsewhere',
      "a: [{ name: 'x' }, ...includeYaml<Items>('included.hosts', context)]",
      'a:\n  - name: x\n  {{- include "included.hosts" . | nindent 2 }}\n',
    ],
  ])('%s', async (_, body, expected) => {
    const types = "import type { Paths as Others } from './types.ts'\ntype Items = Volume[]\n"
    const declared =
      "import type { Path } from './helpers.ts'\nexport type Paths = readonly Path[]\nexport default () => undefined\n"
    const { files } = await changed({
      'src/one.ts': `${types}${template(body, ', tpl, type Volume')}`,
      'src/types.ts': declared,
    })
    expect(files.get('templates/one.yaml')).toContain(expected)
  })
})

const TEXTS = [
  '',
  'web',
  'no',
  '1e3',
  '0x10',
  '12:30',
  'null',
  'a: b',
  '# c',
  '- d',
  '"e"',
  "it's",
  '{{ x }}',
  ' f ',
  'é',
  'g\nh',
]

const VALUES: readonly Record<string, unknown>[] = [
  ...TEXTS.map((text) => ({ text })),
  { open: false, image: { repository: 'r', tag: '2' }, port: 1 },
  { commonLabels: { team: null, other: 'yes' }, annotations: { note: 'a: b' } },
  { commonLabels: {}, hosts: [{ name: 'x' }] },
]

/** Notes and checks with what only Helm can evaluate. */
const NOTES = {
  'src/notes.ts': `import { type Context, name } from './helpers.ts'
    export default (context: Context): string[] => ['This is ' + name(context), 'a chart']`,
  'src/checks.ts': `import { type Context, name, text } from './helpers.ts'
    export default (context: Context): string[] => (text(context) === 'odd' ? [name(context) + ' is odd'] : [])`,
}

const config = (name: string, data: string) => `import { type Context, text } from './helpers.ts'
  export default (context: Context) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: '${name}' }, data: { a: ${data} } })`

const workload = (config: string, label: string) => `import { type Context, name } from './helpers.ts'
  export default (context: Context) => ({
    apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: '${config}' },
    spec: { template: { metadata: { labels: { app: ${label} } }, spec: { volumes: [{ name: 'a', configMap: { name: '${config}' } }] } } },
  })`

/** Pods that use a ConfigMap: one that only Helm can render, and one that everybody can. */
const PODS = {
  'src/late-config.ts': config('late', 'text(context)'),
  'src/late.ts': workload('late', "'late'"),
  'src/known-config.ts': config('known', 'context.values.text'),
  'src/known.ts': workload('known', 'name(context)'),
}

describe('notes, checks and checksums', () => {
  it('are left out where only Helm can evaluate notes and checks', async () => {
    const { chart, model, files } = await changed(NOTES)
    for (const without of [render(chart), interpret(chart, model, { values: { text: 'odd' } })]) {
      expect(without.onlyHelm).toEqual(expect.arrayContaining(['NOTES.txt', 'checks.yaml']))
      expect(without.notes).toBe('')
    }
    expect(files.get('templates/NOTES.txt')).toContain('This is {{ include "included.name" . }}\n')
    expect(files.get('templates/checks.yaml')).toContain('eq (include "included.text" .) "odd"')
  })

  it('roll no pods for a ConfigMap that only Helm can render, and those that it alone can render', async () => {
    const { files, rendered } = await changed(PODS)
    expect(files.get('templates/late.yaml')).not.toContain('checksum')
    expect(files.get('templates/known.yaml')).toContain('checksum/known-config:')
    expect(JSON.stringify(rendered.get('DaemonSet', 'late'))).not.toContain('checksum')
  })
})

/** The chart with a library in `charts/`. */
const definition = readFileSync(join(CHART, 'src/chart.ts'), 'utf8').replace(
  'values: {',
  "dependencies: [{ name: 'common', version: '1.x.x', repository: 'oci://registry.test' }],\n  values: {",
)
const schema = readFileSync(join(CHART, 'schema.ts'), 'utf8')
  .replace(
    '/** An image. */',
    '/** @passThrough */\nexport type Anything = { [key: string]: unknown }\n\n/** An image. */',
  )
  .replace('  text: string\n', '  text: string\n  /** Values of common. */\n  common: Anything\n')
  .replace("text: ''", "text: '',\n  common: {}")
const DEPENDENT = { 'src/chart.ts': definition, 'schema.ts': schema }

describe('a named template that nobody defines', () => {
  const oneOf = (name: string) => ({ 'src/one.ts': template(`a: include('${name}', context)`) })

  it('is refused with the nearest name', async () => {
    expect(await refusals(oneOf('included.nmae'))).toEqual([
      'one.ts:5:14 No template defines "included.nmae", and the chart has no dependencies that could\n  Did you mean "included.name"?',
    ])
  })

  it('may be one of the charts in charts/, as far as these are there', async () => {
    const common = { 'charts/common/templates/_names.tpl': '{{- define "common.names.fullname" -}}x{{ end }}' }
    expect(await refusals({ ...oneOf('common.names.fullnam'), ...DEPENDENT })).toEqual([])
    expect(await refusals({ ...oneOf('common.names.fullname'), ...DEPENDENT, ...common })).toEqual([])
    expect(await refusals({ ...oneOf('common.names.fullnam'), ...DEPENDENT, ...common })).toEqual([
      'one.ts:5:14 No template defines "common.names.fullnam", neither here nor in charts/\n  Did you mean "common.names.fullname"?',
    ])
  })

  it('may be a typed helper that is written', async () => {
    expect(await refusals(oneOf('included.url'))).toEqual([])
  })
})

describe('values that included templates read', () => {
  const UNREAD = 'No template reads the value annotations: use it, or remove it from the interface Values.'
  const without = readFileSync(join(CHART, 'src/positions/spreads.ts'), 'utf8').replace(
    'values.annotations',
    'values.commonLabels',
  )

  it('count as read: those of the context, and those that are given whole', async () => {
    expect((await changed({})).warnings).toEqual([])
    const unread = { 'src/positions/spreads.ts': without }
    expect((await changed(unread)).warnings).toEqual([UNREAD])
    const given = template("a: include('included.text', { of: context.values.annotations })")
    expect((await changed({ ...unread, 'src/one.ts': given })).warnings).toEqual([])
    const reading = '{{ define "reads" }}{{ .context.Values.annotations }}{{ end }}'
    const context = template("a: include('reads', { context })")
    expect((await changed({ ...unread, 'src/one.ts': context, 'src/templates/_reads.tpl': reading })).warnings).toEqual(
      [],
    )
  })

  it.each([
    ['of the context', "include('reads', context)", '.Values.prot', '.Values.prot', '.Values.port'],
    ['of a map', "include('reads', { top: context })", '.top.Values.prot', '.Values.prot', '.Values.port'],
    [
      'of what is given',
      "include('reads', { image: context.values.image })",
      '.image.tga',
      '.Values.image.tga',
      '.Values.image.tag',
    ],
    ['of a value', "includeYaml('reads', context.values.image)", '.tga', '.Values.image.tga', '.Values.image.tag'],
  ])('are in the interface: %s', async (_, call, read, missing, meant) => {
    const files = {
      'src/one.ts': template(`a: ${call}`),
      'src/templates/_a.tpl': `{{ define "reads" }}{{ ${read} }}{{ end }}`,
    }
    expect(await refusals(files)).toEqual([
      expect.stringContaining(`The interface Values has no ${missing}\n  Did you mean ${meant}?`),
    ])
  })
})

describeWithWasm('a chart that includes what only Helm can evaluate', () => {
  let pool: HelmPool
  let witness: HelmPool
  beforeAll(() => {
    pool = openHelmPool()
    witness = openWitness()
  })
  afterAll(() => Promise.all([pool.close(), witness.close()]))

  const renderedBy = async (compiled: CompiledChart, helm: 3 | 4, values: object = {}) => {
    const { documents } = await pool.template(chartFiles(compiled), { helm, values, release: 'x', documents: true })
    return documents.map(({ value }) => value as Record<string, unknown>)
  }

  it.each([3, 4] as const)('is rendered by Helm %s as one with functions that give the same', async (helm) => {
    const [included, written] = [await compileChart(CHART), await changed({ 'src/helpers.ts': FUNCTIONS })]
    for (const values of VALUES) {
      const want = render(written.chart, { values, release: { name: 'x' } }).manifests
      const got = await renderedBy(included, helm, values)
      const byKind = (all: readonly Record<string, unknown>[]) => Object.fromEntries(all.map((one) => [one.kind, one]))
      expect(byKind(got), JSON.stringify(values)).toEqual(JSON.parse(JSON.stringify(byKind(want))))
      expect(got).toHaveLength(9)
    }
  })

  it.each([3, 4] as const)(
    'leaves fields without a value, and adds nothing, where it prints nothing: Helm %s',
    async (helm) => {
      const call = "includeYaml('included.nothing', context)"
      const list = "includeYaml<object[]>('included.nothing', context)"
      const body = `
      text: include('included.nothing', context), isText: include('included.nothing', context) ? 'yes' : 'no',
      field: ${call}, item: [${call}], number: includeYaml<number>('included.nothing', context),
      entries: { a: 1, ...${call} }, alone: { ...${call} }, first: [{ ...${call}, a: 1 }],
      items: ['a', ...${list}, 'b'], itemsAlone: [...${list}], loop: ${list}.map((each) => each),
      read: ${call}.x ?? 'none', isFilled: Object.keys(${call}).length > 0`
      const compiled = await changed({
        'src/one.ts': template(body),
        'src/positions/root.ts': 'export default () => undefined',
      })
      const one = (await renderedBy(compiled, helm)).find(({ kind }) => kind === 'ConfigMap')
      expect(one).toMatchObject({
        text: '',
        isText: 'no',
        field: null,
        item: [null],
        number: null,
        entries: { a: 1 },
        alone: null,
        first: [{ a: 1 }],
        items: ['a', 'b'],
        itemsAlone: null,
        loop: [],
        read: 'none',
        isFilled: false,
      })
    },
  )

  it('is rendered by Helm alone: a difference elsewhere is found, and the other templates are compared', async () => {
    const { checks } = await generateChart(CHART, { selfChecks: 5, helm: witness })
    expect(checks).toMatchObject({ runs: 6, helmRuns: 4 })
    const helpers = `${readFileSync(join(CHART, 'src/helpers.ts'), 'utf8')}\nimport { namedTemplate } from 'chartwright'
      export const named = namedTemplate('included.name', (context: Context): string => \`\${context.release.name}-other\`)`
    const folder = copyWith({
      'src/helpers.ts': helpers,
      'src/named.ts': `import { type Context, named } from './helpers.ts'
        export default (context: Context) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: named(context) } })`,
    })
    await expect(generateChart(folder, { selfChecks: 1, helm: witness })).rejects.toThrow('named.yaml')
    rmSync(folder, { recursive: true })
  })

  it('is compared beside notes, checks and pods that include it', async () => {
    const folder = copyWith({ ...NOTES, ...PODS })
    const { checks } = await generateChart(folder, { selfChecks: 5, helm: witness })
    expect(checks).toMatchObject({ runs: 6, helmRuns: 4 })
    const compiled = await compileChart(folder)
    rmSync(folder, { recursive: true })
    const { notes } = await pool.template(chartFiles(compiled), { helm: 4, release: 'x' })
    expect(notes).toContain('This is x-included\na chart')
    await expect(renderedBy(compiled, 3, { text: 'odd' })).rejects.toThrow('x-included is odd')
  })

  it.each([3, 4] as const)('may be a library of charts/, which nobody converts: Helm %s', async (helm) => {
    const folder = copyWith({
      ...DEPENDENT,
      'src/one.ts': template(
        "a: include('common.name', { part: 'web', context }), b: includeYaml('common.labels', { ...context, part: 'web' })",
      ),
      'charts/common/Chart.yaml': 'apiVersion: v2\nname: common\nversion: 1.0.0\ntype: library\n',
      'charts/common/templates/_all.tpl': [
        '{{- define "common.name" -}}{{ .context.Release.Name }}-{{ .part }}{{- end }}',
        '{{- define "common.labels" -}}',
        'part: {{ .part }}',
        'port: {{ .Values.port | quote }}',
        '{{- end }}',
      ].join('\n'),
    })
    const { checks } = await generateChart(folder, { selfChecks: 1, helm: witness })
    expect(checks.helmRuns).toBe(4)
    const compiled = await compileChart(folder)
    const one = (await renderedBy(compiled, helm)).find(({ kind }) => kind === 'ConfigMap')
    rmSync(folder, { recursive: true })
    expect(one).toMatchObject({ a: 'x-web', b: { part: 'web', port: '8080' } })
  })

  it('has to give YAML with the defaults, and need not fit all other values', async () => {
    const noYaml = copyWith({ 'src/one.ts': template("a: includeYaml('included.text', context)"), 'schema.ts': ODD })
    await expect(generateChart(noYaml, { selfChecks: 1, helm: witness })).rejects.toThrow(
      /one\.ts.*With the defaults, Helm reads no YAML from templates\/one\.yaml/,
    )
    rmSync(noYaml, { recursive: true })
    const twice = copyWith({ 'src/one.ts': template("a: { app: 'x', ...includeYaml('included.labels', context) }") })
    await expect(generateChart(twice, { selfChecks: 1, helm: witness })).rejects.toThrow('key "app" already set in map')
    rmSync(twice, { recursive: true })
    const failing = copyWith({
      ...OWN,
      'src/one.ts': template("a: include('fails', context)"),
      'src/templates/_fails.tpl': '{{ define "fails" }}{{ if ne .Values.text "" }}{{ fail "no" }}{{ end }}{{ end }}',
    })
    const { checks } = await generateChart(failing, { selfChecks: 1, helm: witness })
    expect(checks.helmRuns).toBe(4)
    rmSync(failing, { recursive: true })
  })
})
