import type { Idiom } from './idiom.ts'

/** Conditions and values that may be unset. */
export const LOGIC: readonly Idiom[] = [
  {
    title: '`if` and `else`',
    helm: `{{- if .Values.debug }}
level: debug
{{- else }}
level: info
{{- end }}`,
    source: "level: values.debug ? 'debug' : 'info'",
  },
  {
    title: 'A field only if a value is set',
    text: 'An optional value that is unset leaves out its field. `0` and an empty string are set.',
    helm: `{{- if .Values.nodePort }}
nodePort: {{ .Values.nodePort }}
{{- end }}`,
    source: 'nodePort: values.nodePort',
  },
  {
    title: 'Fields under a condition',
    helm: `{{- if .Values.debug }}
level: debug
port: {{ .Values.port }}
{{- end }}`,
    source: "...(values.debug && { level: 'debug', port: values.port })",
  },
  {
    title: 'A manifest under a condition',
    text: 'A function that returns `undefined` renders nothing.',
    helm: `{{- if .Values.debug }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}-debug
{{- end }}`,
    source: `if (!values.debug) return undefined

return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: \`\${release.name}-debug\` } }`,
  },
  {
    title: '`and`, `or`, `not`, `eq`, `gt`',
    helm: `{{- if and (not .Values.debug) (eq .Values.type "NodePort") }}
exposed: true
{{- else }}
exposed: {{ gt (int .Values.replicas) 2 }}
{{- end }}`,
    source: "exposed: (!values.debug && values.type === 'NodePort') || values.replicas > 2",
  },
  {
    title: '`with`',
    text: 'A map taken whole from the values is omitted when it is empty or unset, so no condition is needed.',
    helm: `{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}`,
    source: 'nodeSelector: values.nodeSelector',
  },
  {
    title: '`default`',
    text: 'Put the default in `defaults` and the value is never unset. Where it depends on something else, write `??`.',
    helm: 'note: {{ .Values.note | default .Values.host | quote }}',
    source: 'note: values.note ?? values.host',
    differs: {
      on: ['empty but there'],
      why: "Helm's `default` also replaces an empty string, `0` and `false`; `??` replaces only what is unset. For an empty string, too, write `||`.",
    },
  },
  {
    title: 'A field of a map that may be unset',
    text: 'Without `?.`, tsc reports that `values.external` may be undefined. In Helm, users see "nil pointer evaluating interface {}.host".',
    helm: '{{- $external := .Values.external | default dict }}\nhost: {{ $external.host | default "localhost" }}',
    source: "host: values.external?.host ?? 'localhost'",
    differs: { on: ['empty but there'], why: 'The host is an empty string there, which is set.' },
  },
  {
    title: '`ternary`',
    text: 'Only the chosen branch is evaluated.',
    helm: 'scheme: {{ ternary "https" "http" (eq .Values.type "NodePort") }}',
    source: "scheme: values.type === 'NodePort' ? 'https' : 'http'",
  },
  {
    title: '`required`',
    text: 'A value without a `?` in `Values` is required by the schema, which fails before Helm renders. `required` is for one that is required only sometimes.',
    helm: '{{- if .Values.debug }}\nnote: {{ required "Set note, which debug needs" .Values.note | quote }}\n{{- end }}',
    source: "...(values.debug && { note: required('Set note, which debug needs', values.note) })",
  },
  {
    title: '`fail`',
    text: 'Rules between several values belong into [checks.ts](../guides/checks.md), which reports all problems at once.',
    helm: `{{- if and .Values.debug (gt (int .Values.replicas) 5) }}
{{- fail "debug is for at most 5 replicas" }}
{{- end }}
replicas: {{ .Values.replicas }}`,
    source: `if (values.debug && values.replicas > 5) throw new Error('debug is for at most 5 replicas')

return { replicas: values.replicas }`,
  },
]
