import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8')

/** Files that the README shows whole: a link to the file, a colon, and the text in a fence. */
const shown = [...readme.matchAll(/\]\(([^)]+)\):\n\n```\w+\n([\s\S]*?)```\n/g)]

test('the README shows a source and the template that it becomes', () => {
  expect(shown.map(([, path]) => path)).toHaveLength(2)
})

test.each(shown.map(([, path, text]) => [path as string, text as string]))(
  'the README shows %s as it is',
  (path, text) => {
    expect(text).toBe(readFileSync(resolve(ROOT, path), 'utf8'))
  },
)

test('the README links to what exists', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path as string)
  expect(links).not.toHaveLength(0)
  for (const path of links) expect(() => readFileSync(resolve(ROOT, path)), path).not.toThrow(/ENOENT/)
})

test('each upgrade that is shown keeps the values of the release', () => {
  const pages = [
    '*.md',
    'charts/*/{README.md,templates/NOTES.txt}',
    'docs/**/*.md',
    'generator/{README.md,test/twins/charts/*/README.md}',
  ]
  const upgrades = globSync(pages, { cwd: ROOT }).flatMap((path) => [
    ...readFileSync(resolve(ROOT, path), 'utf8').matchAll(/helm upgrade [^`\n]*/g),
  ])
  expect(upgrades.length).toBeGreaterThan(10)
  for (const [command] of upgrades) expect(command).toMatch(/--reset-then-reuse-values|^helm upgrade --reuse-values$/)
})
