import { describe, expect, it } from 'vitest'
import { functionNamed } from '../../src/functions/index.ts'
import { patternProblem } from '../../src/model/pattern.ts'
import { constraintProblem } from '../../src/values/interface/tag-problems.ts'

const TAKEN = [
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
  '^(?:a|b){2,3}?$',
  '\\bword\\b',
  '[[]',
  '[a[b]',
  '[^[\\]]',
  '[&&|~~-]',
  '[-a]',
  '[a-]',
  '[\\d\\-]',
  '^\\/\\x41\\t\\v$',
  '^[é-ü]😀$',
  'a{1000}',
  '(?:)',
]

/** Each with a part of what is told of it. */
const REFUSED: readonly (readonly [pattern: string, why: string])[] = [
  ['^(?=a)b$', 'look-around'],
  ['(?<!a)b', 'look-around'],
  ['(?i)a', 'flags'],
  ['(?i:a)', 'flags'],
  ['(?<name>a)', 'named groups'],
  ['(?P<name>a)', 'named groups'],
  ['(a)\\1', 'references to groups'],
  ['\\s', 'list the white space'],
  ['[\\S]', 'list the white space'],
  ['\\B', 'in the middle of a character'],
  ['[\\b]', 'escape differs'],
  ['\\0', 'escape differs'],
  ['\\cA', 'escape differs'],
  ['\\p{L}', 'escape differs'],
  ['\\u00e9', 'escape differs'],
  ['\\A', 'escape differs'],
  ['\\-', 'escape differs'],
  ['[]', 'empty brackets'],
  ['[^]', 'empty brackets'],
  ['[[:alpha:]]', '[:names:]'],
  ['[[:]', '[:names:]'],
  ['a{1001}', 'more than 1000 times'],
  ['(?:a{50}){50}', 'more than 1000 times'],
  ['a**', 'not a regular expression (Nothing to repeat)'],
  ['a{,3}', 'not a regular expression (Incomplete quantifier)'],
  ['(a', 'not a regular expression (Unterminated group)'],
  ['[z-a]', 'not a regular expression (Range out of order'],
  ['[\\d-z]', 'not a regular expression'],
]

const inChart = (pattern: string): string | undefined =>
  functionNamed('regexMatch').refuse?.({ kind: 'string', values: [pattern] }, { kind: 'string' })

describe('a pattern', () => {
  it.each([...TAKEN, ...REFUSED.map(([pattern]) => pattern)])(
    '%s is judged alike in a function of a chart and in the schema of values',
    (pattern) => {
      expect(inChart(pattern)).toBe(patternProblem(pattern))
      expect(constraintProblem({ pattern })).toBe(patternProblem(pattern))
    },
  )
  it.each(TAKEN)('%s is taken', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined()
  })
  it.each(REFUSED)('%s is refused: %s', (pattern, why) => {
    expect(patternProblem(pattern)).toContain(why)
  })
  it.each(['^.$', 'a.*b'])('%s is taken where chartwright reads the dot, and not where a schema does', (pattern) => {
    expect(inChart(pattern)).toBeUndefined()
    expect(constraintProblem({ pattern })).toContain('write a class in place of "."')
  })
})
