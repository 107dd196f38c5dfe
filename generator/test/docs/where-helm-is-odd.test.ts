import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ODDITIES, type Oddity } from '../../docs/oddities.ts'
import { whereHelmIsOdd } from '../../docs/oddities-page.ts'
import { writeChart } from '../differential/chart-folder.ts'
import { bothHelms, type Helm, type HelmResult, runHelm } from '../differential/helm.ts'

const PAGE = resolve(import.meta.dirname, '../../../docs/where-helm-is-odd.md')

const render = async (helm: Helm, { template, values }: Oddity): Promise<HelmResult> => {
  const chart = writeChart('odd', { 'templates/odd.yaml': `text: |-\n  ${template}\n` })
  try {
    return await runHelm(helm, chart.path, { values })
  } finally {
    chart.remove()
  }
}

describe.each(await bothHelms())('$name is as odd as the page says', (helm) => {
  test.each(ODDITIES.map((oddity) => [oddity.title, oddity] as const))('%s', async (_title, oddity) => {
    const result = await render(helm, oddity)
    const text = result.ok ? result.text.split('text: |-\n  ')[1]?.trimEnd() : result.message
    if (oddity.prints !== undefined) expect(text).toBe(oddity.prints)
    else expect({ ok: result.ok, text }).toEqual({ ok: false, text: expect.stringContaining(oddity.fails ?? '') })
  })
})

test('the page shows what the sources become (npm run docs writes it)', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await whereHelmIsOdd())
})
