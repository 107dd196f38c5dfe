import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { OpenPage } from './browser.ts'

/** CSS pixels from the smallest phones to desktops. */
const widths = [320, 390, 768, 1280]
const schemes = ['light', 'dark'] as const

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const described = ({ violations }: AxeResults): string[] =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))

/** What axe finds against a page as it is now; also asserts that axe looked at something. */
async function violationsOf(page: Page): Promise<string[]> {
  // handed over by the debugger, which the page's policy doesn't hold for
  await page.evaluate(axe.source)
  const results = await page.evaluate<AxeResults>(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)
  expect(results.passes.length).toBeGreaterThan(10)
  return described(results)
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/**
 * Holds a page, as it is now, against what all pages promise: it fits phones and desktops without scrolling sideways,
 * axe finds nothing in light or dark, its policy refuses it nothing, its console is empty, and nothing comes from elsewhere.
 */
export async function expectGoodPage({ page, problems }: OpenPage): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      expect([width, await sideways(page)]).toEqual([width, 0])
    }
    expect([colorScheme, ...(await violationsOf(page))]).toEqual([colorScheme])
  }
  expect(problems).toEqual([])
}

/** Presses Tab until what has the focus matches a selector. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`:focus:is(${selector})`).count()) > 0) return
  }
  throw new Error(`Tab doesn't come to ${selector}.`)
}
