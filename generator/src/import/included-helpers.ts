import { includedNames } from '../chart/index.ts'
import { parseTemplate } from '../template-parser/index.ts'
import type { HelperStructure } from './structure/tree.ts'

/** The named templates that a text includes by name. */
export const includedIn = (text: string): readonly string[] => [...includedNames([{ template: parseTemplate(text) }])]

/** The named templates that values include, which `tpl` evaluates: `{{ include "shop.fullname" . }}`. */
export const includedInValues = (...texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(/\binclude\s+\\?"([^"\\]+)\\?"/g)].map(([, name]) => name as string))

/** Those of some named templates that are among the helpers, with what these include. `texts`: all templates, by path. */
export const withIncluded = (
  names: Iterable<string>,
  helpers: ReadonlyMap<string, HelperStructure>,
  texts: ReadonlyMap<string, string>,
): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (name: string): void => {
    const helper = helpers.get(name)
    if (!helper || found.has(name)) return
    found.add(name)
    const { start, end } = helper.place
    includedIn((texts.get(helper.template) ?? '').slice(start, end)).forEach(add)
  }
  for (const name of names) add(name)
  return found
}
