import { describe, expect, test } from 'vitest'
import { convertTemplates } from '../../../src/import/convert/index.ts'
import { readStructure } from '../../../src/import/structure/index.ts'
import { VALUES } from './values.ts'

const NOTHING_DECIDED = { kept: new Map(), untyped: new Set<string>(), parts: new Map(), inlined: new Set<string>() }

const convert = (files: Readonly<Record<string, string>>, isLibrary = false) => {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`templates/${path}`, text]))
  const structure = readStructure({ templates: texts, libraries: new Map() })
  return convertTemplates({
    chart: 'demo',
    schema: '../../../schemas/demo.ts',
    structure,
    values: VALUES,
    files: new Set(),
    texts,
    decisions: NOTHING_DECIDED,
    isLibrary,
  })
}

/** The function that a template becomes. */
const functionOf = (template: string): string => {
  const source = convert({ 'a.yaml': template }).sources.get('src/a.ts')?.text ?? 'nothing'
  return source.slice(source.indexOf('export default')).trimEnd()
}

/** The exports of a source, without its imports. */
const functionIn = (sources: ReturnType<typeof convert>['sources'], path: string): string => {
  const text = sources.get(path)?.text ?? 'nothing'
  return text.slice(text.search(/export (const|default)/)).trimEnd()
}

const HEAD = 'apiVersion: v1\nkind: Thing\n'

