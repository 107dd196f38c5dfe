import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import ts from 'typescript'
import { afterAll, describe, expect, test } from 'vitest'
import { inferValues } from '../../../src/import/index.ts'
import { readYaml } from '../../../src/import/values/read-yaml.ts'
import { mergeValues, writeSchema } from '../../../src/values/index.ts'
import { PATHS, type TypedChart, typedCharts } from './typed-charts.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const { charts, remove } = typedCharts()
afterAll(remove)

const validatorOf = ({ model, chart }: TypedChart) => {
  const dependencies = (chart.about.dependencies ?? []) as never
  return new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(writeSchema({ ...model, dependencies })))
}

/** The type of a field and the lines of its comment, as the source has them. */
const fieldIn = (name: string, field: string): string => {
  const { source } = (charts.get(name) as TypedChart).inferred
  const at = source.search(new RegExp(`^  ${field}\\??:`, 'm'))
  const before = source.slice(0, at).split('\n  /**').at(-1) ?? ''
  const comment = /^[^;{}]*\*\/\n$/.test(before) ? `/**${before}` : ''
  return `${comment}${source.slice(at).split('\n')[0]}`.replace(/\n *(\* |)/g, ' ').trim()
}

describe('the source of a chart', () => {
  test('passes the type check, with its defaults', () => {
    const program = ts.createProgram(
      [...charts.values()].map(({ file }) => file),
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        allowImportingTsExtensions: true,
        types: [],
        paths: PATHS,
      },
    )
    const own = [...charts.values()].map(({ file }) => program.getSourceFile(file) as ts.SourceFile)
    const errors = own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ])
    expect(errors.map(({ file, messageText }) => [file?.fileName, messageText])).toEqual([])
    expect(own).toHaveLength(4)
  })

  test.each([...charts])('%s: is formatted as Biome would', (_, { inferred }) => {
    const biome = `${ROOT}/node_modules/.bin/biome`
    const formatted = execFileSync(biome, ['format', '--stdin-file-path=schemas/chart.ts'], {
      cwd: ROOT,
      input: inferred.source,
      encoding: 'utf8',
    })
    expect(inferred.source).toBe(formatted)
  })

  test.each([...charts])('%s: its schema accepts the values of the original, also with nulls', (_, typed) => {
    const validate = validatorOf(typed)
    expect([validate(readYaml(typed.chart.valuesYaml).values), validate.errors]).toEqual([true, null])
  })

  test.each([...charts])('%s: its schema accepts the other values files', (_, typed) => {
    const validate = validatorOf(typed)
    expect(typed.chart.overlays.size).toBeGreaterThan(0)
    for (const text of typed.chart.overlays.values()) {
      const values = mergeValues(typed.model.defaults, readYaml(text).values as never)
      expect([validate(values), validate.errors]).toEqual([true, null])
    }
  })

  test('refuses values of wrong types', () => {
    const typed = charts.get('documented') as TypedChart
    const validate = validatorOf(typed)
    const wrong = [{ replicas: 'two' }, { service: { type: 'Nothing' } }, { probes: { live: {} } }, { hosts: ['a'] }]
    const results = wrong.map((values) => validate(mergeValues(typed.model.defaults, values as never)))
    expect(results).toEqual([false, false, false, false])
  })
})

