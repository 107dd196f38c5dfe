import { stringText, templateText } from '../texts.ts'
import type { Expression, Spread } from '../tree.ts'
import { isInlineLogical } from './binary.ts'
import { type Doc, group, indent, indentIfBreaks, line, mayBreak } from './document.ts'
import { isMemberCallChain } from './member-chain.ts'
import type { At, Formatter, Of } from './place.ts'
import { hasLines } from './simple-arguments.ts'
import { widthOf } from './text-width.ts'

/** The left side of an assignment or property, and how it is tied to the right one. */
export interface Left {
  readonly doc: Doc
  readonly operator: ':' | ' ='
  /** It is hardly wider than an indent, so that a line of its own gains nothing. */
  readonly isShort?: boolean
  /** It breaks before the right side does. */
  readonly breaksFirst?: boolean
}

/** `key: value`, `const name = value`: the value behind it, or below it. */
export const formatAssignment = (left: Left, right: At, width: number, formatter: Formatter): Doc => {
  const value = formatter.format(right, { isAssigned: true })
  const { doc, operator } = left
  if (left.breaksFirst) return group([doc, operator, ' ', group(value)])
  const layout = layoutOf(left, right.node, width)
  if (layout === 'beside') return group([group(doc), operator, ' ', value])
  if (layout === 'below') return group([group(doc), operator, group(indent([line, value]))])
  const space = group(indent(line))
  return group([group(doc), operator, space, indentIfBreaks(value, space)])
}

/** `fluid`: below only if the value's own first line doesn't fit beside. */
const layoutOf = (left: Left, right: Expression, width: number): 'beside' | 'below' | 'fluid' => {
  if (breaksBefore(right, width)) return 'below'
  if (left.isShort) return 'beside'
  const inner = operandOf(right)
  if (inner.kind === 'literal' && typeof inner.value === 'string') return 'below'
  if (isPoorlyBreakable(inner, width)) return 'below'
  const isPlain = inner.kind === 'template' || (inner.kind === 'literal' && inner.value !== null)
  return !mayBreak(left.doc) && isPlain ? 'beside' : 'fluid'
}

const breaksBefore = (right: Expression, width: number): boolean => {
  if (right.kind === 'binary') return !isInlineLogical(right)
  if (right.kind === 'conditional') return right.test.kind === 'binary' && !isInlineLogical(right.test)
  if (right.kind !== 'unary') return false
  const inner = operandOf(right)
  return inner.kind === 'literal' || isPoorlyBreakable(inner, width)
}

const operandOf = (given: Expression): Expression => (given.kind === 'unary' ? operandOf(given.operand) : given)

/** A chain of members and calls without anything in it that could go on lines of its own. */
const isPoorlyBreakable = (given: Expression, width: number): boolean => {
  const calls: Of<'call'>[] = []
  let node: Expression = given
  for (let inner = ofChain(node); inner; inner = ofChain(node)) {
    if (node.kind === 'call') calls.push(node)
    node = inner
  }
  if (node === given || node.kind !== 'name') return false
  return calls.every((call) => !isMemberCallChain(call) && hasShortArguments(call.args, width / 4))
}

/** What a member is read of, or what is called. */
const ofChain = (given: Expression): Expression | undefined => {
  if (given.kind === 'call') return given.callee
  return given.kind === 'member' || given.kind === 'element' ? given.of : undefined
}

const hasShortArguments = ([first, ...others]: readonly (Expression | Spread)[], most: number): boolean =>
  others.length === 0 && (first === undefined || isShortArgument(first, most))

const isShortArgument = (given: Expression | Spread, most: number): boolean => {
  if (given.kind === 'name') return given.name.length <= most
  if (given.kind === 'unary')
    return given.operator === '-' && given.operand.kind === 'literal' && typeof given.operand.value === 'number'
  if (given.kind === 'literal') return typeof given.value !== 'string' || widthOf(stringText(given.value)) <= most
  if (given.kind !== 'template' || hasLines(given)) return false
  const [text, ...others] = given.parts
  return others.length === 0 && (text === undefined || (typeof text === 'string' && templateText(text).length <= most))
}
