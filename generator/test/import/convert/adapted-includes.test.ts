import { expect, test } from 'vitest'
import { adaptedIncludes } from '../../../src/import/convert/adapted-includes.ts'

const LAYOUTS = new Map([
  ['broken', { beginsLine: true, indent: 0 }],
  ['deep', { beginsLine: false, indent: 2 }],
  ['both', { beginsLine: true, indent: 2 }],
  ['plain', { beginsLine: false, indent: 0 }],
])

/** A named template that became a function printed an end of line first, or was indented. */
test.each([
  ['{{- include "broken" . | indent 4 }}', '{{- include "broken" . | nindent 4 }}'],
  ['{{- include "broken" . | nindent 4 }}', '{{- include "broken" . | nindent 4 }}'],
  ['{{- include "broken" . }}', '{{- include "broken" . | nindent 0 }}'],
  ['{{- template "broken" . }}', '{{- include "broken" . | nindent 0 }}'],
  ['{{- template "broken" }}', '{{- include "broken" nil | nindent 0 }}'],
  ['{{ include "deep" . }}', '{{ include "deep" . | indent 2 }}'],
  ['{{ include "deep" . | nindent 4 }}', '{{ include "deep" . | nindent 6 }}'],
  ['{{ include "both" . | indent 4 }}', '{{ include "both" . | nindent 6 }}'],
  ['{{ if (include "broken" .) }}{{ end }}', '{{ if (include "broken" . | nindent 0) }}{{ end }}'],
  ['{{ include "plain" . | indent 4 }}{{ template "plain" . }}', undefined],
  ['{{ include "broken" . | fromYaml }}{{ include "other" . }}{{ template "other" . }}', undefined],
  ['template {{ template "broken" $ }} template', 'template {{ include "broken" $ | nindent 0 }} template'],
])('%s', (text, expected) => {
  expect(adaptedIncludes(text, (name) => LAYOUTS.get(name))).toBe(expected ?? text)
})
