import { expect, test } from 'vitest'
import { moved } from '../../src/editor/moved.ts'

const TEXT = 'const a = 1\nconst b = wrong()\nconst c = 3\n'
const PART = { start: TEXT.indexOf('wrong'), length: 'wrong()'.length }

const partAfter = (edited: string): string | undefined => {
  const part = moved(PART, TEXT, edited)
  return part && edited.slice(part.start, part.start + part.length)
}

test.each([
  ['nothing', TEXT],
  ['a line before it', `// new\n${TEXT}`],
  ['less before it', TEXT.replace('const a = 1\n', '')],
  ['a line after it', TEXT.replace('const c', '// new\nconst c')],
])('a part of a text stays what it was after an edit of %s', (_, edited) => {
  expect(partAfter(edited)).toBe('wrong()')
})

test.each([
  ['itself', TEXT.replace('wrong', 'right')],
  ['what touches it', TEXT.replace('wrong()', 'wrong().length')],
  ['all', ''],
])('a part of a text is lost by an edit of %s', (_, edited) => {
  expect(partAfter(edited)).toBeUndefined()
})
