import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportsOfModules } from '../../docs/api/exports.ts'
import { apiFiles, undocumented } from '../../docs/api-pages.ts'
import * as blocks from '../../src/blocks/index.ts'
import * as values from '../../src/blocks/values/index.ts'
import * as chartwright from '../../src/index.ts'

const DOCS = resolve(import.meta.dirname, '../../../docs')
const exported = exportsOfModules()

describe('docs/api.md (npm run docs writes it)', () => {
  const written = apiFiles()
  test.each(written)('%s shows what the doc comments say', (path, text) => {
    expect(readFileSync(resolve(DOCS, path), 'utf8')).toBe(text)
  })
  test('has no other pages', () => {
    expect(['api.md', ...globSync('api/**/*', { cwd: DOCS })].sort()).toEqual(written.map(([path]) => path).sort())
  })
  test('has each export once, with what its comment says', () => {
    const entries = written
      .slice(1)
      .flatMap(([, text]) => [...text.matchAll(/^(?:##+ `|\| <a id="[^"]*"><\/a>`)(\w+)`/gm)])
    const names = [...exported.values()].flat().map(({ name }) => name)
    expect(entries.map(([, name]) => name).sort()).toEqual(names.sort())
    expect(names.length).toBeGreaterThan(300)
    expect(undocumented()).toEqual([])
  })
})

test.each([
  ['chartwright', chartwright],
  ['chartwright/blocks', blocks],
  ['chartwright/values', values],
])('the reference of %s has all that can be imported from it', (name, module) => {
  const names = (exported.get(name) ?? []).map((each) => each.name)
  expect(Object.keys(module).filter((each) => !names.includes(each))).toEqual([])
})
