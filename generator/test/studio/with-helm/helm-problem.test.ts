import { type Helm, HelmError } from 'chartwright-helm'
import { openHelm } from 'chartwright-helm/node'
import { beforeAll, expect, it } from 'vitest'
import { type HelmProblem, helmProblem } from '../../../studio/manifests/helm-problem.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'

const chart = (files: Readonly<Record<string, string>>) => ({
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  ...files,
})

describeWithWasm('what Helm says is wrong', () => {
  let helm: Helm
  beforeAll(async () => {
    helm = await openHelm()
  })

  const problemOf = (version: 3 | 4, files: Readonly<Record<string, string>>): HelmProblem => {
    try {
      helm.template(chart(files), { helm: version })
    } catch (error) {
      if (error instanceof HelmError) return helmProblem(error.message, chart(files))
    }
    throw new Error('Helm renders this')
  }

  const cases = [
    ['fail', 'a: 1\n\nb: {{ fail "no b" }}\n', 'The chart refuses these values', 'no b', 3, 7],
    ['required', 'b: {{ required "give b" .Values.b }}\n', 'The chart refuses these values', 'give b', 1, 7],
    ['what is nil', 'a: 1\nb: {{ .Values.b.c.d }}\n', "A template can't be rendered", 'nil pointer evaluating', 2, 14],
    ['a function', 'b: {{ index .Values 1 2 }}\n', "A template can't be rendered", 'error calling index', 1, 7],
    ['the syntax', 'a: 1\nb: {{ if }}\n', "A template can't be read", 'missing value for if', 2, undefined],
    ['a name', 'b: {{ nothing 1 }}\n', "A template can't be read", 'function "nothing" not defined', 1, undefined],
    ['an include', 'b: {{ include "x" . }}\n', "A template can't be rendered", 'no template "x"', 1, 7],
  ] as const

  for (const version of [3, 4] as const)
    it.each(cases)(`is shown at its line: %s, by Helm ${version}`, (_, text, title, words, line, column) => {
      const problem = problemOf(version, { 'templates/a.yaml': text })
      expect(problem).toMatchObject({ title, message: expect.stringContaining(words) })
      expect(problem.message).not.toContain('templates/a.yaml')
      expect(problem.place).toMatchObject({ path: 'templates/a.yaml', line, ...(column && { column }) })
      const here = problem.place?.excerpt.find(({ number }) => number === line)
      expect(here?.text).toBe(text.split('\n')[line - 1])
    })

  it.each([3, 4] as const)('in a named template is shown where it is written, by Helm %i', (version) => {
    const files = {
      'templates/_x.tpl': '{{ define "x" }}\n{{ .Values.a.b.c }}\n{{ end }}',
      'templates/a.yaml': 'a: {{ include "x" . }}\n',
    }
    const { place } = problemOf(version, files)
    expect(place).toMatchObject({ path: 'templates/_x.tpl', line: 2 })
  })

  it.each([3, 4] as const)('of what is no YAML names the template, by Helm %i', (version) => {
    const problem = problemOf(version, { 'templates/a.yaml': 'a: b: c\n' })
    expect(problem).toMatchObject({ title: 'A template renders what is no YAML', place: { path: 'templates/a.yaml' } })
  })

  it.each([3, 4] as const)('of values names them, by Helm %i', (version) => {
    const schema = JSON.stringify({ properties: { a: { type: 'string' } } })
    const problem = problemOf(version, { 'values.yaml': 'a: 1\n', 'values.schema.json': schema })
    expect(problem.title).toBe("The values don't fit the schema")
    expect(problem.message).toContain("'/a'")
  })

  it.each([3, 4] as const)('of anything else stays as it is, by Helm %i', (version) => {
    const problem = problemOf(version, { 'Chart.yaml': 'name: shop\n' })
    expect(problem.title).toBe("Helm can't render this")
    expect(problem.message).toContain('chart.metadata')
  })
})
