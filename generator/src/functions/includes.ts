import { OnlyHelmError } from '../model/render-error.ts'
import { define } from './definition.ts'
import { aString } from './result-types.ts'

const refuse = (name: string): never => {
  throw new OnlyHelmError(
    `only Helm can evaluate include "${name}": render the chart with \`chartwright render\`, or give its function with namedTemplate`,
  )
}

/** The text that a named template prints. */
export const includeText = define((name: string, _argument: unknown): string => refuse(name), {
  name: 'includeText',
  go: 'include',
  internal: true,
  result: aString,
})

/** The YAML that a named template prints; who calls it knows the type. */
export const includeYaml = define((name: string, _argument: unknown): unknown => refuse(name), {
  name: 'includeYaml',
  go: 'include',
  internal: true,
  result: () => ({ kind: 'map', value: { kind: 'unknown' } }),
})

/** A map for a named template, in which a value that isn't set is nil: keys and values in turn. */
export const argumentMap = define(
  (...pairs: readonly unknown[]): Record<string, unknown> =>
    Object.fromEntries(pairs.flatMap((key, at) => (at % 2 === 0 ? [[String(key), pairs[at + 1]]] : []))),
  { name: 'argumentMap', go: 'dict', internal: true, result: () => ({ kind: 'map', value: { kind: 'unknown' } }) },
)

/** The context for a named template, with more keys. */
export const argumentWithContext = define(
  (more: object, context: object): Record<string, unknown> => ({ ...context, ...more }),
  {
    name: 'argumentWithContext',
    go: 'merge',
    internal: true,
    result: () => ({ kind: 'map', value: { kind: 'unknown' } }),
  },
)
