import { describe, expect, it } from 'vitest'
import {
  type ChartStructure,
  type Entry,
  type Island,
  readStructure,
  type Structure,
} from '../../../src/import/structure/index.ts'
import { shortLines, shortStructure } from './short-structure.ts'

const read = (
  templates: Readonly<Record<string, string>>,
  libraries: Readonly<Record<string, string>> = {},
): ChartStructure =>
  readStructure({ templates: new Map(Object.entries(templates)), libraries: new Map(Object.entries(libraries)) })

/** Each helper's shape, and what it gives. */
const helpersOf = ({ helpers }: ChartStructure): Record<string, string> =>
  Object.fromEntries(
    [...helpers.values()].map(({ name, shape, documents, reason }) => [
      name,
      `${shape}: ${documents ? shortStructure(documents) : reason}`,
    ]),
  )

const HELPERS = `
{{/*
The name of
  the release.
*/}}
{{- define "name" -}}
{{- if .Values.name -}}
{{ .Values.name }}
{{- else -}}
{{ .Release.Name | trunc 63 }}#1
{{- end -}}
{{- end }}

{{/* far above */}}

{{ define "labels" -}}
name: {{ include "name" . }}
{{ include "selector" . }}
{{- end }}
{{- define "selector" -}}
app: x
{{- end }}
{{- define "one" -}}
{{ printf "storageClassName: %s" .x }}
{{- end }}
{{- define "list" }}
  - {{ include "name" . }}
{{- end }}
{{- define "either" -}}
{{- if typeIs "string" .value }}
{{- tpl .value .context }}
{{- else }}
{{- tpl (.value | toYaml) .context }}
{{- end }}
{{- end }}
{{- define "check" }}
{{- if not .Values.x }}{{ fail "no x" }}{{ end }}
{{- end }}
{{- define "documents" }}
---
a: 1
---
b: 1
{{- end }}
{{- define "text" -}}
Hello, and
welcome: x
{{- end }}
{{- define "itself" -}}
{{ include "itself" . }}
{{- end }}
{{- define "quote" -}}
"{{ .x }}
{{- end }}
`

describe('named templates', () => {
  const structure = read({ 'templates/_helpers.tpl': HELPERS, 'templates/NOTES.txt': '' })

  it('have the shape of what they give, whoever includes whom', () => {
    expect(helpersOf(structure)).toEqual({
      name: 'string: if .Values.name (<.Values.name>) else (<.Release.Name | trunc 63>#1)',
      labels: 'map: { name: <include "name" .>, ...include "selector" . }',
      selector: 'map: { app: x }',
      one: 'map: { storageClassName: <printf "%s" .x> }',
      list: 'list: [ - <include "name" .> ]',
      either:
        'data: if typeIs "string" .value (inserted ...tpl .value .context) else (inserted ...tpl (.value | toYaml) .context)',
      check: 'effect: if not .Values.x (<fail "no x">)',
      documents: 'documents: { a: 1 } --- { b: 1 }',
      text: "text: |- 0'Hello, and' 0'welcome: x'",
      itself: 'data: inserted ...include "itself" .',
      quote: 'string: "<.x>',
    })
  })

  it('have the comment right above them, and their place', () => {
    const [name, labels] = [structure.helpers.get('name'), structure.helpers.get('labels')]
    expect(name?.comment).toBe('The name of\nthe release.')
    expect(labels?.comment).toBeUndefined()
    expect(HELPERS.slice(name?.place.start, name?.place.end)).toMatch(
      /^\{\{- define "name" -\}\}[\s\S]*\{\{- end -\}\}\n\{\{- end \}\}$/,
    )
    expect(name?.place.line).toBe(6)
  })

  it('of the chart win over those of a library', () => {
    const library = { 'charts/common/templates/_a.tpl': '{{ define "a" }}- x{{ end }}{{ define "b" }}c: d{{ end }}' }
    const { helpers, files } = read({ 'templates/_a.tpl': '{{ define "a" }}b: c{{ end }}' }, library)
    expect([...helpers.values()].map(({ name, shape, isOwn }) => [name, shape, isOwn])).toEqual([
      ['a', 'map', true],
      ['b', 'map', false],
    ])
    expect(files.map(({ path }) => path)).toEqual(['templates/_a.tpl'])
  })

  it('of a file with manifests are left out of its documents, and a block is inserted', () => {
    const structure = read({
      'templates/a.yaml': '{{ define "x" }}b{{ end }}a: {{ include "x" . }}\nc:\n{{ block "y" . }}  - d\n{{ end }}',
    })
    expect(structure.files.map(({ documents }) => shortStructure(documents ?? []))).toEqual([
      '{ a: <include "x" .>, c: inserted ...include "y" . }',
    ])
    expect([...structure.helpers.values()].map(({ name, shape }) => [name, shape])).toEqual([
      ['x', 'string'],
      ['y', 'list'],
    ])
  })
})

