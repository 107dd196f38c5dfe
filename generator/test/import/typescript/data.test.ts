import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { data } from '../../../src/import/typescript/make.ts'
import { printExpression } from '../../../src/import/typescript/print.ts'
import { stringText } from '../../../src/import/typescript/texts.ts'

const literal = (value: unknown): string => printExpression(data(value), { isDense: true })

test.each([
  ["it's", `"it's"`],
  ['say "no"', `'say "no"'`],
  [`it's "no"`, `'it\\'s "no"'`],
  ['a\nb\\', `'a\\nb\\\\'`],
  ['\u2028', `'\\u2028'`],
])('%j becomes %s', (text, expected) => {
  expect(stringText(text)).toBe(expected)
  expect(runInNewContext(expected)).toBe(text)
})

test('what fits stands on one line, and the rest on lines of 120 characters', () => {
  const value = { 'a-b': [1, true, null], long: Array.from({ length: 30 }, (_, index) => `item ${index}`), empty: {} }
  const text = literal(value)
  expect(text.split('\n').slice(0, 3)).toEqual(['{', "  'a-b': [1, true, null],", '  long: ['])
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  expect(JSON.parse(JSON.stringify(runInNewContext(`(${text})`)))).toEqual(value)
})

test('a key that JavaScript has a meaning for stays a key', () => {
  const value = JSON.parse('{ "__proto__": 1 }')
  expect(JSON.stringify(runInNewContext(`(${literal(value)})`))).toBe('{"__proto__":1}')
})
