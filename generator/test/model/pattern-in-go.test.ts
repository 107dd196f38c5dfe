import { openHelm } from 'chartwright-helm/node'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { functionNamed } from '../../src/functions/index.ts'
import { patternProblem } from '../../src/model/pattern.ts'
import { describeWithWasm } from '../kit/describe-unless.ts'

/** Compiled once for all. */
let opened: ReturnType<typeof openHelm> | undefined
const helm = (): ReturnType<typeof openHelm> => (opened ??= openHelm())

const COUNTS = [
  '{2}',
  '{31}',
  '{32}',
  '{1000}',
  '{1001}',
  '{0,33}',
  '{33,}',
  '{0,}',
  '{0}',
  '{0,0}',
  '?',
  '*',
  '+',
  '{1,}',
]
const nested = COUNTS.flatMap((inner) =>
  COUNTS.flatMap((outer) => [`^(?:a${inner})${outer}$`, `^(b|(?:x(a${inner}c))${outer})$`]),
)
const PATTERNS = [
  ...nested,
  '^(?:[a-z]{1,63}\\.){1,63}$',
  '^(?:a{100}){100}$',
  '^(?:(?:a{10}){10}){10}$',
  '^(?:(?:a{10}){10}){11}$',
  '^(?:a{500}b{500}){2}$',
  '^(?:[{]{40}\\{1000\\}){30}$',
]

describeWithWasm('repeats within each other', () => {
  it(`are refused where Go refuses them, in ${PATTERNS.length} patterns`, async () => {
    const engine = await helm()
    const chart = {
      'Chart.yaml': 'apiVersion: v2\nname: patterns\nversion: 1.0.0\n',
      'templates/compiled.yaml':
        'compiled:\n{{- range .Values.patterns }}\n- {{ eq (regexReplaceAllLiteral "^.*$" (regexFind . "") "") "" }}\n{{- end }}\n',
    }
    const refused = PATTERNS.filter((pattern) => {
      try {
        engine.template(chart, { values: { patterns: [pattern] } })
        return false
      } catch (error) {
        expect(String(error)).toContain('invalid repeat count')
        return true
      }
    })
    expect(PATTERNS.filter((pattern) => patternProblem(pattern)?.includes('repeats more'))).toEqual(refused)
    expect(refused.length).toBeGreaterThan(50)
    expect(PATTERNS.length - refused.length).toBeGreaterThan(50)
  })
})

const ATOMS = [
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '[a-]',
  '[[]',
  '[\\]\\-]',
  '\\b',
  '^',
  '$',
  'é',
  '😀',
  '\\d',
  '\\W',
  '\\xe9',
  '\\/',
  '-',
]
const QUANTIFIERS = ['', '', '', '*', '+', '?', '*?', '+?', '{2}', '{0,2}', '{1,}?']
const TEXTS = ['', 'a', 'ab', 'ba', 'aab', 'abab', 'a\nb', '\r', 'é', 'a😀b', '😀😀', '1a', '[-]', 'a/b', '\u2028']
const FUNCTIONS = ['regexMatch', 'regexFind', 'regexFindAll', 'regexSplit', 'regexReplaceAll']
const REPLACEMENT = '<${1}|${2}>'

const { pattern: anyPattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  part: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom(...ATOMS),
        fc.tuple(fc.constantFrom('(', '(?:'), tie('pattern')).map(([open, inside]) => `${open}${inside})`),
        fc.tuple(tie('pattern'), fc.oneof(fc.constant(''), tie('pattern'))).map(([a, b]) => `(${a}|${b})`),
      ),
      fc.constantFrom(...QUANTIFIERS),
    )
    .map(([atom, quantifier]) => atom + quantifier),
}))

const isTaken = (name: string, pattern: string): boolean => {
  const types = [
    { kind: 'string', values: [pattern] },
    { kind: 'string' },
    { kind: 'string', values: [REPLACEMENT] },
  ] as const
  return functionNamed(name).refuse?.(...types.slice(0, name === 'regexReplaceAll' ? 3 : 2)) === undefined
}

describeWithWasm('patterns that are taken', () => {
  it.each(FUNCTIONS)('mean the same for Helm and for JavaScript: %s', async (name) => {
    const patterns = fc.sample(anyPattern, { numRuns: 800, seed: 15 }).filter((each) => isTaken(name, each))
    expect(patterns.length).toBeGreaterThan(200)
    const { javascript, go, more = [] } = functionNamed(name)
    const last = name === 'regexReplaceAll' ? [JSON.stringify(REPLACEMENT)] : more
    const call = `${go} $pattern $text ${last.join(' ')}`
    const template = `results: {{ $all := list }}{{ range $pattern := .Values.patterns }}{{ range $text := $.Values.texts }}{{ $all = append $all (${call}) }}{{ end }}{{ end }}{{ $all | toJson | b64enc }}\n`
    const chart = {
      'Chart.yaml': 'apiVersion: v2\nname: patterns\nversion: 1.0.0\n',
      'templates/results.yaml': template,
    }
    const rendered = (await helm()).template(chart, { values: { patterns, texts: TEXTS } })
    const [, encoded = ''] = /results: (\S+)/.exec(JSON.stringify(rendered).replaceAll('\\n', '\n')) ?? []
    const theirs = JSON.parse(Buffer.from(encoded, 'base64').toString()) as unknown[]
    const different = patterns.flatMap((pattern, row) =>
      TEXTS.flatMap((text, column) => {
        const ours = (javascript as (...values: unknown[]) => unknown)(pattern, text, REPLACEMENT)
        const helm = theirs[row * TEXTS.length + column] ?? []
        return JSON.stringify(ours) === JSON.stringify(helm) ? [] : [{ pattern, text, ours, helm }]
      }),
    )
    expect(different).toEqual([])
  })
})
