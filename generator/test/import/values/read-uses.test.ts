import { describe, expect, test } from 'vitest'
import { inferValues } from '../../../src/import/index.ts'

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\n'
const SERVICE_MONITOR = 'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\n'

/** A helper that writes a value as YAML, or a text as it is. */
const RENDER = `{{- define "render" -}}
{{- $text := typeIs "string" .value | ternary .value (.value | toYaml) }}
{{- if contains "{{" (toJson .value) }}{{ tpl $text .context }}{{ else }}{{ $text }}{{ end }}
{{- end }}
`

const typed = (valuesYaml: string, template: string, path = 'a.yaml') =>
  inferValues({ name: 'web', valuesYaml, templates: new Map([[path, template]]) })

/** What the source has for a field, with the tags of its comment. */
const fieldOf = (field: string, valuesYaml: string, template: string, path?: string): string => {
  const { source } = typed(valuesYaml, template, path)
  const [, comment = '', line] =
    new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)?^  (${field}\\??:.*)$`, 'm').exec(source) ?? []
  return [...(comment.match(/@\w+ \S+/g) ?? []), line].join(' ')
}

type Case = readonly [what: string, field: string, valuesYaml: string, template: string, expected: string]

const testCases = (cases: readonly Case[]): void => {
  test.each(cases)('%s', (_, field, valuesYaml, template, expected) =>
    expect(fieldOf(field, valuesYaml, template)).toBe(expected),
  )
}

describe('a place', () => {
  testCases([
    [
      'in a resource of the Prometheus operator',
      'relabelings',
      'relabelings: []',
      `${SERVICE_MONITOR}spec:\n  endpoints:\n    - relabelings: {{ toYaml .Values.relabelings | nindent 8 }}`,
      'relabelings: RelabelConfig[]',
    ],
    [
      'in a resource of the Gateway API',
      'matches',
      'matches: []',
      'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nspec:\n  rules:\n    - matches:\n        {{- toYaml .Values.matches | nindent 8 }}',
      'matches: HTTPRouteMatch[]',
    ],
    [
      'in the metadata of a kind that nobody knows',
      'extra',
      'extra: {}',
      'apiVersion: example.com/v1\nkind: Gadget\nmetadata:\n  annotations:\n    {{- toYaml .Values.extra | nindent 4 }}',
      'extra: Record<string, string>',
    ],
    [
      'in the metadata of a list of manifests',
      'extra',
      'extra: {}',
      'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    metadata:\n      labels:\n        {{- toYaml .Values.extra | nindent 8 }}',
      'extra: Record<string, string>',
    ],
    [
      'in a kind of another group by the name of a known one tells nothing',
      'strategy',
      'strategy: {}',
      'apiVersion: example.com/v1\nkind: Deployment\nspec:\n  strategy:\n    {{- toYaml .Values.strategy | nindent 4 }}',
      'strategy: Anything',
    ],
    [
      'in the pods of a kind that a value chooses',
      'pods',
      'pods: {}',
      'kind: {{ .Values.kind }}\nspec:\n  template:\n    spec:\n      securityContext:\n        {{- toYaml .Values.pods | nindent 8 }}',
      'pods: PodSecurityContext',
    ],
    [
      'of unknown type tells nothing beside one that is known',
      'extra',
      'extra: []',
      `${DEPLOYMENT}spec:\n  unheardOf:\n    {{- toYaml .Values.extra | nindent 4 }}\n  template:\n    spec:\n      volumes:\n        {{- toYaml .Values.extra | nindent 8 }}`,
      'extra: Volume[]',
    ],
    [
      'of several known types is the one that fits all',
      'port',
      '{}',
      'kind: Service\nspec:\n  ports:\n    - port: {{ .Values.port }}\n      targetPort: {{ .Values.port }}',
      'port?: Integer',
    ],
    [
      'behind a list that begins at the column of its key',
      'more',
      'more: []',
      `${DEPLOYMENT}spec:\n  template:\n    spec:\n      volumes:\n      - name: own\n      {{- toYaml .Values.more | nindent 6 }}`,
      'more: Volume[]',
    ],
    [
      'through a helper that gets a value in a dict',
      'more',
      '{}',
      `${RENDER}${DEPLOYMENT}spec:\n  template:\n    spec:\n      tolerations: {{- include "render" (dict "value" .Values.more "context" $) | nindent 8 }}`,
      'more?: string | Toleration[]',
    ],
    [
      'of what a helper makes of its argument and others merge',
      'more',
      'more: {}',
      `${RENDER}${DEPLOYMENT}metadata:\n  labels:\n    {{- merge (include "render" (dict "value" .Values.more) | fromYaml) (dict "a" "b") | toYaml | nindent 4 }}`,
      'more: Record<string, string>',
    ],
    [
      'of a part of a map that needs more than the part tells nothing',
      'more',
      'more: {}',
      `${DEPLOYMENT}spec:\n  template:\n    spec:\n      containers:\n        - name: web\n          {{- toYaml .Values.more | nindent 10 }}`,
      'more: Anything',
    ],
    [
      'has the only words of a value in quotes',
      'type',
      'type: ClusterIP',
      'kind: Service\nspec:\n  type: {{ .Values.type | quote }}\n  {{- if eq .Values.type "NodePort" }}\n  a: b\n  {{- end }}',
      "type: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort'",
    ],
    [
      'has the only words of a value between quotes',
      'type',
      'type: ClusterIP',
      'kind: Service\nspec:\n  type: "{{ .Values.type }}"\n',
      "type: 'ClusterIP' | 'ExternalName' | 'LoadBalancer' | 'NodePort'",
    ],
    [
      'of a helper that begins on a new line',
      'more',
      '{}',
      `{{- define "labels" }}\napp: web\n{{ toYaml .Values.more }}\n{{- end }}${DEPLOYMENT}metadata:\n  labels:\n    {{- include "labels" . | indent 4 }}`,
      'more?: Record<string, string>',
    ],
    [
      'of a helper that goes on behind a line of another',
      'more',
      '{}',
      `{{- define "own" }}\n{{ toYaml .Values.more }}{{ end }}{{ define "labels" }}app: web\n{{- include "own" . }}{{ end }}${DEPLOYMENT}metadata:\n  labels:\n    {{- include "labels" . | nindent 4 }}`,
      'more?: Record<string, string>',
    ],
    [
      'of a helper that goes on behind what another prints',
      'more',
      'more: {}',
      `{{- define "name" }}web{{ end }}{{ define "own" }}\n{{ toYaml .Values.more }}{{ end }}${DEPLOYMENT}metadata:\n  labels:\n    app: {{ template "name" . }}\n    {{- include "own" . | indent 4 }}`,
      'more: Record<string, string>',
    ],
    [
      'behind a key that is printed',
      'size',
      '{}',
      `${DEPLOYMENT}metadata:\n  labels:\n    {{ .Values.key }}: {{ .Values.size }}`,
      'size?: string',
    ],
    [
      'has other words than the default',
      'type',
      'type: Other',
      'kind: Service\nspec:\n  type: {{ .Values.type }}',
      'type: string',
    ],
  ])
})

describe('what is inserted', () => {
  testCases([
    [
      'among labels is a map of strings',
      'more',
      '{}',
      `${DEPLOYMENT}metadata:\n  labels:\n    app: web\n    {{- with .Values.more }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}`,
      'more?: Record<string, string>',
    ],
    [
      'among keys that nobody knows is a map',
      'more',
      '{}',
      'kind: Gadget\nspec:\n  size: 1\n  {{- toYaml .Values.more | nindent 2 }}',
      'more?: Anything',
    ],
    [
      'among items is a list',
      'more',
      '{}',
      'kind: Gadget\nspec:\n  sizes:\n    - 1\n    {{- toYaml .Values.more | nindent 4 }}',
      'more?: AnyValue[]',
    ],
    [
      'as documents are maps',
      'more',
      'more: []',
      '{{ range .Values.more }}\n---\n{{ tpl (toYaml .) $ }}\n{{ end }}',
      'more: Anything[]',
    ],
    [
      'as documents, or as texts of them, are maps or strings',
      'more',
      'more: []',
      `${RENDER}{{ range .Values.more }}\n---\n{{ include "render" (dict "value" . "context" $) }}\n{{ end }}`,
      'more: (string | Anything)[]',
    ],
    [
      'into a text, and read nowhere else, is passed through',
      'config',
      'config: { level: info }',
      'kind: ConfigMap\ndata:\n  config.yml: |\n    {{- toYaml .Values.config | nindent 4 }}',
      'config: Anything',
    ],
    [
      'into a text behind a key that is printed is passed through',
      'config',
      'config: { level: info }',
      'kind: ConfigMap\ndata:\n  {{ .Values.key }}: |\n    {{- toYaml .Values.config | nindent 4 }}',
      'config: Anything',
    ],
    [
      'into a string is passed through',
      'config',
      'config: { level: info }',
      'kind: Secret\ndata:\n  config: {{ toJson .Values.config | b64enc }}',
      'config: Anything',
    ],
    [
      'into a text, but read by a name, keeps its fields',
      'config',
      'config: { level: info }',
      'kind: ConfigMap\ndata:\n  level: {{ .Values.config.level }}\n  config.yml: |\n    {{- toYaml .Values.config | nindent 4 }}',
      'config: Config',
    ],
  ])

  test('into NOTES.txt is no document', () => {
    expect(fieldOf('more', '{}', '{{ toYaml .Values.more }}', 'NOTES.txt')).toBe('more?: AnyValue')
  })
})

describe('what only stands for nothing', () => {
  testCases([
    [
      'is a list where a map belongs',
      'affinity',
      'affinity: []',
      `${DEPLOYMENT}spec:\n  template:\n    spec:\n      affinity:\n        {{- toYaml .Values.affinity | nindent 8 }}`,
      'affinity: AnyValue[] | Affinity',
    ],
    [
      'is a map where a list belongs',
      'more',
      'more: {}',
      `${DEPLOYMENT}spec:\n  template:\n    spec:\n      tolerations:\n        {{- toYaml .Values.more | nindent 8 }}`,
      'more: Toleration[] | Anything',
    ],
  ])
})

describe('global', () => {
  const template = 'kind: Pod\nspec:\n  a: {{ .Values.global.registry }}\n  b: {{ .Values.global.other }}'

  test('has what the defaults give, and whatever other charts add', () => {
    const { source } = typed("global: { registry: '' }", template)
    expect(source).toContain(
      'export interface Global {\n  registry: string\n  other?: string\n  [key: string]: unknown\n}',
    )
    expect(source).toContain('  global: Global\n')
  })

  test('is optional without defaults', () => expect(fieldOf('global', '{}', template)).toBe('global?: Global'))
})

describe('the number of turns', () => {
  const loop = 'kind: Gadget\nspec:\n  {{- range until (int .Values.count) }}\n  n{{ . }}: 1\n  {{- end }}'

  test('has limits, which are said', () => {
    expect(fieldOf('count', 'count: 3', loop)).toBe('@minimum 0 @maximum 1000 count: Integer')
    expect(typed('count: 3', loop).assumptions).toContain(
      'count: it counts the turns of a loop, so it is limited: @minimum 0, @maximum 1000.',
    )
  })

  test('has the limits of its schema before others', () => {
    const schema = { properties: { count: { type: 'integer', minimum: 1 } } }
    const { source } = inferValues({
      name: 'web',
      valuesYaml: 'count: 3',
      schema,
      templates: new Map([['a.yaml', loop]]),
    })
    expect(source.match(/@\w+ \d+/g)).toEqual(['@maximum 1000', '@minimum 1'])
  })

  test('keeps a default beyond them', () => expect(fieldOf('count', 'count: 2000', loop)).toBe('count: Integer'))
})
