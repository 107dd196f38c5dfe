import { checksumStandIn } from '../model/checksum.ts'
import { entryOf } from '../model/map.ts'
import { OnlyHelmError } from '../model/render-error.ts'
import { accepts, map, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { aString } from './result-types.ts'
import { fromYaml, fromYamlArray, toYaml } from './serialization.ts'

/** Helm's context, or as much of it as a text may refer to: `Values`, `Release` and `Chart`. */
type Root = Readonly<Record<string, unknown>>

/**
 * A string that users write as a template. Only Helm evaluates all of it: without Helm, references to strings such as
 * `{{ .Release.Name }}` are replaced, and everything else fails.
 */
export const tplText = define(
  (template: string, root: Root): string => template.replaceAll(ACTION, (action) => textAt(action, root)),
  { name: 'tplText', go: 'tpl', internal: true, refuse: accepts(text, map), result: aString },
)

const ACTION = /\{\{.*?(?:\}\}|$)/gs
const REFERENCE = /^\{\{\s*\.((?:Values|Release|Chart)(?:\.[A-Za-z_]\w*)+)\s*\}\}$/

const textAt = (action: string, root: Root): string => {
  const [, path] = REFERENCE.exec(action) ?? []
  const value = path?.split('.').reduce<unknown>(entryOf, root)
  if (typeof value === 'string') return value
  throw new OnlyHelmError(
    `only Helm can evaluate ${action} in a value: without Helm, a value can refer only to strings, such as {{ .Release.Name }}`,
  )
}

/** What stands for the SHA-256 of a template wherever Helm doesn't render it. */
export const checksumOfTemplate = (path: string): string => checksumStandIn(path)

/** Letters, digits and what else means nothing to YAML in the middle of a string. */
const TAME = /^[\w./-]*$/

/** `tplText` of YAML, in which Helm replaces actions, whatever that makes of the YAML around them. */
export const tplYaml = define(
  (yaml: string, root: Root): string =>
    yaml.replaceAll(ACTION, (action) => {
      const value = textAt(action, root)
      if (TAME.test(value)) return value
      throw new OnlyHelmError(`only Helm can evaluate ${action} here, since its value may change the YAML: ${value}`)
    }),
  { name: 'tplYaml', go: 'tpl', internal: true, refuse: accepts(text, map), result: aString },
)

/** A map or list whose strings users write as templates. One without anything in it is itself. */
export const tplStructure = (structure: object, root: Root): object => {
  if (Object.keys(structure).length === 0) return structure
  const read = Array.isArray(structure) ? fromYamlArray : fromYaml
  // a template ends the line behind `toYaml`, which counts where the last string ends in several
  return read(`${tplYaml(toYaml(structure), root)}\n`)
}
