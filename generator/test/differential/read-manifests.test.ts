import { describe, expect, it } from 'vitest'
import { readDocuments } from './read-manifests.ts'

describe('reading documents', () => {
  it('reads YAML as Kubernetes does', () => {
    expect(readDocuments('a: no\nb: 0644\nc: "no"\n---\n# only a comment\n---\nd: 1\n')).toEqual([
      { a: false, b: 420, c: 'no' },
      { d: 1 },
    ])
  })
  it('takes for numbers what Go does', () => {
    expect(readDocuments('[., -., ._, ._0, e3, .5, 1., -.5, 1e3, 0x10, .inf]')).toEqual([
      ['.', '-.', '._', '._0', 'e3', 0.5, 1, -0.5, 1000, 16, Number.POSITIVE_INFINITY],
    ])
  })
  it.each([
    ['a: |\n  b\n', 'b\n', 'b\n'],
    ['a: |-\n  b\n', 'b', 'b'],
    ['a: |+\n  b\n', 'b\n', 'b\n\n'],
    ['a: >2+\n    b\n', '  b\n', '  b\n\n'],
  ])('tells line breaks at the end apart where they count: %j', (text, once, twice) => {
    expect(readDocuments(text)).toEqual([{ a: once }])
    expect(readDocuments(`${text}\n`)).toEqual([{ a: twice }])
  })
  it('reads a text once, and gives what nobody can change', () => {
    const [first, second] = [readDocuments('a: { b: [1] }\n'), readDocuments('a: { b: [1] }\n\n')]
    expect(second).toBe(first)
    expect(() => (first[0] as { a: { b: number[] } }).a.b.push(2)).toThrow(TypeError)
  })
  it('refuses duplicate keys and broken text', () => {
    expect(() => readDocuments('a: 1\na: 2\n')).toThrow(/unique/)
    expect(() => readDocuments('a: [1\n')).toThrow()
  })
})