describe('what a template becomes', () => {
  test.each<[string, string, string]>([
    [
      'a manifest in a condition returns early',
      `{{- if .Values.on }}\n${HEAD}{{- end }}\n`,
      `export default ({ values }: Context) => {
  if (!values.on) return undefined
  return { apiVersion: 'v1', kind: 'Thing' }
}`,
    ],
    [
      'a text that is a whole manifest',
      '{{- if .Values.on }}\n{{ .Values.tag }}\n{{- end }}\n',
      `export default ({ values }: Context) => {
  if (!values.on) return undefined
  return manifestsFromYaml(values.tag ?? '')
}`,
    ],
    [
      'texts that are whole manifests, in a loop',
      `${HEAD}{{- range .Values.hosts }}\n---\n{{ tpl . $ }}\n{{- end }}\n`,
      `export default (context: Context) => [
  { apiVersion: 'v1', kind: 'Thing' },
  ...context.values.hosts.flatMap((host) => manifestsFromYaml(tpl(host, context))),
]`,
    ],
    [
      'manifests that are texts or maps, each as its kind',
      `{{- range .Values.manifests }}\n---\n{{- if kindIs "map" . }}\n{{ tpl (toYaml .) $ }}\n{{- else }}\n{{ tpl . $ }}\n{{- end }}\n{{- end }}\n`,
      `export default (context: Context) =>
  context.values.manifests.flatMap((manifest) =>
    typeof manifest === 'object' ? [tpl(manifest, context)] : manifestsFromYaml(tpl(manifest, context)),
  )`,
    ],
    [
      'manifests that are texts or maps, inserted',
      `{{- range .Values.manifests }}\n---\n  {{- if typeIs "string" . }}\n    {{- tpl . $ | nindent 0 }}\n  {{- else }}\n    {{- tpl (toYaml .) $ | nindent 0 }}\n  {{- end }}\n{{- end }}\n`,
      `export default (context: Context) =>
  context.values.manifests.flatMap((manifest) =>
    typeof manifest === 'string' ? manifestsFromYaml(tpl(manifest, context)) : [tpl(manifest, context)],
  )`,
    ],
    [
      'manifests of which none can be a text',
      `{{- range .Values.extra }}\n---\n{{- if typeIs "string" . }}\n{{ tpl . $ }}\n{{- else }}\n{{ tpl (toYaml .) $ }}\n{{- end }}\n{{- end }}\n`,
      `export default (context: Context) => (context.values.extra ?? []).map((item) => tpl(item, context))`,
    ],
    [
      'a list of a map with keys of the users', // which chartwright writes even where it is empty
      `${HEAD}{{- with .Values.shared.secrets }}\na:\n  {{- toYaml . | nindent 2 }}\n{{- end }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  ...(values.shared.secrets.length > 0 && { a: values.shared.secrets }),
})`,
    ],
    [
      'words and numbers as Helm reads them',
      `${HEAD}a: [0755, -010, 0o17, 1e3, 1_000, 0b11, 1:30]\nb: [yes, No, OFF, y, yEs, "on", true]\n`,
      `export default (_: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: [493, -8, 15, 1000, 1000, 3, '1:30'],
  b: [true, false, false, true, 'yEs', 'on', true],
})`,
    ],
    [
      'one of two manifests',
      `{{- if .Values.on }}\n${HEAD}a: 1\n{{- else }}\n${HEAD}b: 2\n{{- end }}\n`,
      `export default ({ values }: Context) => {
  if (values.on) return { apiVersion: 'v1', kind: 'Thing', a: 1 }
  return { apiVersion: 'v1', kind: 'Thing', b: 2 }
}`,
    ],
    [
      'entries in conditions, and a key of two values',
      `${HEAD}{{- with .Values.tag }}\ntag: {{ . }}\n{{- end }}\n{{- if .Values.on }}\na: x\n{{- else }}\na: "y"\n{{- end }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  ...(values.tag && { tag: values.tag }),
  a: values.on ? 'x' : 'y',
})`,
    ],
    [
      'what is left out where it is empty, and what is not',
      `${HEAD}{{- with .Values.resources }}\na:\n  {{- toYaml . | nindent 2 }}\n{{- end }}\nb:\n  {{- toYaml .Values.resources | nindent 2 }}\nc:\n  x: 1\n  {{- toYaml .Values.env | nindent 2 }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: values.resources,
  b: { ...values.resources },
  c: { x: 1, ...values.env },
})`,
    ],
    [
      'loops over lists and maps',
      `${HEAD}a:\n  {{- range .Values.hosts }}\n  - host: {{ . | quote }}\n  {{- end }}\nb:\n  {{- range $key, $value := .Values.env }}\n  - name: {{ $key }}\n    value: {{ $value | quote }}\n  {{- end }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: values.hosts.map((host) => ({ host })),
  b: entries(values.env).map(([key, value]) => ({ name: key, value })),
})`,
    ],
    [
      'a list that may be unset, among other items',
      `${HEAD}a:\n  - x: 1\n  {{- with .Values.extra }}\n  {{- toYaml . | nindent 2 }}\n  {{- end }}\n`,
      `export default ({ values }: Context) => ({ apiVersion: 'v1', kind: 'Thing', a: [{ x: 1 }, ...(values.extra ?? [])] })`,
    ],
    [
      'variables, also those that a condition changes',
      `{{- $name := printf "%s-x" .Values.name }}\n{{- $port := 80 }}\n{{- if .Values.on }}\n{{- $port = .Values.port }}\n{{- end }}\n${HEAD}name: {{ $name }}\nother: {{ $name }}\nport: {{ $port }}\n`,
      `export default ({ values }: Context) => {
  const name = \`\${values.name}-x\`
  return { apiVersion: 'v1', kind: 'Thing', name, other: name, port: values.on ? values.port : 80 }
}`,
    ],
    [
      'a text of lines with conditions and loops; its last line break goes with the end of the document',
      `${HEAD}a: |\n  one {{ .Values.name }}\n  {{- if .Values.on }}\n  two\n  {{- end }}\n  {{- range .Values.hosts }}\n  host {{ . }}\n  {{- end }}\nb: |\n  last\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: [\`one \${values.name}\`, ...(values.on ? ['two'] : []), ...values.hosts.map((host) => \`host \${host}\`), ''].join(
    '\\n',
  ),
  b: 'last\\n',
})`,
    ],
    [
      'several documents, of which one stands in a condition',
      `${HEAD}a: 1\n{{- if .Values.on }}\n---\n${HEAD}b: 2\n{{- end }}\n`,
      `export default ({ values }: Context) => [
  { apiVersion: 'v1', kind: 'Thing', a: 1 },
  ...(values.on ? [{ apiVersion: 'v1', kind: 'Thing', b: 2 }] : []),
]`,
    ],
    [
      'what fails where nothing is printed goes on failing',
      `{{- if .Values.on }}\n{{- fail "no" }}\n{{- end }}\n`,
      `export default ({ values }: Context) => {
  if (values.on) throw new Error('no')
  return []
}`,
    ],
    [
      'comments stay above what they are about',
      `${HEAD}# of the port\nport: {{ .Values.port }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  // of the port
  port: values.port,
})`,
    ],
    [
      'arms of which each knows that those in front of it failed',
      `${HEAD}a: {{ if kindIs "slice" .Values.several }}x{{ else if kindIs "bool" .Values.several }}"y"{{ else }}{{ tpl .Values.several $ }}{{ end }}\n`,
      `export default (context: Context) => {
  const { values } = context

  return {
    apiVersion: 'v1',
    kind: 'Thing',
    a: Array.isArray(values.several) ? 'x' : typeof values.several === 'boolean' ? 'y' : tpl(values.several, context),
  }
}`,
    ],
    [
      'no arm that is never taken',
      `${HEAD}{{- if kindIs "map" .Values.name }}\na: {{ tpl .Values.hosts $ }}\n{{- else if kindIs "string" .Values.name }}\na: {{ .Values.name }}\n{{- else }}\na: {{ tpl .Values.hosts $ }}\n{{- end }}\n`,
      `export default ({ values }: Context) => ({ apiVersion: 'v1', kind: 'Thing', a: values.name })`,
    ],
    [
      'what only the map of several types has',
      `${HEAD}{{- with .Values.provider.name }}\na: {{ . }}\n{{- end }}\n{{- if kindIs "map" .Values.provider }}\nb: {{ .Values.provider.port }}\n{{- end }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  ...(typeof values.provider === 'object' && values.provider.name && { a: values.provider.name }),
  ...(typeof values.provider === 'object' && { b: values.provider.port }),
})`,
    ],
    [
      'entries of a map in loops, several a turn and in conditions',
      `${HEAD}data:\n{{- range $k, $v := .Values.env }}\n  {{ $k }}: {{ $v }}\n  {{- if $v }}\n  {{ $k }}-on: "1"\n  {{- end }}\n{{- end }}\n{{- range $k, $v := dict "a" "b" }}\n  {{ $k }}: {{ $v }}\n{{- end }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  data: {
    ...Object.fromEntries(entries(values.env).flatMap(([k, v]) => [[k, v], ...(v ? [[\`\${k}-on\`, '1']] : [])])),
    ...Object.fromEntries(entries({ a: 'b' }).map(([k, v]) => [k, v])),
  },
})`,
    ],
    [
      'a list at the column of its key', // where a map would be entries beside it
      `${HEAD}a:\n{{ toYaml .Values.hosts }}\nb:\n{{ toYaml .Values.env }}\nc:\n  d: {{- toYaml .Values.hosts | nindent 2 }}\n  e: 1\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: [...values.hosts],
  ...values.env,
  c: { d: [...values.hosts], e: 1 },
})`,
    ],
    [
      'manifests of the users that are texts or maps, told apart',
      `{{- range .Values.manifests }}\n---\n{{ include "common.tplvalues.render" (dict "value" . "context" $) }}\n{{- end }}\n`,
      `export default (context: Context) =>
  context.values.manifests.flatMap((manifest) =>
    typeof manifest === 'string' ? manifestsFromYaml(tpl(manifest, context)) : [tpl(manifest, context)],
  )`,
    ],
    [
      'a list that a loop among items puts together',
      `${HEAD}args:\n  - run\n  {{- $all := list }}\n  {{- range .Values.hosts }}\n  {{- $all = append $all (printf "%s:1" .) }}\n  {{- end }}\n  - {{ join "," $all }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  args: [
    'run',
    join(
      values.hosts.map((host) => \`\${host}:1\`),
      ',',
    ),
  ],
})`,
    ],
    [
      'a variable that is set below a key, and read behind it',
      `${HEAD}metadata:\n  {{- $name := printf "%s-x" .Values.name }}\n  name: {{ $name }}\nspec:\n  of: {{ $name }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  metadata: { name: \`\${values.name}-x\` },
  spec: { of: \`\${values.name}-x\` },
})`,
    ],
    [
      'a list that users may write as a text, among items',
      `${HEAD}a:\n  - b\n  {{- include "common.tplvalues.render" (dict "value" .Values.either "context" $) | nindent 2 }}\n`,
      `export default (context: Context) => {
  const { values } = context

  return {
    apiVersion: 'v1',
    kind: 'Thing',
    a: [
      'b',
      ...(typeof values.either === 'string' ? fromYamlArray(tpl(values.either, context)) : tpl(values.either, context)),
    ],
  }
}`,
    ],
    [
      'an object of the cluster',
      `{{- $found := lookup "v1" "ConfigMap" .Release.Namespace "flags" }}\n${HEAD}{{- if $found }}\na: {{ index $found.data "a" | quote }}\n{{- end }}\n`,
      `export default ({ cluster, release }: Context) => {
  const found = cluster.lookup('v1', 'ConfigMap', release.namespace, 'flags')
  return { apiVersion: 'v1', kind: 'Thing', ...(found && { a: found.data?.a }) }
}`,
    ],
    [
      'a loop within a line of a text',
      `${HEAD}a: |\n  run{{ range $k, $v := .Values.env }} --{{ $k }}={{ $v }}{{ end }}\nb: x{{ range .Values.hosts }}-{{ . }}{{ end }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: \`run\${join(
    entries(values.env).map(([k, v]) => \` --\${k}=\${v}\`),
    '',
  )}\\n\`,
  b: \`x\${join(
    values.hosts.map((host) => \`-\${host}\`),
    '',
  )}\`,
})`,
    ],
    [
      'checksums of parts of templates, which are those of the whole',
      `${HEAD}a: {{ pick (include (print $.Template.BasePath "/b.yaml") . | fromYaml) "data" | toYaml | sha256sum }}\nb: {{ (include (print $.Template.BasePath "/b.yaml") . | fromYaml).data | toYaml | sha256sum }}\n`,
      `export default (context: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: templateChecksum('b.yaml', context),
  b: templateChecksum('b.yaml', context),
})`,
    ],
    [
      'one of two lists, whole',
      `${HEAD}a:\n  {{- toYaml (.Values.hosts | default .Values.extra) | nindent 2 }}\n`,
      `export default ({ values }: Context) => ({
  apiVersion: 'v1',
  kind: 'Thing',
  a: values.hosts.length > 0 ? values.hosts : values.extra && [...values.extra],
})`,
    ],
  ])('%s', (_, template, expected) => {
    expect(functionOf(template)).toBe(expected)
  })
})

