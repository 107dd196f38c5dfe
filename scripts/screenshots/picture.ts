import type { Page } from 'playwright-core'
import type { Browser, Look } from '../../apps/kit/test/browser/browser.ts'

type Scheme = 'light' | 'dark'

/** A page that is shown. */
export interface Scene {
  url: string
  /** How much of it is shown, in width; an app's when unset. */
  width?: number
  /** Brings it to what is shown. */
  prepare?: (page: Page, device: 'desktop' | 'phone') => Promise<void>
}

const desktop = { width: 1000, height: 680 }
const phone = { width: 390, height: 760 }

async function shoot(browser: Browser, { url, prepare }: Scene, look: Look): Promise<string> {
  const { page, context } = await browser.open(url, look)
  await prepare?.(page, look.width === phone.width ? 'phone' : 'desktop')
  // a page that is kept up to date says so a moment after it is loaded
  if ((await page.locator('.live').count()) > 0) await page.locator('.live.on').waitFor()
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  await context.close()
  return `data:image/png;base64,${png.toString('base64')}`
}

/** A page on a desktop with the same on a phone before it, on no ground. */
const composed = (onDesktop: string, onPhone: string): string => `<!doctype html><style>
body { margin: 0; width: 1200px; height: 780px; position: relative; background: transparent }
img { position: absolute; border: 1px solid #8886 }
.desktop { left: 20px; top: 16px; width: 1000px; border-radius: 14px }
.phone { right: 32px; top: 120px; width: 312px; border-radius: 30px; border: 6px solid #2b2f3a }
</style><img class="desktop" src="${onDesktop}"><img class="phone" src="${onPhone}">`

/** The picture of a page in one scheme, as PNG. */
export async function pictureOf(browser: Browser, scene: Scene, scheme: Scheme): Promise<Buffer> {
  const width = scene.width ?? desktop.width
  const height = Math.round((desktop.height * width) / desktop.width)
  const onDesktop = await shoot(browser, scene, { width, height, scheme })
  const onPhone = await shoot(browser, scene, { ...phone, scheme, density: 2 })
  const { page, context } = await browser.open('about:blank', { width: 1200, height: 780 })
  await page.setContent(composed(onDesktop, onPhone), { waitUntil: 'load' })
  const png = await page.screenshot({ omitBackground: true })
  await context.close()
  return png
}
