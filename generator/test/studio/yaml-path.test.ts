import { describe, expect, it } from 'vitest'
import { placeAt, rangeOfPath } from '../../studio/editor/yaml-path.ts'

/** The place of `|` in a text. */
const place = (text: string) => {
  const before = text.slice(0, text.indexOf('|'))
  const row = before.split('\n').length - 1
  return placeAt(text.replace('|', '').split('\n'), row, before.length - before.lastIndexOf('\n') - 1)
}

describe('the place of the cursor', () => {
  it.each([
    ['|', { above: [], key: '', isValue: false, beside: [] }],
    ['a: 1\nb|', { above: [], key: '', isValue: false, beside: ['a'] }],
    ['a: |', { above: [], key: 'a', isValue: true, beside: [] }],
    ['a:\n  b:\n    c: 1\n  d|\n  e: 1\nf: 1', { above: ['a'], key: '', isValue: false, beside: ['b', 'e'] }],
    ['a:\n  # comment\n\n  b:\n    |', { above: ['a', 'b'], key: '', isValue: false, beside: [] }],
    ['"a b":\n  \'c\': x|', { above: ['a b'], key: 'c', isValue: true, beside: [] }],
    ['a: [\n|', { above: [], key: '', isValue: false, beside: ['a'] }],
  ])('in %j is %j', (text, wanted) => {
    expect(place(text)).toEqual(wanted)
  })
  it.each(['# a|', '- a|', 'a:\n  - b:\n      c|'])('in %j is none', (text) => {
    expect(place(text)).toBeUndefined()
  })
})

describe('the range of a path', () => {
  const text = 'a:\n  b: 12\n  c: [x, yy]\nd: {e: 1}\n'
  it.each([
    [['a', 'b'], '12'],
    [['a', 'c', '1'], 'yy'],
    [['a', 'none'], 'a'],
    [['d', 'e'], '1'],
    [['d'], 'd'],
    [['none'], 'a:'],
  ])('%j is %j', (path, wanted) => {
    const { from, to } = rangeOfPath(text, path)
    expect(text.slice(from, to)).toBe(wanted)
  })
  it('is within any text', () => {
    for (const each of ['', '[', 'a', '- a']) {
      const { from, to } = rangeOfPath(each, ['a', 'b'])
      expect([from >= 0, to <= Math.max(1, each.length)]).toEqual([true, true])
    }
  })
})
