import { variableName } from '../text/variable-name.ts'
import { atom, type Expression, labelOf, operandsOf } from './expression-tree.ts'
import { flat } from './layout.ts'

/** Longer lines get variables for their parts. */
const WIDTH = 120
const WORTHWHILE = 25
/** `{{- $ := }}` */
const AROUND = 11
/** As much shorter a variable has to make a line. */
const GAIN = 20

/** A line's expression, and the variables that have to stand before it. */
export interface Extracted {
  readonly variables: readonly { readonly name: string; readonly value: Expression }[]
  readonly expression: Expression
}

/** Takes parts of an expression that is too long for its line into variables before it, as far as that makes it shorter. */
export const extractVariables = (expression: Expression, used: number, taken: ReadonlySet<string>): Extracted => {
  if (flat(expression).length + used <= WIDTH) return { variables: [], expression }
  const [best] = candidates(expression)
    .map((part) => ({ part, longest: longestLine(expression, part, used) }))
    .sort((a, b) => a.longest - b.longest)
  if (!best || best.longest > flat(expression).length + used - GAIN) return { variables: [], expression }
  const name = freeName(labelOf(best.part) as string, taken)
  const own = extractVariables(best.part, name.length + AROUND, new Set([...taken, name]))
  const now = new Set([...taken, name, ...own.variables.map((variable) => variable.name)])
  const rest = extractVariables(replaced(expression, best.part, atom(`$${name}`)), used, now)
  return { ...rest, variables: [...own.variables, { name, value: own.expression }, ...rest.variables] }
}

const longestLine = (expression: Expression, part: Expression, used: number): number => {
  const label = labelOf(part)?.length ?? 0
  return Math.max(flat(expression).length - flat(part).length + label + used, flat(part).length + label + used)
}

/** The parts that have a name. `and` and `or` may never come to theirs. */
const candidates = (expression: Expression): Expression[] =>
  alwaysEvaluated(expression).flatMap((part) => [
    ...(labelOf(part) && flat(part).length > WORTHWHILE ? [part] : []),
    ...candidates(part),
  ])

const alwaysEvaluated = (expression: Expression): readonly Expression[] =>
  expression.kind === 'call' && (expression.name === 'and' || expression.name === 'or') ? [] : operandsOf(expression)

const replaced = (expression: Expression, part: Expression, by: Expression): Expression => {
  if (expression === part) return by
  if (expression.kind !== 'call' && expression.kind !== 'piped') return expression
  const args = expression.args.map((arg) => replaced(arg, part, by))
  if (expression.kind === 'call') return { ...expression, args }
  return { ...expression, args, subject: replaced(expression.subject, part, by) }
}

const freeName = (label: string, taken: ReadonlySet<string>, number = 1): string => {
  const name = variableName(label)
  const wanted = number > 1 ? `${name}${number}` : name
  return taken.has(wanted) ? freeName(label, taken, number + 1) : wanted
}
