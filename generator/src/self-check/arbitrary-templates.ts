import fc from 'fast-check'
import type { Building } from './arbitrary-composed.ts'
import { flatten, type JsonSchema } from './json-schema.ts'

/** Which texts are drawn for values that users write as templates: those that work without Helm, or all. */
export type Templates = 'references' | 'all'

const ONLY_HELM = [
  '{{ .Release.Name | upper }}',
  '{{- .Release.Name -}}',
  '{{ print 1 }}',
  '{{/* nothing */}}x',
  '{{ .Values.nothing }}y',
  '{{ include (print .Chart.Name ".fullname") . }}',
  '{{ if .Release.IsInstall }}on{{ end }}',
  '{{ .Capabilities.KubeVersion.Major }}',
]

const BROKEN = ['{{', '{{ nothing }}', '{{ .Values.nothing.at.all }}', '{{ fail "no" }}']

/** How often values have which actions in their templates: in a few, some are broken. */
export const ACTIONS: Readonly<Record<Templates, readonly { weight: number; actions: readonly string[] }[]>> = {
  references: [{ weight: 1, actions: [] }],
  all: [
    { weight: 10, actions: [] },
    { weight: 9, actions: ONLY_HELM },
    { weight: 1, actions: [...ONLY_HELM, ...BROKEN] },
  ],
}

const REFERENCES = ['{{ .Release.Name }}', '{{.Release.Namespace}}', '{{ .Chart.Version }}', '{{ .Chart.Name }}']

/** Texts that users write as templates: plain ones, references to texts, and such actions. */
export const templates = (texts: fc.Arbitrary<string>, { root, actions }: Building): fc.Arbitrary<string> => {
  const plain = texts.filter((text) => !text.includes('{'))
  const references = [...REFERENCES, ...textPaths(root, root).map((path) => `{{ .Values${path} }}`)]
  const sorts = [references, ...(actions.length > 0 ? [actions] : [])].map((each) => fc.constantFrom(...each))
  const around = sorts.map((sort) => fc.tuple(plain, sort, plain).map((parts) => parts.join('')))
  return fc.oneof(plain, ...sorts, ...around)
}

/** Where the values have texts in any case. */
const textPaths = (schema: JsonSchema | boolean, root: JsonSchema, path = ''): string[] => {
  const { type, required = [], properties = {} } = flatten(schema, root)
  if (type === 'string') return [path]
  if (type !== 'object') return []
  const names = required.filter((name) => /^[A-Za-z_]\w*$/.test(name))
  return names.flatMap((name) => textPaths(properties[name] ?? true, root, `${path}.${name}`))
}