describe('NOTES.txt', () => {
  it('is read as lines', () => {
    const { files } = read({
      'templates/NOTES.txt':
        '# Hello {{ .Release.Name }}\n\n{{- if .Values.x }}\n  - x: |\n{{- else }}\n{{ toYaml .Values.y | indent 4 }}\n{{- end }}\n',
    })
    expect(files.map(({ lines }) => shortLines(lines ?? []))).toEqual([
      "0'# Hello <.Release.Name>' if .Values.x (2'- x: |') else (4...toYaml .Values.y)",
    ])
  })

  it('has a reason where a line is cut', () => {
    const { files } = read({ 'templates/NOTES.txt': 'a\n{{- if .Values.x }}\nb\n{{- end }} c\n' })
    expect(files).toEqual([{ path: 'templates/NOTES.txt', reason: 'a control ends within a line', islands: [] }])
  })
})

describe('what Helm refuses to parse', () => {
  it('has its reason', () => {
    const { files, helpers } = read({
      'templates/a.yaml': 'a: {{ b }}',
      'templates/_b.tpl': '{{ define "b" }}',
      'templates/c.yaml': '',
    })
    expect(files.map(({ path, reason }) => [path, reason])).toEqual([
      ['templates/a.yaml', 'function "b" not defined'],
      ['templates/_b.tpl', 'unexpected EOF'],
      ['templates/c.yaml', undefined],
    ])
    expect(helpers.size).toBe(0)
  })
})

describe('places', () => {
  const text = `apiVersion: v1
metadata:
  # who
  labels: # here
    {{- include "x" . | nindent 4 }}
    a: &b c
  {{- if .Values.x }}
    odd: {{ .Values.y | indent .Values.z }}
      deeper: 1
  {{- end }}
data: {{ if .Values.x }}yes{{ else }}no{{ end }}
`
  const entries = (value: Structure | undefined): readonly Entry[] => (value && 'entries' in value ? value.entries : [])
  const cut = ({ place }: { place: Entry['place'] }): string => text.slice(place.start, place.end)
  const { files } = read({ 'templates/a.yaml': text })
  const [document] = files[0]?.documents ?? []
  const root = document?.kind === 'document' ? document.value : undefined

  it('of entries are whole lines', () => {
    const all = entries(root)
    expect(all.map(cut).join('')).toBe(text)
    expect(all.map(({ place }) => place.line)).toEqual([1, 2, 11])
  })

  it('of islands can be cut out byte for byte', () => {
    const islands: readonly Island[] = files[0]?.islands ?? []
    expect(islands.map((island) => [island.reason, cut(island)])).toEqual([
      ['an anchor or alias', '    a: &b c\n'],
      [
        'an indent is computed',
        '  {{- if .Values.x }}\n    odd: {{ .Values.y | indent .Values.z }}\n      deeper: 1\n  {{- end }}\n',
      ],
    ])
  })

  it('of branches end where the next one begins', () => {
    const data = entries(root).at(-1)
    const value = data?.kind === 'field' ? data.value : undefined
    const arms = value?.kind === 'choice' ? value.arms : []
    expect(arms.map(cut)).toEqual(['{{ if .Values.x }}yes', '{{ else }}no'])
  })
})
