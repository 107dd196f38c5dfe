import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { llmsText } from '../../docs/llms.ts'
import { pagesOnDisk } from '../../docs/pages.ts'

const text = readFileSync(resolve(import.meta.dirname, '../../../docs/llms.txt'), 'utf8')

test('docs/llms.txt lists the pages as they are (npm run docs writes it)', () => {
  expect(text).toBe(llmsText(pagesOnDisk()))
})

test('each page has a line that says what it is about', () => {
  const lines = [...text.matchAll(/^- \[.+\]\(\S+\/main\/docs\/(\S+)\): (.+)\.$/gm)]
  expect(lines.map(([, path]) => path).sort()).toEqual([...pagesOnDisk().keys()].sort())
  expect(lines.filter(([, , about = '']) => about.length < 10 || /\]\(|^A part of/.test(about))).toEqual([])
})
