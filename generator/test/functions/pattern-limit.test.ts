import { findWasm, openHelm } from 'chartwright-helm/node'
import { describe, expect, it } from 'vitest'
import { repeatsTooOften } from '../../src/model/pattern-limit.ts'

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

describe.skipIf(findWasm() === undefined)('repeats within each other', () => {
  it(`are refused where Go refuses them, in ${PATTERNS.length} patterns`, async () => {
    const helm = await openHelm()
    const chart = {
      'Chart.yaml': 'apiVersion: v2\nname: patterns\nversion: 1.0.0\n',
      'templates/compiled.yaml':
        'compiled:\n{{- range .Values.patterns }}\n- {{ eq (regexReplaceAllLiteral "^.*$" (regexFind . "") "") "" }}\n{{- end }}\n',
    }
    const refused = PATTERNS.filter((pattern) => {
      try {
        helm.template(chart, { values: { patterns: [pattern] } })
        return false
      } catch (error) {
        expect(String(error)).toContain('invalid repeat count')
        return true
      }
    })
    expect(PATTERNS.filter(repeatsTooOften)).toEqual(refused)
    expect(refused.length).toBeGreaterThan(50)
    expect(PATTERNS.length - refused.length).toBeGreaterThan(50)
  })
})
