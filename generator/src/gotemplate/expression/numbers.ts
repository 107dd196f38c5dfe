import { functionNamed } from '../../functions/index.ts'
import { outcomes } from '../../model/compose.ts'
import { plain } from '../../model/leaves.ts'
import type { FoldNode, Node } from '../../model/node.ts'
import { goName } from '../nodes/nodes.ts'
import { atom, call, type Expression } from './expression-tree.ts'
import { expressionOf, type Scope } from './scope.ts'

/** Functions whose result is an integer of Go already, as what is read from a helper is: values of files are floats. */
const WHOLE = new Set(['len', 'max', 'min', 'int64', 'add', 'sub', 'mul', 'div', 'mod'])

const isWhole = (node: Node): boolean => {
  const of = plain(node)
  if (of.kind === 'arithmetic' || of.kind === 'literal' || of.kind === 'include') return true
  if (of.kind === 'variable') return of.counts === true
  if (of.kind === 'fold')
    return [of.start, of.body].flatMap(outcomes).every((each) => isWhole(each) || isState(each, of))
  return of.kind === 'call' && WHOLE.has(goName(of) ?? functionNamed(of.function).go)
}

const isState = (node: Node, { state }: FoldNode): boolean => node.kind === 'variable' && node.id === state.id

/** An integer of Go: what comes from values is cast, since files give floats and `--set` integers. */
export const integer = (node: Node, scope: Scope): Expression => {
  const of = plain(node)
  if (of.kind === 'literal') return atom(String(of.value))
  const expression = expressionOf(node, scope)
  return isWhole(node) ? expression : call('int64', expression)
}

/** From here on Go prints a float with an exponent. */
const EXPONENT = 1_000_000

/** An integer as text, which is the same for a float as long as it is small. */
export const printedInteger = (node: Node, scope: Scope): Expression =>
  isSmall(node) ? expressionOf(node, scope) : integer(node, scope)

/** Printed the same whether it is a float or an integer of Go. */
export const isSmall = ({ type }: Node): boolean =>
  type.kind === 'integer' && (type.minimum ?? -1) >= 0 && (type.maximum ?? EXPONENT) < EXPONENT

/** A decimal as text, as JavaScript writes it; `--set` gives it as a text, of any form. */
export const decimal = (node: Node, scope: Scope): Expression =>
  plain(node).kind === 'literal' ? expressionOf(node, scope) : call('toJson', float(node, scope))

/** Functions whose result is a float of Go already. */
const FLOATS = new Set(['addf', 'subf', 'mulf', 'divf', 'floor', 'ceil', 'round'])

const isFloat = (node: Node): boolean => node.kind === 'call' && FLOATS.has(node.function)

/** A float of Go. */
export const float = (node: Node, scope: Scope): Expression => {
  const of = plain(node)
  if (of.kind === 'include') return expressionOf(node, scope)
  if (isFloat(of)) return expressionOf(node, scope)
  if (of.kind !== 'literal') return call('float64', expressionOf(node, scope))
  return atom(Number.isInteger(of.value) ? `${of.value}.0` : String(of.value))
}