describe('what is another one in each call', () => {
  const source = (template: string) => convert({ 'a.yaml': `${HEAD}${template}` })
  const both = 'a: {{ $token }}\nb: {{ $token }}\n'

  test('has a constant, wherever its variable is set', () => {
    const { sources } = source(`{{- if .Values.on }}\n{{- $token := randAlphaNum 5 }}\n${both}{{- end }}\n`)
    expect(sources.get('src/a.ts')?.text).toContain('const token = randomText(context, 5)\n')
    expect(sources.get('src/a.ts')?.text).toContain('a: token, b: token')
  })

  test('stays as it is in a loop, whose turns have others', () => {
    const loop = `a:\n{{- range .Values.hosts }}\n{{- $token := randAlphaNum 5 }}\n- b: {{ $token }}\n  c: {{ $token }}\n{{- end }}\n`
    expect(source(loop).kept).toEqual([
      {
        template: 'templates/a.yaml',
        line: 4,
        lines: 5,
        reason: 'a random value that a variable keeps within a loop or map',
      },
    ])
  })
})

describe('what has no counterpart stays as it is', () => {
  test('not by itself where it reads a variable before it declares one of the same name', () => {
    const entry =
      'a:\n  b: {{ $name }}{{ htmlDate .Values.name }}\n  {{- $name := "inner" }}\n  c: {{ htmlDate $name }}\n'
    const { rest } = convert({ 'a.yaml': `{{- $name := .Values.name }}\n${HEAD}${entry}` })
    expect(rest.get('templates/_parts.tpl')).not.toContain('b: {{ $name }}')
  })

  test('a number of the values is whole there, too', () => {
    const template = `{{- $count := int .Values.port }}\n${HEAD}a: {{ htmlDate (until $count) }}\n`
    const { rest } = convert({ 'a.yaml': template })
    expect(rest.get('templates/_parts.tpl')).toContain('a: {{ htmlDate (until (int $.count)) }}')
  })

  test('a named template, where the template that defines it becomes a function', () => {
    const define = '{{- define "demo.date" -}}\n{{ htmlDate .Values.name }}\n{{- end }}'
    const { rest, sources } = convert({ 'a.yaml': `${define}\n${HEAD}at: {{ include "demo.date" . }}\n` })
    expect([...sources.keys()]).toContain('src/a.ts')
    expect(rest.get('templates/_parts.tpl')).toBe(`${define}\n`)
  })

  test('an entry becomes a named template, with what it reads', () => {
    const template = `${HEAD}a:\n  {{- range $i, $host := .Values.hosts }}\n  - name: {{ $host }}\n    at: {{ htmlDate $i }} {{ $.Values.name }}\n  {{- end }}\n`
    const { sources, rest, kept } = convert({ 'a.yaml': template })
    expect(sources.get('src/a.ts')?.text).toContain(
      "a: context.values.hosts.map((host, i) => ({ name: host, ...includeYaml('demo.a.1', { context, i }) })),",
    )
    expect(rest.get('templates/_parts.tpl')).toBe(
      '{{- define "demo.a.1" }}\nat: {{ htmlDate (int $.i) }} {{ $.context.Values.name }}\n{{- end }}\n',
    )
    expect(kept).toEqual([
      { template: 'templates/a.yaml', line: 6, lines: 1, reason: 'the function htmlDate has no counterpart' },
    ])
  })

  test('indents in it are as if it stood alone', () => {
    const template = `${HEAD}a:\n  b:\n    {{- if htmlDate .Values.name }}\n    c:\n      {{- toYaml .Values.resources | nindent 6 }}\n    {{- end }}\n`
    expect(convert({ 'a.yaml': template }).rest.get('templates/_parts.tpl')).toBe(
      '{{- define "demo.a.1" }}\n{{- if htmlDate .Values.name }}\nc:\n  {{- toYaml .Values.resources | nindent 2 }}\n{{- end }}\n{{- end }}\n',
    )
  })

  test.each<[string, string]>([
    [
      'a part that gives a variable around it another value',
      `{{- $x := 1 }}\n${HEAD}a:\n  - b\n  {{- range htmlDate .Values.hosts }}\n  {{- $x = 2 }}\n  - {{ . }}\n  {{- end }}\nx: {{ $x }}\n`,
    ],
    [
      'a variable that one turn of a loop hands to the next',
      `{{- $x := "" }}\n{{- range .Values.hosts }}\n{{- $x = printf "%s%s" $x . }}\n{{- end }}\n${HEAD}x: {{ $x }}\n`,
    ],
    ['a loop up to a number without a maximum', `{{- range until (int .Values.port) }}\n---\n${HEAD}{{- end }}\n`],
    ['a whole manifest that may be a list', '{{ toYaml .Values.either }}\n'],
  ])('%s keeps the template', (_, template) => {
    const { sources, rest, kept } = convert({ 'a.yaml': template })
    expect(sources.get('src/a.ts')).toBeUndefined()
    expect(rest.get('templates/a.yaml')).toBe(template)
    expect(kept).toHaveLength(1)
  })
})

