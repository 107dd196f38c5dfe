import { describe, expect, test } from 'vitest'
import { withItems, withMembers } from '../../src/new/json-with-comments.ts'

describe('settings are added, and nothing else changes', () => {
  test.each([
    ['nothing', '', '{\n  "b": 2,\n  "c": [1, 2]\n}\n'],
    ['an empty object', '{}', '{\n  "b": 2,\n  "c": [1, 2]\n}'],
    ['other members', '{\n  "a": 1\n}\n', '{\n  "b": 2,\n  "c": [1, 2],\n  "a": 1\n}\n'],
    [
      'comments',
      '// mine\n{\n\t// a\n\t"a": 1, // one\n}\n',
      '// mine\n{\n\t"b": 2,\n\t"c": [1, 2],\n\t// a\n\t"a": 1, // one\n}\n',
    ],
    ['one line', '{"a": 1}', '{"b": 2, "c": [1, 2], "a": 1}'],
    ['a member of that name', '{ "b": 3, "a": 1 }', '{ "c": [1, 2], "b": 3, "a": 1 }'],
  ])('to %s', (_, before, after) => {
    const text = withMembers(before, { b: 2, c: [1, 2] })
    expect(text).toBe(after)
    expect(withMembers(text as string, { b: 2, c: [1, 2] })).toBe(text)
  })

  test.each([
    ['{ "list": [] }', '{ "list": ["x", "y"] }'],
    ['{ "list": ["x"] }', '{ "list": ["y", "x"] }'],
    ['{\n  "list": [\n    // mine\n    "a"\n  ]\n}', '{\n  "list": [\n    "x", "y",\n    // mine\n    "a"\n  ]\n}'],
    ['{ "list": ["y", "x"] }', '{ "list": ["y", "x"] }'],
    ['{ "list": true }', '{ "list": true }'],
    ['', '{\n  "list": ["x", "y"]\n}\n'],
    ['{ "a": 1 }', '{ "list": ["x", "y"], "a": 1 }'],
  ])('to a list: %s', (before, after) => {
    expect(withItems(before, 'list', ['x', 'y'])).toBe(after)
  })
})

test.each(['[]', '{ "a": }', 'text', '{'])('%s is left alone', (text) => {
  expect(withMembers(text, { a: 1 })).toBeUndefined()
  expect(withItems(text, 'a', ['x'])).toBeUndefined()
})
