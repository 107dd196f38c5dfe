import { align, block, type Doc, dedent, group, ifFits, indent, line, soft } from './document.ts'
import { type At, below, type Formatter, type Of } from './place.ts'

/** `test ? then : otherwise`: on one line, or `?` and `:` begin lines of their own. */
export const formatConditional = (at: At<Of<'conditional'>>, formatter: Formatter): Doc => {
  const { role, up } = at
  const outer = up?.node.kind === 'conditional' ? role : undefined
  const test = formatter.format(below(at, 'test', at.node.test))
  const arms = armsOf(at, formatter)
  const tail = outer === 'then' ? dedent(indent(arms)) : arms
  const hasIndentedTail = outer === undefined || outer === 'test'
  const isInChain = standsInChain(at)
  const end = role === 'object' && up?.node.kind === 'member' && !isInChain ? soft : ''
  const doc = [outer === 'otherwise' ? align(2, test) : test, hasIndentedTail ? indent(tail) : tail, end]
  const grouped = outer === undefined ? group(doc) : doc
  return outer === 'test' || isInChain ? group(block(grouped)) : grouped
}

const armsOf = (at: At<Of<'conditional'>>, formatter: Formatter): Doc => {
  const then = align(2, formatter.format(below(at, 'then', at.node.then)))
  const otherwise = align(2, formatter.format(below(at, 'otherwise', at.node.otherwise)))
  const isNested = at.node.then.kind === 'conditional'
  return [line, '? ', isNested ? [ifFits('('), then, ifFits(')')] : then, line, ': ', otherwise]
}

/** Whether it begins a chain that a statement consists of: `return (test ? a : b).name`. */
const standsInChain = (at: At): boolean => {
  let top: At = at
  while (top.up && (top.role === 'object' || top.role === 'callee')) top = top.up
  if (top === at) return top.role === 'cast' && isWhole(top.up)
  return top.role === 'cast' ? isWhole(top.up) : isWhole(top)
}

const isWhole = (at: At | undefined): boolean =>
  at !== undefined && ['initializer', 'assigned', 'returned', 'operand'].includes(at.role)
