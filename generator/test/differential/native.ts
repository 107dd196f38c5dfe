import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { Chart } from '../../src/author/chart.ts'

const CHARTWRIGHT = pathToFileURL(resolve(import.meta.dirname, '../../src/index.ts')).href

/** What an author's function is: from the context to documents. */
export type NativeTemplate = (context: Chart<never>) => unknown

const OPTIONS = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true }

/** The default export of a source text, run by Node as TypeScript makes it JavaScript. */
export const importSource = async (text: string): Promise<NativeTemplate> => {
  const compiled = ts.transpile(text, OPTIONS)
  const javascript = compiled.replaceAll("'chartwright'", JSON.stringify(CHARTWRIGHT))
  const module = await import(`data:text/javascript,${encodeURIComponent(javascript)}`)
  return module.default
}