describe('a type comes from', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'the default',
      'documented',
      'repository',
      '/** Name of the image, as in user@example.com/web. */ repository: string',
    ],
    [
      'the place in a manifest, and only its words',
      'documented',
      'pullPolicy',
      "/** When a node fetches the image. */ pullPolicy: 'Always' | 'IfNotPresent' | 'Never'",
    ],
    [
      'the place of what is handed on whole',
      'documented',
      'resources',
      '/** Resources of the container */ resources: ResourceRequirements',
    ],
    ['the place of a list', 'documented', 'tolerations', '/** Where the pods may run. */ tolerations: Toleration[]'],
    ['a place of labels', 'documented', 'podLabels', '/** Labels of the pods. */ podLabels: Record<string, string>'],
    ['a loop over a map', 'documented', 'env', '/** Environment variables by name. */ env: Record<string, string>'],
    ['a loop over an empty list', 'documented', 'hosts', 'hosts: Host[]'],
    ['what is read and has no default', 'documented', 'nodePort', 'nodePort?: Integer'],
    ['a helper that gets a part of the values', 'documented', 'periodSeconds', 'periodSeconds: Integer'],
    ['tpl', 'documented', 'greeting', '/** A template of the greeting. @tpl */ greeting: string'],
    ['a place behind a helper', 'parametrized', 'extraVolumes', '/** More volumes */ extraVolumes: Volume[]'],
    ['the fields of its place, beside one of its own', 'parametrized', 'sysctls', 'sysctls?: Sysctl[]'],
    ['a dependency', 'parametrized', 'queue', '/** Values of the chart queue. */ queue?: SubchartValues'],
    [
      '@schema around YAML',
      'described',
      'level',
      '/** Name of the level. @maxLength 10 @pattern ^[a-z]+$ */ level?: string',
    ],
    ['@schema behind the value', 'described', 'mode', "mode: 'fast' | 'slow'"],
    ['@schema on one line', 'described', 'count', '/** @minimum 1 @maximum 9 */ count?: Integer'],
    ['the schema', 'described', 'port', '/** A port. @minimum 1 @maximum 65535 */ port: Integer'],
    ['a type of several kinds in the schema', 'described', 'ratio', 'ratio?: string | number'],
    ['another values file', 'odd', 'number', 'number: number'],
    ['a key that is no name', 'odd', "'my-key.with/slash'", "'my-key.with/slash': Integer"],
    ['null in a list', 'odd', 'empty', 'empty?: string'],
  ]
  test.each(cases)('%s', (_, chart, field, expected) => expect(fieldIn(chart, field)).toBe(expected))
})

describe('what templates do tells', () => {
  const linesOf = (valuesYaml: string, template: string, path = 'a.yaml'): readonly string[] =>
    inferValues({ name: 'web', valuesYaml, templates: new Map([[path, template]]) })
      .source.split('\n')
      .map((line) => line.trim())

  test('the fields of entries that no default shows, also of one that is read by its name', () => {
    const template = '{{ range $n, $u := .Values.users }}{{ $u.password }}{{ end }}{{ .Values.users.admin.role }}'
    const lines = linesOf('users: {}', template)
    expect(lines).toEqual(expect.arrayContaining(['users: Record<string, User>', 'password?: string', 'role?: string']))
  })

  test('that the entries of a map are scalars of the kinds that its defaults are', () => {
    const template =
      '{{ range $n, $v := .Values.env }}{{ $v | quote }}{{ end }}{{ .Values.env.MODE }}{{ if .Values.env.KEY }}{{ end }}'
    const lines = linesOf('env: { ALL: true, MODE: fast }', template)
    expect(lines).toEqual(
      expect.arrayContaining(['MODE?: string', 'KEY?: string', '[key: string]: boolean | string | undefined']),
    )
  })

  test('that the entries of a map are like those that its defaults have', () => {
    const template = '{{ range .Values.routes }}{{ .host }}{{ end }}{{ if .Values.routes.main.enabled }}{{ end }}'
    const lines = linesOf('routes: { main: { enabled: true } }', template.replace('range', 'range $name, $route :='))
    expect(lines).toEqual(
      expect.arrayContaining(['main: Route', '[key: string]: Route | undefined', 'enabled: boolean']),
    )
  })

  test('nothing of the entries of a map of which some are no maps', () => {
    const template = '{{ range $n, $v := .Values.parts }}{{ $v.host }}{{ end }}{{ .Values.parts.enabled }}'
    expect(linesOf('parts: { enabled: true, web: { host: a } }', template)).toContain('[key: string]: unknown')
  })

  test('what a named template reads that nobody calls', () => {
    const template = '{{ define "web.namespace" }}{{ .Values.namespaceOverride | default .Release.Namespace }}{{ end }}'
    expect(linesOf('a: 1', template, '_helpers.tpl')).toContain('namespaceOverride?: string')
    expect(linesOf('a: 1', template, 'charts/common/_helpers.tpl')).not.toContain('namespaceOverride?: string')
  })

  test('that what is printed as an item of a list is required of those who list it, unless it is tested', () => {
    const template =
      '{{ range .Values.targets }}\n- {{ .url }}\n{{ with .name }}\n- {{ . }}\n{{ end }}\n- {{ .zone | default "a" }}\n{{ end }}'
    const lines = linesOf('targets: []', template)
    expect(lines).toEqual(expect.arrayContaining(['url: string', 'name?: string', 'zone?: string']))
  })

  test('that what is a template unless it is a map may be a string', () => {
    const template =
      '{{ if kindIs "map" .Values.a }}{{ tpl (toYaml .Values.a) $ }}{{ else }}{{ tpl .Values.a $ }}{{ end }}'
    expect(linesOf('a: {}', `${template}{{ tpl (toYaml .Values.b) $ }}`)).toContain('a: string | Anything')
  })

  test('what is read of YAML that is read again', () => {
    const template = '{{ range .Values.targets }}{{ with (tpl (toYaml .) $ | fromYaml) }}{{ .url }}{{ end }}{{ end }}'
    expect(linesOf('targets: []', template)).toContain('url?: string')
  })

  const monitor = (kind: string, field: string): string =>
    `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nspec:\n  ${field}\n`
  test.each([
    ['ServiceMonitor', 'endpoints:\n    - tlsConfig:\n        {{- toYaml .Values.part | nindent 8 }}'],
    ['PodMonitor', 'podMetricsEndpoints:\n    - tlsConfig:\n        {{- toYaml .Values.part | nindent 8 }}'],
    ['Probe', 'tlsConfig:\n    {{- toYaml .Values.part | nindent 4 }}'],
    ['PrometheusRule', 'groups:\n    - rules:\n        {{- toYaml .Values.part | nindent 8 }}'],
  ])('a place in a %s: %s', (kind, field) => {
    const lines = linesOf(kind === 'PrometheusRule' ? 'part: []' : 'part: {}', monitor(kind, field))
    expect(lines.some((line) => /^part: (\w*TLSConfig|Rule\[\])$/.test(line))).toBe(true)
  })
})

