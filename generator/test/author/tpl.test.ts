import { describe, expect, it } from 'vitest'
import { tpl } from '../../src/author/tpl.ts'
import { authorContext } from '../../src/chart/render/context.ts'
import { contextFor } from '../differential/case.ts'
import { writeChart } from '../differential/chart-folder.ts'
import { bothHelms, runHelm } from '../differential/helm.ts'
import { readManifests } from '../differential/read-manifests.ts'
import { SHARP_TEXTS } from '../functions/sharp-texts.ts'

const values = { host: 'a {{ .x }} "b"', deep: { ünder: 'no', under_1: 'é😀\n' }, empty: '', on: true, list: ['a'] }
const REFERENCES = [
  '{{ .Release.Name }}',
  '{{.Release.Namespace}}-{{ .Chart.Version }}',
  '{{ .Values.host }} }} {',
  '{ {{\n.Values.deep.under_1\t}}\n',
  '{{ .Values.empty }}',
]
const texts = [...SHARP_TEXTS.filter((text) => !text.includes('{{')), ...REFERENCES]

/** Some of these Helm can work out, some it can't: without Helm, all fail. */
const ONLY_HELM = [
  '{{ .Values.host | upper }}',
  '{{- .Release.Name }}',
  '{{ include "x" . }}',
  '{{ .Values.nothing }}',
  '{{ .Values.on }}',
  '{{ .Values.list }}',
  '{{ .Capabilities.KubeVersion.Version }}',
  '{{ . }}',
  '{{{ .Release.Name }}',
  '{{ .Values.deep.ünder }}',
  'a {{ .Release.Name',
  '{{/* nothing */}}',
  '{{ .Values.constructor.name }}',
]

const helms = await bothHelms()
const context = authorContext<unknown>(contextFor(values))

describe('tpl', () => {
  it.each(helms)('gives what $name gives for texts and references to texts', async (helm) => {
    const template = 'results: {{- range $text := .Values.texts }}\n  - {{ tpl $text $ | quote }}\n{{- end }}\n'
    const chart = writeChart('corpus', { 'templates/results.yaml': template })
    const result = await runHelm(helm, chart.path, { values: { ...values, texts } }).finally(chart.remove)
    if (!result.ok) throw new Error(result.message)
    const [{ results }] = readManifests(result.text).get('results.yaml') as [{ results: string[] }]
    expect(results).toEqual(texts.map((text) => tpl(text, context)))
  })
  it.each(ONLY_HELM)('fails without Helm at %s', (text) => {
    expect(() => tpl(text, context)).toThrow(/only Helm can evaluate/)
  })
})
