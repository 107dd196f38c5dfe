import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blockFiles, SHOP } from '../../docs/blocks-page.ts'
import { loadChart } from '../../src/chart/index.ts'
import { render } from '../../src/index.ts'

const DOCS = resolve(import.meta.dirname, '../../../docs')

describe('docs/blocks.md and its pages', async () => {
  const written = await blockFiles()
  test.each(written)('%s shows what the shop becomes', (path, text) => {
    expect(readFileSync(resolve(DOCS, path), 'utf8')).toBe(text)
  })
  test('are all pages', () => {
    expect(['blocks.md', ...globSync('blocks/**/*', { cwd: DOCS })].sort()).toEqual(
      written.map(([path]) => path).sort(),
    )
  })
  test('show each source of the shop once', () => {
    const sources = globSync('src/**/*.ts', { cwd: SHOP }).map((path) =>
      readFileSync(resolve(SHOP, path), 'utf8').trim(),
    )
    expect(sources.length).toBeGreaterThan(10)
    for (const source of sources) expect(written.filter(([, text]) => text.includes(source))).toHaveLength(1)
  })
})

test('the shop keeps its baskets on a claim, and runs two pods', async () => {
  const { manifests } = render(await loadChart(SHOP))
  const shown = manifests.map(({ kind, spec }) => [kind, (spec as { replicas?: number } | undefined)?.replicas])
  expect(shown).toContainEqual(['Deployment', 2])
  expect(shown).toContainEqual(['StatefulSet', 1])
})