describe('assumptions say', () => {
  const { assumptions } = (charts.get('odd') as TypedChart).inferred
  test.each([
    'twice: this key occurs twice; the last one counts, as for Helm.',
    'octal: YAML reads 0755 as the number 493.',
    'enabled: YAML reads yes as true.',
    'large: Helm keeps 12345678901234567890 only roughly, since it is above 2^53.',
    'true: YAML reads this key as a boolean, and Helm as the string true.',
    'Anchors and merge keys of values.yaml are written out where they are used.',
  ])('%s', (expected) => expect(assumptions).toContain(expected))
})

describe('a chart that is wrong', () => {
  const typesOf =
    (valuesYaml: string, template = '') =>
    () =>
      inferValues({ name: 'wrong', valuesYaml, templates: new Map([['a.yaml', template]]) })

  test('names the line of what is no YAML', () => {
    expect(typesOf('a: 1\nb: [')).toThrow(/isn't valid YAML/)
    expect(typesOf('- a')).toThrow('values.yaml must be a map')
    expect(typesOf('a: *unknown')).toThrow(/isn't valid YAML: Unresolved alias/)
    expect(typesOf('a: 1\n? [b]\n: 2')).toThrow('A list or map is the key of a value here')
  })

  test('says what a template that Helm refuses may read', () => {
    expect(typesOf('a: 1', '{{ if }}')().assumptions).toEqual([
      "a.yaml: what it reads isn't known, since Helm can't read it: missing value for if.",
    ])
  })

  test('has a schema that is a part of itself', () => {
    const node = { type: 'object', properties: { next: { $ref: '#/definitions/node' }, size: { type: 'integer' } } }
    const schema = { definitions: { node }, properties: { first: { $ref: '#/definitions/node' } } }
    const { source } = inferValues({ name: 'wrong', valuesYaml: 'first: { size: 1 }', schema, templates: new Map() })
    expect(source).toContain('first: First\n')
    expect(source).toContain('size: Integer\n')
  })

  test.each(['', '# nothing', 'null', '{}'])('has no values: %j', (text) => {
    expect(typesOf(text)().source).toBe(
      '/** Values of the chart wrong. */\nexport interface Values {}\n\nexport const defaults: Values = {}\n',
    )
  })
})
