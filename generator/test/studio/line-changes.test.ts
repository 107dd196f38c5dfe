import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LineChanges, lineChanges } from '../../studio/manifests/line-changes.ts'

/** The text before, made of the text now and what changed. */
const undone = (now: string, { added, removed }: LineChanges): string => {
  const lines = now.split('\n')
  const before: string[] = []
  for (let at = 0; at <= lines.length; at++) {
    before.push(...removed.filter((each) => each.before === at).flatMap((each) => each.lines))
    if (at < lines.length && !added.includes(at)) before.push(lines[at] as string)
  }
  return before.join('\n')
}

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))

it('says what leads from one text to another', () => {
  fc.assert(
    fc.property(text, text, (before, now) => {
      expect(undone(now, lineChanges(before, now))).toBe(before)
    }),
    { seed: 1, numRuns: 1000 },
  )
})

it('names the least that changed', () => {
  expect(lineChanges('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual({ added: [2], removed: [{ before: 1, lines: ['b'] }] })
  expect(lineChanges('a\nb', 'a\nb')).toEqual({ added: [], removed: [] })
})

it('takes a moment for texts that have nothing in common', () => {
  const lines = (word: string): string => Array.from({ length: 20_000 }, (_, at) => `${word} ${at}`).join('\n')
  const [before, now] = [`same\n${lines('a')}`, `same\n${lines('b')}`]
  const begun = performance.now()
  const changes = lineChanges(before, now)
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(changes.added).toHaveLength(20_000)
  expect(undone(now, changes)).toBe(before)
})
