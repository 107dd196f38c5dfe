import type { Page } from 'playwright-core'
import type { Browser } from '../../apps/kit/test/browser/browser.ts'
import type { MeasuredChart } from './charts.ts'

/** Tells, once a key is pressed, when manifests show what comes of it: with the frame that paints them. */
const WATCH = `(wanted) => {
  const root = document.querySelector('.manifests .editor').shadowRoot
  window.shown = new Promise((resolve) => {
    let begun
    addEventListener('keydown', (event) => (begun = event.timeStamp), { once: true, capture: true })
    const observer = new MutationObserver(() => {
      if (begun === undefined || !root.querySelector('.cm-content').textContent.includes(wanted)) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
    })
    observer.observe(root, { subtree: true, childList: true, characterData: true })
  })
}`

/** Between keys nothing else is asked of Helm: what the page asks when it rests comes later. */
const BETWEEN = 300

/** How many milliseconds pass from opening a page to the first manifests, and from each key to what comes of it. */
export interface PageTimes {
  readonly opening: number
  readonly keys: readonly number[]
}

/** Opens a page as somebody does who was never here before, and types. */
export const timesOf = async (
  browser: Browser,
  url: string,
  chart: MeasuredChart,
  count: number,
): Promise<PageTimes> => {
  const fragment = `#${new URLSearchParams({ values: chart.values })}`
  const { page, context } = await browser.open(`${url}${fragment}`, { width: 1440, height: 1400 })
  try {
    await page.locator('.resource').nth(1).waitFor()
    const opening = await page.evaluate<number>('performance.now()')
    return { opening, keys: await type(page, chart, count) }
  } finally {
    await context.close()
  }
}

const type = async (page: Page, { manifest, values }: MeasuredChart, count: number): Promise<readonly number[]> => {
  await page.getByRole('navigation', { name: 'Manifests' }).getByRole('button', { name: manifest }).first().click()
  await page.getByRole('textbox', { name: 'Values in YAML' }).press('ControlOrMeta+End')
  // what the page asks of the other Helm, too, is over
  await page.waitForTimeout(3000)
  const [last = ''] = /\w+$/.exec(values) ?? []
  const times: number[] = []
  for (let typed = 1; typed <= count; typed++) {
    await page.evaluate(`(${WATCH})(${JSON.stringify(`${last}${'x'.repeat(typed)}`)})`)
    await page.keyboard.press('x')
    times.push(await page.evaluate<number>('window.shown'))
    await page.waitForTimeout(BETWEEN)
  }
  return times
}
