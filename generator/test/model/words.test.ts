import { expect, it } from 'vitest'
import { plural, shortened, similarName } from '../../src/model/words.ts'
import { compareDocuments } from '../../src/self-check/compare-documents.ts'

it.each([
  ['generat', 'generate'],
  ['GENERATE', 'generate'],
  ['Port', 'port'],
  ['something', undefined],
  ['', undefined],
])('of the known names, %j is most like %j', (given, expected) => {
  expect(similarName(given, ['generate', 'port', 'render'])).toBe(expected)
})

it('no name is like another where there is none', () => {
  expect(similarName('a', [])).toBeUndefined()
})

it('counts in words', () => {
  expect([0, 1, 2].map((count) => plural(count, 'item'))).toEqual(['0 items', '1 item', '2 items'])
})

it('what is cut ends with an ellipsis, also in a difference between documents', () => {
  expect([shortened('abc', 3), shortened('abcd', 3)]).toEqual(['abc', 'ab…'])
  const [difference] = compareDocuments({ a: 'x'.repeat(500) }, { a: '' })
  expect(difference?.want).toMatch(/^"x{198}…$/)
  expect(difference?.got).toBe('""')
})
