import { type BrowserContext, type Browser as Chromium, chromium, type Page } from 'playwright-core'

/** How a page is opened. */
export interface Look {
  /** CSS pixels; 1280 when unset. */
  width?: number
  height?: number
  scheme?: 'light' | 'dark'
  /** Whether scripts of the page run; they do when unset. */
  scripts?: boolean
  /** Pixels of the screen for each of CSS. */
  density?: number
}

/** A page in a browser of its own cookies, and all that was wrong with it so far. */
export interface OpenPage {
  page: Page
  context: BrowserContext
  /** What the console said, scripts threw, the policy refused and other hosts were asked for. */
  problems: string[]
}

/** Real Chromium without a window, for the tests of one file. */
export class Browser {
  readonly #chromium: Chromium

  constructor(browser: Chromium) {
    this.#chromium = browser
  }

  /** Starts it: what `CHROMIUM` names, which the tests' setup finds. */
  static async launch(environment: Record<string, string> = {}): Promise<Browser> {
    const executablePath = process.env.CHROMIUM
    if (!executablePath)
      throw new Error(
        'Chromium is missing. Install it: sudo apt-get install chromium, or name Chromium or Chrome by the variable CHROMIUM.',
      )
    const env = { ...(process.env as Record<string, string>), ...environment }
    // the sandbox of Chromium can't be had as root, nor in most containers
    const parameters = ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text']
    return new Browser(await chromium.launch({ executablePath, env, args: parameters }))
  }

  /** Opens an address as a person would who was never here before. */
  async open(url: string, look: Look = {}): Promise<OpenPage> {
    const { width = 1280, height = 800, scheme = 'light', scripts = true, density = 1 } = look
    const context = await this.#chromium.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      javaScriptEnabled: scripts,
      deviceScaleFactor: density,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const problems = watch(page, new URL(url).origin)
    await page.goto(url)
    return { page, context, problems }
  }

  /** Ends it. */
  close(): Promise<void> {
    return this.#chromium.close()
  }
}

function watch(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('console', (message) => void problems.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => void problems.push(`thrown: ${error.message}`))
  page.on('request', (request) => {
    const own = request.url().startsWith(`${origin}/`) || request.url().startsWith('data:')
    if (!own) problems.push(`asked elsewhere: ${request.url()}`)
  })
  return problems
}
