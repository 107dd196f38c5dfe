import { stripTypeScriptTypes } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Chart } from '../../src/author/chart.ts'

const CHARTWRIGHT = pathToFileURL(resolve(import.meta.dirname, '../../src/index.ts')).href

/** What an author's function is: from the context to documents. */
export type NativeTemplate = (context: Chart<never>) => unknown

/** The default export of a source text, run by Node as it stands. */
export const importSource = async (text: string): Promise<NativeTemplate> => {
  const javascript = stripTypeScriptTypes(text).replaceAll("'chartwright'", JSON.stringify(CHARTWRIGHT))
  const module = await import(`data:text/javascript,${encodeURIComponent(javascript)}`)
  return module.default
}
