import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { blocksPage, SHOP } from '../../docs/blocks-page.ts'
import { loadChart } from '../../src/chart/index.ts'
import { render } from '../../src/index.ts'

test('docs/blocks.md is what the shop becomes', async () => {
  const page = resolve(import.meta.dirname, '../../../docs/blocks.md')
  expect(await blocksPage()).toBe(readFileSync(page, 'utf8'))
})

test('the shop keeps its baskets on a claim, and runs two pods', async () => {
  const { manifests } = render(await loadChart(SHOP))
  const shown = manifests.map(({ kind, spec }) => [kind, (spec as { replicas?: number } | undefined)?.replicas])
  expect(shown).toContainEqual(['Deployment', 2])
  expect(shown).toContainEqual(['StatefulSet', 1])
})
