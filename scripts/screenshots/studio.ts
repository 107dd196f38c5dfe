import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { readChartFiles } from '../../generator/src/import/index.ts'
import { chartContent, StudioServer } from '../../generator/src/studio/index.ts'
import { findWasm } from '../../helm-engine/src/node/index.ts'
import type { Scene } from './picture.ts'
import type { Serving } from './serving.ts'

const CHART = join(import.meta.dirname, '../../charts/voting-app')

const VALUES = `vote:
  replicas: 3
worker:
  autoscaling:
    enabled: true
`

const prepare = async (page: Page, device: 'desktop' | 'phone'): Promise<void> => {
  // times differ
  await page.getByText(/\d+ ms/).waitFor()
  await page.locator('.state .time').evaluate((output) => output.replaceChildren())
  if (device === 'phone') return page.getByRole('button', { name: 'Picture' }).click()
  await page
    .locator('details.group > summary .name')
    .filter({ hasText: /^vote$/ })
    .click()
  await page.getByRole('navigation', { name: 'Manifests' }).getByRole('button', { name: 'Deployment vote' }).click()
}

/** The studio with a chart of this repository, and some values that differ. */
export async function studio({ closing }: Serving): Promise<Scene> {
  const wasm = findWasm()
  if (wasm === undefined) throw new Error("Helm's engine is missing. Run: npm run helm-wasm")
  const server = new StudioServer(chartContent(readChartFiles(CHART), true), { wasm, port: 0, isWatched: false })
  closing.unshift(() => server.close())
  const url = await server.listen()
  return { url: `${url}#${new URLSearchParams({ values: VALUES })}`, width: 1440, prepare }
}
