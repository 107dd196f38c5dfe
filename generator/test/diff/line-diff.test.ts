import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countLines, lineDiff } from '../../src/diff/releases/line-diff.ts'

/** What a difference makes of a text: hunks without a heading begin at its first line. */
const patched = (before: readonly string[], diff: string): readonly string[] => {
  const after: string[] = []
  let at = 0
  for (const line of diff === '' ? [] : diff.split('\n')) {
    const [, start] = /^@@ -(\d+) /.exec(line) ?? []
    if (start !== undefined) {
      while (at < Number(start) - 1) after.push(before[at++] as string)
      continue
    }
    if (line[0] !== '+') expect(before[at++]).toBe(line.slice(1))
    if (line[0] !== '-') after.push(line.slice(1))
  }
  return [...after, ...before.slice(at)]
}

describe('lineDiff', () => {
  test('shows what changed with three lines around it', () => {
    const before = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm']
    const after = before.map((line) => (line === 'f' ? 'F' : line))
    expect(lineDiff(before, after)).toBe('@@ -3 +3 @@\n c\n d\n e\n-f\n+F\n g\n h\n i')
    expect(countLines(lineDiff(before, after))).toEqual({ added: 1, removed: 1 })
  })

  test('makes of one text the other', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        expect(patched(before, lineDiff(before, after))).toEqual(after)
        expect(lineDiff(before, before)).toBe('')
      }),
      { seed: Number(process.env.SEED ?? 1), numRuns: 1000 },
    )
  })

  test('is as short as can be', () => {
    const before = 'the quick brown fox jumps over the lazy dog'.split(' ')
    const after = 'a quick fox jumps high over the dog'.split(' ')
    expect(countLines(lineDiff(before, after))).toEqual({ added: 2, removed: 3 })
  })

  test('takes texts of thousands of other lines', () => {
    const [before, after] = ['a', 'b'].map((name) => Array.from({ length: 5000 }, (_, index) => `${name}${index}`))
    expect(countLines(lineDiff(before as string[], after as string[]))).toEqual({ added: 5000, removed: 5000 })
  })
})
