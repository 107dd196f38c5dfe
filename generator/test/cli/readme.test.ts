import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sourceProject } from './project.ts'

const GENERATOR = resolve(import.meta.dirname, '../..')
const readme = readFileSync(resolve(GENERATOR, 'README.md'), 'utf8')

/** Files that the README shows: the path, a colon, and the text in a fence. */
const shown = [...readme.matchAll(/`([\w./-]+)`:\n\n```\w+\n([\s\S]*?)```\n/g)].map(
  ([, path, text]) => [path as string, text as string] as const,
)
const sources = shown.filter(([path]) => path.endsWith('.ts'))
const written = shown.filter(([path]) => !path.endsWith('.ts'))

const project = sourceProject([])
afterAll(() => project.remove())

test("the chart in the package's README becomes what the README shows", async () => {
  expect([sources.length, written.length]).toEqual([3, 1])
  for (const [path, text] of sources) project.write(path, text)
  const { code, stdout, stderr } = await project.main(['generate', 'hello'])
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' })
  for (const [path, text] of written) expect(project.read(path)).toBe(text)
})

test("the package's README links to what exists", () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path as string)
  expect(links).not.toHaveLength(0)
  for (const path of links) expect(() => readFileSync(resolve(GENERATOR, path)), path).not.toThrow(/ENOENT/)
})
