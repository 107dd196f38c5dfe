import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emitFile, sourceOf } from '../../docs/emit.ts'
import { typeProblems } from '../../docs/type-check.ts'

const page = readFileSync(new URL('../../../docs/how-it-works.md', import.meta.url), 'utf8')
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''

test('the function on docs/how-it-works.md becomes the template there', async () => {
  const source = sourceOf(block('ts'))
  expect(typeProblems(new Map([['example', source]]))).toEqual([])
  expect((await emitFile(source)).template.trim()).toBe(block('yaml').trim())
})
