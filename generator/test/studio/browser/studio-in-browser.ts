import { findWasm } from 'chartwright-helm/node'
import { afterAll, beforeAll } from 'vitest'
import { Browser, type Look, type OpenPage } from '../../../../apps/kit/test/browser/browser.ts'
import { findService } from '../../../../scripts/services.ts'
import { chartContent, type RenderLimits, StudioServer } from '../../../src/studio/index.ts'

/** How long something may take on a machine that has much else to do. */
export const SOON = { timeout: 20_000 } as const

/** The files of a chart. */
export type ChartFiles = Readonly<Record<string, string | Uint8Array>>

/** The studio's server, and a browser. */
export interface StudioInBrowser {
  readonly server: StudioServer
  readonly url: () => string
  readonly browser: () => Browser
  /** Opens the page with a chart. */
  readonly open: (files: ChartFiles, fragment?: string, look?: Look) => Promise<OpenPage>
}

const content = (files: ChartFiles) => chartContent(Object.entries(files), false)

let launched: Promise<Browser> | undefined

/** One browser for all tests of a file. */
const launchOnce = async (): Promise<Browser> => {
  process.env.CHROMIUM ??= await findService('chromium', () => {})
  launched ??= Browser.launch()
  return launched
}

interface StudioOptions {
  readonly isWatched?: boolean
  readonly limits?: RenderLimits
}

/** Starts both for the tests of a file. */
export const studioInBrowser = ({ isWatched = false, limits }: StudioOptions = {}): StudioInBrowser => {
  const server = new StudioServer(content({}), {
    wasm: findWasm() ?? '',
    port: 0,
    isWatched,
    ...(limits && { limits }),
  })
  let url = ''
  let browser: Browser
  beforeAll(async () => {
    ;[url, browser] = await Promise.all([server.listen(), launchOnce()])
  })
  afterAll(async () => {
    await browser?.close()
    await server.close()
  })
  return {
    server,
    url: () => url,
    browser: () => browser,
    open: async (files, fragment = '', look = {}) => {
      server.update(content(files))
      return browser.open(`${url}${fragment}`, look)
    },
  }
}

/** The fragment of a link with values. */
export const withValues = (values: string, more: Readonly<Record<string, string>> = {}): string =>
  `#${new URLSearchParams({ ...more, values })}`
