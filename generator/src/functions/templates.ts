import { entryOf } from '../model/map.ts'
import { OnlyHelmError } from '../model/render-error.ts'
import { accepts, map, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { aString } from './result-types.ts'

/** Helm's context, or as much of it as a text may refer to: `Values`, `Release` and `Chart`. */
type Root = Readonly<Record<string, unknown>>

/**
 * A string that users write as a template. Only Helm evaluates all of it: without Helm, references to strings such as
 * `{{ .Release.Name }}` are replaced, and everything else fails.
 */
export const tplText = define(
  (template: string, root: Root): string =>
    template.replaceAll(/\{\{.*?(?:\}\}|$)/gs, (action) => textAt(action, root)),
  { name: 'tplText', go: 'tpl', internal: true, refuse: accepts(text, map), result: aString },
)

const REFERENCE = /^\{\{\s*\.((?:Values|Release|Chart)(?:\.[A-Za-z_]\w*)+)\s*\}\}$/

const textAt = (action: string, root: Root): string => {
  const [, path] = REFERENCE.exec(action) ?? []
  const value = path?.split('.').reduce<unknown>(entryOf, root)
  if (typeof value === 'string') return value
  throw new OnlyHelmError(
    `${action} of a value can only be worked out by Helm: without it, values refer to texts, such as {{ .Release.Name }}`,
  )
}
