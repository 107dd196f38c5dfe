import { describe, expect, test } from 'vitest'
import { ChartDecisions, decideAll } from '../../src/import/chart-decisions.ts'
import { convertTemplates } from '../../src/import/convert/index.ts'
import { learnDifferences } from '../../src/import/learn-differences.ts'
import { learnProblems } from '../../src/import/learn-problems.ts'
import { readStructure } from '../../src/import/structure/index.ts'
import { ChartwrightError, type ErrorParts } from '../../src/model/chartwright-error.ts'
import { VALUES } from './convert/values.ts'

const PATH = 'templates/web.yaml'
const TEMPLATE = `apiVersion: v1
kind: Pod
metadata:
  labels:
    {{- include "demo.labels" . | nindent 4 }}
spec:
  {{- if .Values.on }}
  hostname: {{ include "demo.odd" . }}
  {{- else }}
  hostname: none
  {{- end }}
  containers:
    - name: web
      image: {{ .Values.name }}
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
    - image: other
      name: {{ .Values.name }}
`
const HELPERS =
  '{{- define "demo.labels" }}\napp: {{ .Values.name }}\n{{- end }}\n{{- define "demo.odd" }}{{ htmlDate .Values.name }}{{ end }}\n'

/** A chart that is converted again and again, as far as is known to work. */
class Chart {
  readonly decisions = new ChartDecisions()
  readonly texts = new Map([
    [PATH, TEMPLATE],
    ['templates/_helpers.tpl', HELPERS],
  ])
  structure = readStructure({ templates: this.texts, libraries: new Map() })

  convert() {
    const { structure, texts, decisions } = this
    return convertTemplates({
      chart: 'demo',
      schema: '../../../schemas/demo.ts',
      structure,
      values: VALUES,
      files: new Set(),
      texts,
      decisions,
    })
  }

  get source(): string {
    return this.convert().sources.get('src/web.ts')?.text ?? 'none'
  }

  /** A problem at what the source says there. */
  fails(at: string, code = 'unsupported', path = 'src/web.ts'): boolean {
    const templates = this.convert()
    const text = templates.sources.get(path)?.text ?? ''
    const before = text.slice(0, text.indexOf(at)).split('\n')
    const where = {
      file: `/chart/${path}`,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    }
    return this.learns({ code, what: 'it fails', where })
  }

  /** Whether anything follows from a problem. */
  learns(problem: ErrorParts): boolean {
    const { texts, decisions } = this
    const attempt = { folder: '/chart', templates: this.convert(), texts, decisions }
    return decideAll(decisions, learnProblems([new Problem(problem)], attempt))
  }

  /** A problem that names a helper. */
  names(what: string, where?: { readonly file: string; readonly line: number; readonly column: number }): boolean {
    return this.learns({ code: where ? 'TS2339' : 'unsupported', what, ...(where && { where }) })
  }

  get helpers(): string {
    return this.convert().sources.get('src/helpers.ts')?.text ?? 'none'
  }

