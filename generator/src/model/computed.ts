import { literal, make, plain } from './leaves.ts'
import type {
  ArithmeticNode,
  CallNode,
  FailNode,
  HelperDefinition,
  IncludeNode,
  NamedTemplate,
  Node,
  VariableNode,
} from './node.ts'
import { ABSENT, isAscii, isSimple, neverEmpty, type StringType, type Type } from './type.ts'

/** A call of a function of `functions/`. */
export const call = (name: string, type: Type, args: readonly Node[]): CallNode =>
  make({ kind: 'call', type, function: name, arguments: args })

/** Whether a node is the result of one call that gives something else in each, such as a random string. */
export const isDrawn = (node: Node): boolean => {
  const of = plain(node)
  const [asked] = of.kind === 'call' ? of.arguments : []
  return asked?.kind === 'call' && asked.function === 'anew'
}

/** The variables of the loops in which a call is asked for that gives something else in each. */
export const drawnInside = (node: Node): readonly VariableNode[] => {
  const of = plain(node)
  const [asked] = of.kind === 'call' ? of.arguments : []
  return asked?.kind === 'call' ? asked.arguments.filter((each) => each.kind === 'variable') : []
}

/** Whether a node stops the rendering in some cases, where it is computed. */
export const isRequired = (node: Node): boolean => node.kind === 'call' && node.function === 'requiredValue'

/** Whether a node is the manifests in a text, which a template prints as it is. */
export const isManifestText = (node: Node): boolean => node.kind === 'call' && node.function === 'manifestsFromYaml'

/** How many items, entries or characters there may be. */
export const COUNT: Type = { kind: 'integer', minimum: 0, maximum: 2 ** 31 }

/** The number of items, entries or characters. */
export const lengthOf = (value: Node): CallNode => call('len', COUNT, [value])

/** A string of parts, of which neighbouring constants become one. A single part that is a string is the string. */
export const text = (parts: readonly Node[]): Node => {
  const merged = parts.flatMap((part) => (part.kind === 'text' ? part.parts : [part])).reduce(mergeLiterals, [])
  const [only, ...others] = merged
  if (only?.type.kind === 'string' && others.length === 0) return only
  return make({ kind: 'text', type: textType(merged), parts: merged })
}

const mergeLiterals = (before: readonly Node[], node: Node): readonly Node[] => {
  const last = before.at(-1)
  if (node.kind === 'literal' && node.value === '') return before
  if (last?.kind !== 'literal' || node.kind !== 'literal') return [...before, node]
  return [...before.slice(0, -1), literal(`${last.value}${node.value}`)]
}

const textType = (parts: readonly Node[]): StringType => ({
  kind: 'string',
  nonEmpty: parts.some((part) => part.type.kind !== 'string' || neverEmpty(part.type)),
  ascii: parts.every((part) => part.type.kind === 'boolean' || isAscii(part.type)),
  simple: parts.every((part) => isSimple(part.type)),
})

/** Up to here JavaScript counts exactly. */
export const EXACT = 2 ** 53

const COMPUTE: Record<ArithmeticNode['operator'], (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => Math.trunc(a / b),
  mod: (a) => a,
}

/** A computation with integers; its type is between the results for the operands' bounds. */
export const arithmetic = (operator: ArithmeticNode['operator'], left: Node, right: Node): ArithmeticNode => {
  const results = boundsOf(left.type).flatMap((a) => boundsOf(right.type).map((b) => COMPUTE[operator](a, b)))
  const type: Type = { kind: 'integer', minimum: Math.min(...results), maximum: Math.max(...results) }
  return make({ kind: 'arithmetic', type, operator, left, right })
}

const boundsOf = (type: Type): number[] =>
  type.kind === 'integer' ? [type.minimum ?? 1 - EXACT, type.maximum ?? EXACT - 1] : []

/** A call of a helper. Another chart's template may give more than its function here does. */
export const include = (
  { name, template, foreign, body }: HelperDefinition,
  args: IncludeNode['arguments'],
  output = body.type,
): IncludeNode => {
  const type = foreign && output.kind === 'string' ? { ...output, values: undefined, simple: false } : output
  return make({ kind: 'include', type, helper: name, template, arguments: args })
}

/** The whole name of a helper's named template. */
export const templateName = (chart: string, name: string, { isWholeName }: NamedTemplate): string =>
  isWholeName ? name : `${chart}.${name}`

/** Stops the rendering. */
export const fail = (message: Node): FailNode => make({ kind: 'fail', type: ABSENT, message })

/** SHA-256 of another template of the chart. */
export const checksum = (template: string): Node =>
  make({ kind: 'checksum', type: { kind: 'string', ascii: true, simple: true }, template })
