import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ODDITIES, type Oddity } from '../../docs/oddities.ts'
import { whereHelmIsOdd } from '../../docs/oddities-page.ts'
import { writeChart } from '../differential/chart-folder.ts'
import { bothHelms, type Helm, type HelmResult, runHelm } from '../differential/helm.ts'

const PAGE = resolve(import.meta.dirname, '../../../docs/where-helm-is-odd.md')

const CHANGING = ODDITIES.filter(({ printsOneOf }) => printsOneOf)
const FIXED = ODDITIES.filter(({ printsOneOf }) => !printsOneOf)

const render = async (helm: Helm, { template, values }: Oddity): Promise<HelmResult> => {
  const chart = writeChart('odd', { 'templates/odd.yaml': `text: |-\n  ${template}\n` })
  try {
    return await runHelm(helm, chart.path, { values })
  } finally {
    chart.remove()
  }
}

const textOf = (result: HelmResult): string | undefined =>
  result.ok ? result.text.split('text: |-\n  ')[1]?.trimEnd() : result.message

/** Runs after which an order that changes has changed; one in four differs from the most common. */
const MANY_RUNS = 80

/** What Helm prints in one run after another, until it has printed two different strings. */
const printedInRuns = async (helm: Helm, oddity: Oddity): Promise<Set<string | undefined>> => {
  const printed = new Set<string | undefined>()
  for (let run = 0; run < MANY_RUNS && printed.size < 2; run++) printed.add(textOf(await render(helm, oddity)))
  return printed
}

describe.each(await bothHelms())('$name is as odd as the page says', (helm) => {
  test.each(CHANGING.map((oddity) => [oddity.title, oddity] as const))('%s', async (_title, oddity) => {
    const printed = await printedInRuns(helm, oddity)
    expect(printed.size).toBe(2)
    for (const each of printed) expect(oddity.printsOneOf).toContain(each)
  })
  test.each(FIXED.map((oddity) => [oddity.title, oddity] as const))('%s', async (_title, oddity) => {
    const result = await render(helm, oddity)
    const text = textOf(result)
    if (oddity.prints !== undefined) expect(text).toBe(oddity.prints)
    else expect({ ok: result.ok, text }).toEqual({ ok: false, text: expect.stringContaining(oddity.fails ?? '') })
  })
})

test('the page shows what the sources become (npm run docs writes it)', async () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(await whereHelmIsOdd())
})