  /** A difference at a path of the first document. */
  differs(...keys: readonly (string | number)[]): boolean {
    const path = [PATH, 0, ...keys]
    const difference = { helm: 3, values: 'the defaults', path: path.join('.'), keys: path } as const
    const { texts, structure, decisions } = this
    const converted = new Set(this.convert().templates.values())
    const rendered = { texts, structure, decisions, converted }
    return decideAll(
      decisions,
      learnDifferences([{ ...difference, original: '1', imported: '2', ...this.#difference }], rendered),
    )
  }

  /** A difference of an empty text, which YAML reads as null. */
  isNull(...keys: readonly (string | number)[]): boolean {
    this.#difference = { original: 'null', imported: '""' }
    return this.differs(...keys)
  }

  #difference = {}
}

class Problem extends ChartwrightError {}

const KEPT = "includeYaml('demo.web.1', context)"

describe('what is refused stays as it is', () => {
  test('the smallest entry first, then what it stands in, then the template', () => {
    const chart = new Chart()
    expect(chart.fails('image: values.name')).toBe(true)
    expect(chart.source).toContain(`{ name: 'web', ...${KEPT}, resources: { ...values.resources } }`)
    expect(chart.convert().rest.get('templates/_parts.tpl')).toBe(
      '{{- define "demo.web.1" }}\nimage: {{ .Values.name }}\n{{- end }}\n',
    )
    expect(chart.fails('...includeYaml')).toBe(true)
    expect(chart.source).toContain(`containers: [...includeYaml<any[]>('demo.web.1', context)`)
    expect(chart.fails('...includeYaml')).toBe(true)
    expect(chart.source).toContain("'none', ...includeYaml('demo.web.1', context) },")
    while (chart.fails('includeYaml('));
    expect(chart.source).toBe('none')
    expect(chart.convert().rest.get(PATH)).toContain('hostname: none')
  })

  test('a key that begins an item is kept without its dash', () => {
    const chart = new Chart()
    chart.fails("name: 'web'")
    expect(chart.convert().rest.get('templates/_parts.tpl')).toBe('{{- define "demo.web.1" }}\nname: web\n{{- end }}\n')
    expect(chart.convert().kept).toContainEqual({ template: PATH, line: 13, lines: 1, reason: 'it fails' })
  })

  test('an error of types costs the type of the manifest first', () => {
    const chart = new Chart()
    expect(chart.source).toContain('(context: Context): Pod =>')
    chart.fails('image: values.name', 'TS2322')
    expect(chart.source).toContain('(context: Context) =>')
    chart.fails('image: values.name', 'TS2322')
    expect(chart.source).toContain(KEPT)
  })
})

describe('what is refused of a helper', () => {
  test.each([
    'the helper labels returns a map that may be empty',
    "the helper demo.labels takes a value, so it can't read the context",
  ])('makes it an ordinary function first, and keeps it then: %s', (problem) => {
    const chart = new Chart()
    expect(chart.helpers).toContain('export const labels = helper(({ values }: Context) => (')
    expect(chart.names(problem)).toBe(true)
    expect(chart.helpers).toContain('export const labels = ({ values }: Context) => (')
    expect(chart.source).toContain('labels: labels(context)')
    expect(chart.convert().rest.get('templates/_helpers.tpl')).not.toContain('define "demo.labels"')
    expect(chart.names(problem)).toBe(true)
    expect(chart.helpers).not.toContain('labels')
    expect(chart.convert().rest.get('templates/_helpers.tpl')).toContain('define "demo.labels"')
    expect(chart.source).toContain("labels: includeYaml('demo.labels', context)")
    expect(chart.names(problem)).toBe(false)
  })

  test('keeps it where its types are wrong', () => {
    const chart = new Chart()
    const line = chart.helpers.split('\n').findIndex((each) => each.startsWith('export const labels')) + 1
    expect(chart.names('no such field', { file: '/chart/src/helpers.ts', line, column: 20 })).toBe(true)
    expect(chart.source).toContain("labels: includeYaml('demo.labels', context)")
  })
})

describe('a problem without a place', () => {
  test.each([
    'The function and Helm differ.\n  .: Helm 3 fails with "error on demo/templates/web.yaml: no"',
    'The function and the model differ.\n  function: "hostname: none"\n  model: "another"',
  ])('keeps the templates that it speaks of: %j', (what) => {
    const chart = new Chart()
    expect(chart.learns({ code: 'self-check', what })).toBe(true)
    expect(chart.source).toBe('none')
  })
})

describe('what renders otherwise stays as it is', () => {
  test('what named templates print loses its quotes first, then the entry is kept', () => {
    const chart = new Chart()
    expect(chart.source).toContain("hostname: values.on ? include('demo.odd', context) : 'none'")
    chart.differs('spec', 'hostname')
    expect(chart.source).toContain("hostname: values.on ? includeYaml<number>('demo.odd', context) : 'none'")
    chart.differs('spec', 'hostname')
    expect(chart.source).toContain('...(values.on')
    expect(chart.convert().rest.get('templates/_parts.tpl')).toContain('hostname: {{ include "demo.odd" . }}')
  })

  test('an empty text is left out first', () => {
    const chart = new Chart()
    expect(chart.isNull('spec', 'containers', 0, 'image')).toBe(true)
    expect(chart.source).toContain("{ name: 'web', image: values.name || undefined,")
    expect(chart.isNull('spec', 'containers', 0, 'image')).toBe(true)
    expect(chart.source).toContain(KEPT)
  })

  test('all items of a list count, since conditions may choose them', () => {
    const chart = new Chart()
    chart.differs('spec', 'containers', 1, 'image')
    expect(chart.convert().rest.get('templates/_parts.tpl')).toMatch(/image: \{\{ .Values.name \}\}[\s\S]*image: other/)
  })

  test('what it includes is adapted where that became a function', () => {
    const chart = new Chart()
    while (chart.differs('metadata', 'labels', 'app'));
    expect(chart.source).toBe('none')
    expect(chart.convert().rest.get('templates/_helpers.tpl')).toContain('define "demo.labels"')
    const other = new Chart()
    other.decisions.keep(PATH, 'no')
    expect(other.convert().rest.get('templates/_helpers.tpl')).not.toContain('define "demo.labels"')
    expect(other.convert().rest.get(PATH)).toBe(TEMPLATE)
  })
})

describe('parts of named templates stay as they are, too', () => {
  const SPEC = `{{- define "demo.spec" -}}
name: {{ .Values.name }}
containers:
  - name: web
    image: {{ .Values.name }}
{{- end }}
`
  const chartWithSpec = (): Chart => {
    const chart = new Chart()
    chart.texts.set('templates/_helpers.tpl', `${HELPERS}${SPEC}`)
    chart.texts.set(PATH, 'apiVersion: v1\nkind: Pod\nspec:\n  {{- include "demo.spec" . | nindent 2 }}\n')
    chart.structure = readStructure({ templates: chart.texts, libraries: new Map() })
    return chart
  }
  const helpersOf = (chart: Chart): string => chart.convert().sources.get('src/helpers.ts')?.text ?? ''

  test('where the template that includes them renders otherwise', () => {
    const chart = chartWithSpec()
    expect(helpersOf(chart)).toContain("containers: [{ name: 'web', image: values.name }],")
    expect(chart.differs('spec', 'containers', 0, 'image')).toBe(true)
    expect(helpersOf(chart)).toContain("containers: [{ name: 'web', ...includeYaml('demo.spec.1', context) }],")
    expect(chart.convert().rest.get('templates/_parts.tpl')).toBe(
      '{{- define "demo.spec.1" }}\nimage: {{ .Values.name }}\n{{- end }}\n',
    )
    expect(chart.convert().kept).toContainEqual({
      template: 'templates/_helpers.tpl',
      line: 9,
      lines: 1,
      reason: 'With the defaults, .0.spec.containers.0.image is 1 in the original, but 2',
    })
  })

  test('where they are refused', () => {
    const chart = chartWithSpec()
    expect(chart.fails('image: values.name', 'unsupported', 'src/helpers.ts')).toBe(true)
    expect(helpersOf(chart)).toContain("...includeYaml('demo.spec.1', context)")
  })

  test('but none of what is given something else than the context', () => {
    const chart = chartWithSpec()
    const given = '{{- define "demo.given" -}}\na: {{ .part }}\nb: 1\n{{- end }}\n'
    chart.texts.set('templates/_helpers.tpl', `${HELPERS}${SPEC}${given}`)
    chart.structure = readStructure({ templates: chart.texts, libraries: new Map() })
    const { rest } = chart.convert()
    expect(rest.get('templates/_helpers.tpl')).toContain(given.trim())
    expect(rest.get('templates/_parts.tpl')).toBeUndefined()
  })

  test('unless the part that stays is wrong itself', () => {
    const chart = chartWithSpec()
    chart.differs('spec', 'containers', 0, 'image')
    const { rest } = chart.convert()
    const line = (rest.get('templates/_parts.tpl') ?? '').split('\n').indexOf('image: {{ .Values.name }}') + 1
    const where = { file: '/chart/src/templates/_parts.tpl', line, column: 1 }
    chart.learns({ code: 'unsupported', what: 'no', where })
    expect(chart.decisions.kept.get('demo.spec')).toBe('no')
  })
})