describe('what a named template becomes', () => {
  const HELPERS = `{{/*
The whole name.
*/}}
{{- define "demo.fullname" -}}
{{- .Values.name | trunc 63 | trimSuffix "-" -}}
{{- end }}

{{- define "demo.labels" -}}
app: {{ include "demo.fullname" . }}
{{- end }}

{{- define "demo.checked" -}}
{{- if .Values.on -}}{{- fail "no" -}}{{- else -}}{{ .Values.name }}{{- end -}}
{{- end }}

{{- define "demo.odd" -}}
{{ htmlDate .Values.name }}
{{- end }}
`

  test("a function with its name; what can't be one is included", () => {
    const { sources, rest } = convert({
      '_helpers.tpl': HELPERS,
      'a.yaml': `${HEAD}labels:\n  {{- include "demo.labels" . | nindent 2 }}\nodd: {{ include "demo.odd" . | quote }}\n`,
    })
    expect(
      sources.get('src/helpers.ts')?.text,
    ).toBe(`import { type Chart, helper, trimSuffix, truncate } from 'chartwright'
import type { Values } from '../../../schemas/demo.ts'

export type Context = Chart<Values>

/** The whole name. */
export const fullname = helper(({ values }: Context): string => trimSuffix(truncate(values.name, 63), '-'))

export const labels = helper((context: Context) => ({ app: fullname(context) }))

export const checked = helper(({ values }: Context): string => {
  if (values.on) throw new Error('no')
  return values.name
})
`)
    expect(rest.get('templates/_helpers.tpl')?.trim()).toBe(
      '{{- define "demo.odd" -}}\n{{ htmlDate .Values.name }}\n{{- end }}',
    )
    expect(sources.get('src/a.ts')?.text).toContain("labels: labels(context),\n  odd: include('demo.odd', context),")
  })

  test('a text of several lines is returned as one, for what takes a text', () => {
    const { sources } = convert({
      '_helpers.tpl': `{{- define "demo.warning" -}}
{{- if .Values.on -}}
demo: on
    Turn it off with --set on=false, {{ .Values.name }}.
{{- end -}}
{{- end -}}
`,
      'a.yaml': `${HEAD}{{- with include "demo.warning" . }}\nwarning: {{ . | quote }}\n{{- end }}\n`,
    })
    expect(functionIn(sources, 'src/helpers.ts')).toBe(`export const warning = ({ values }: Context): string => {
  if (values.on) return \`demo: on\\n    Turn it off with --set on=false, \${values.name}.\`
  return ''
}`)
    expect(functionIn(sources, 'src/a.ts')).toContain('...(warning(context) && { warning: warning(context) }),')
  })

  test('what only may fail is called; within a map, it stays and is spread', () => {
    const check = '{{- define "demo.check" }}{{ if .Values.on }}{{ fail "no" }}{{ end }}{{ end }}\n'
    const { sources, rest } = convert({
      '_helpers.tpl': check,
      'a.yaml': `{{- include "demo.check" . }}\n{{- if .Values.on }}\n${HEAD}a: 1\n{{- else }}\n{{- include "demo.check" . }}\n${HEAD}b:\n  {{- include "demo.check" . }}\n  c: 1\n{{- end }}\n`,
    })
    expect(functionIn(sources, 'src/a.ts')).toBe(`export default (context: Context) => {
  check(context)
  if (context.values.on) return { apiVersion: 'v1', kind: 'Thing', a: 1 }
  check(context)
  return { apiVersion: 'v1', kind: 'Thing', b: { ...includeYaml('demo.check', context), c: 1 } }
}`)
    expect(functionIn(sources, 'src/helpers.ts')).toBe(`export const check = ({ values }: Context): void => {
  if (values.on) throw new Error('no')
}`)
    expect(rest.get('templates/_helpers.tpl')).toBe(check)
  })

  test('what only may fail stays where it can’t be a function, and is spread over the manifest that follows it', () => {
    const check = '{{- define "demo.check" }}{{ if htmlDate .Values.name }}{{ fail "no" }}{{ end }}{{ end }}\n'
    const { sources } = convert({ '_helpers.tpl': check, 'a.yaml': `{{- include "demo.check" . }}\n${HEAD}a: 1\n` })
    expect(sources.get('src/a.ts')?.text).toContain("=> ({ ...includeYaml('demo.check', context), apiVersion")
  })
})

describe('what a named template with arguments becomes', () => {
  /** What the helpers become, called from `a.yaml` with lines of entries. */
  const helpersOf = (defines: string, ...calls: readonly string[]) => {
    const { sources, rest, kept } = convert({ '_helpers.tpl': defines, 'a.yaml': `${HEAD}${calls.join('\n')}\n` })
    const [helpers, template] = [functionIn(sources, 'src/helpers.ts'), functionIn(sources, 'src/a.ts')]
    return { helpers, template, rest: rest.get('templates/_helpers.tpl'), kept }
  }
  const define = (body: string): string => `{{- define "demo.x" -}}${body}{{- end -}}\n`

  test.each<[string, string, readonly string[], string, string]>([
    [
      'one that is given a value takes it',
      '{{ printf "%s!" . }}',
      ['a: {{ include "demo.x" .Values.name }}', 'b: {{ include "demo.x" "c" }}'],
      "export const x = helper({ takes: 'value' }, (_context: Context, name: string): string => `${name}!`)",
      "a: x(context, context.values.name), b: x(context, 'c')",
    ],
    [
      'one that is given the same value everywhere says its type by its path',
      '{{ .host }}',
      ['a: {{ include "demo.x" .Values.ingress }}'],
      "export const x = helper({ takes: 'value' }, (_context: Context, ingress: Values['ingress'] | undefined): string => `${ingress?.host ?? ''}`)",
      'a: x(context, context.values.ingress)',
    ],
    [
      'a dict with the context is the arguments, by its keys',
      '{{ .root.Release.Name }}-{{ .part }}',
      ['a: {{ include "demo.x" (dict "root" $ "part" "web") }}'],
      "export const x = helper({ name: 'demo.x' }, (root: Context, part: string): string => `${root.release.name}-${part}`)",
      "a: x(context, 'web')",
    ],
    [
      'a dict with parts of the context reads them of the context',
      '{{ .Values.name }}-{{ .release.Name }}-{{ .part }}',
      ['a: {{ include "demo.x" (dict "Values" .Values "release" .Release "part" .Values.port) }}'],
      "export const x = ({ release, values }: Context, part: Values['port']): string => `${values.name}-${release.name}-${part}`",
      'a: x(context, context.values.port)',
    ],
    [
      'a dict without the context is arguments of an ordinary function',
      '{{ if .on }}{{ .name }}{{ end }}',
      ['a: {{ include "demo.x" (dict "on" .Values.on "name" "a") }}'],
      "export const x = (on: Values['on'], name: string): string => { if (on) return name return '' }",
      "a: x(values.on, 'a')",
    ],
    [
      'what some calls leave out may be unset',
      '{{ .a.Chart.Name }}{{ .b }}{{ .c }}',
      [
        'a: {{ include "demo.x" (dict "a" . "b" "b") }}',
        'b: {{ include "demo.x" (dict "a" . "b" "b" "c" .Values.name) }}',
      ],
      "export const x = helper({ name: 'demo.x' }, (a: Context, b: string, c: Values['name'] | undefined): string => `${a.chart.name}${b}${c ?? ''}`)",
      "a: x(context, 'b', undefined), b: x(context, 'b', context.values.name)",
    ],
    [
      'a map that may be empty is one of an ordinary function',
      '\n{{- with .host }}\nhost: {{ . }}\n{{- end }}\n',
      ['a: 1', '{{- include "demo.x" .Values.ingress | nindent 0 }}'],
      "export const x = (ingress: Values['ingress'] | undefined) => { if (ingress?.host) return { host: ingress?.host } return {} }",
      'a: 1, ...x(values.ingress)',
    ],
    [
      'the item of a loop has the type of an item',
      '{{ . }}!',
      ['a:', '{{- range .Values.hosts }}', '- {{ include "demo.x" . }}', '{{- end }}'],
      "export const x = helper({ takes: 'value' }, (_context: Context, host: Values['hosts'][number]): string => `${host}!`)",
      'a: context.values.hosts.map((host) => x(context, host))',
    ],
    [
      'a list that a loop fills, and what it finds',
      '{{- $left := list "z" }}{{ $found := false }}{{- range .Values.hosts }}{{ if ne . "x" }}{{ $left = append $left . }}{{ else }}{{ $found = true }}{{ end }}{{ end -}}{{ join "," $left }}{{ $found }}',
      ['a: {{ include "demo.x" . }}'],
      "export const x = helper(({ values }: Context): string => { const left = ['z'] return `${join([...left, ...values.hosts.filter((host) => host !== 'x')], ',')}${values.hosts.some((host) => host === 'x')}` })",
      'a: x(context)',
    ],
    [
      'what only fails in a loop is a loop, in a function that is called',
      '{{- range $name, $value := .env }}{{ if not $value }}{{ fail (printf "%s is empty" $name) }}{{ end }}{{ end -}}',
      ['a:', '  b: 1', '{{- include "demo.x" (dict "env" .Values.env) }}'],
      '',
      "...includeYaml('demo.x', { env: values.env })",
    ],
  ])('%s', (_, body, calls, helper, call) => {
    const onOneLine = (text: string): string =>
      text
        .replace(/\s+/g, ' ')
        .replace(/([({[]) | ([)}\]])/g, '$1$2')
        .replace(/,([)}\]])/g, '$1')
    const { helpers, template, kept } = helpersOf(define(body), ...calls)
    expect(onOneLine(helpers)).toContain(onOneLine(helper))
    expect(onOneLine(template)).toContain(onOneLine(call))
    expect(kept).toEqual([])
  })

  test('a check that is given arguments is called in front of the manifest', () => {
    const check = define('{{- range .hosts }}{{ if eq . "" }}{{ fail "a host is empty" }}{{ end }}{{ end -}}')
    const { sources } = convert({
      '_helpers.tpl': check,
      'a.yaml': `{{- include "demo.x" (dict "hosts" .Values.hosts) }}\n${HEAD}`,
    })
    expect(functionIn(sources, 'src/helpers.ts')).toBe(`export const x = (hosts: Values['hosts']): void => {
  for (const host of hosts) {
    if (host === '') throw new Error('a host is empty')
  }
}`)
    expect(functionIn(sources, 'src/a.ts')).toBe(`export default ({ values }: Context) => {
  x(values.hosts)
  return { apiVersion: 'v1', kind: 'Thing' }
}`)
  })

  test('an ordinary function stays as a named template, too, where what stays includes it, with what it includes', () => {
    const named = (name: string, body: string): string => `{{- define "demo.${name}" }}${body}{{ end -}}\n`
    const defines = [
      named('a', '\n{{- with .name }}\na: {{ include "demo.b" (dict "name" .) }}\n{{- end }}\n'),
      named('b', '{{ .name }}'),
      named('c', '{{ .name }}{{ .name }}'),
    ]
    const { rest, helpers } = helpersOf(
      defines.join(''),
      'a: {{ htmlDate (include "demo.a" (dict "name" .Values.tag)) }}',
      '{{- include "demo.a" (dict "name" .Values.tag) | nindent 0 }}',
      'c: {{ include "demo.c" (dict "name" .Values.name) }}',
    )
    expect(helpers).toMatch(/export const b = [\s\S]*export const a = [\s\S]*export const c = /)
    expect(rest).toContain('define "demo.a"')
    expect(rest).toContain('define "demo.b"')
    expect(rest).not.toContain('define "demo.c"')
  })

  test('a library keeps all named templates for other charts', () => {
    const check = define('{{ if .Values.on }}{{ fail "no" }}{{ end }}')
    expect(convert({ '_helpers.tpl': check }, true).rest.get('templates/_helpers.tpl')).toBe(check)
    expect(convert({ '_helpers.tpl': check }).rest.get('templates/_helpers.tpl')).toBeUndefined()
  })

  test('one that is given the context here and a value there stays for the value', () => {
    const { template, helpers } = helpersOf(
      define('{{ .Values.name }}'),
      'a: {{ include "demo.x" . }}',
      'b: {{ include "demo.x" (dict "Values" (dict "name" "b")) }}',
    )
    expect(helpers).toContain('export const x = helper(({ values }: Context): string => values.name)')
    expect(template).toContain("a: x(context),\n  b: include('demo.x', { Values: { name: 'b' } }),")
  })

  test('what may print nothing keeps what needs its text', () => {
    const { kept } = helpersOf(
      define('\n{{- with .host }}\nhost: {{ . }}\n{{- end }}\n'),
      'a: {{ include "demo.x" .Values.ingress | quote }}',
    )
    expect(kept.map(({ reason }) => reason)).toEqual(['a named template that may print nothing, as a text'])
  })
})
