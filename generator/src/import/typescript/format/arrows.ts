import type { ArrowFunction, Expression } from '../tree.ts'
import {
  type Doc,
  group,
  ifBreaks,
  ifFits,
  indent,
  indentIfBreaks,
  line,
  soft,
  wideSpace,
  willBreak,
  withoutSoftLines,
} from './document.ts'
import { formatParameters, partsOfBound } from './parameters.ts'
import { type ArrowOptions, type At, below, type Formatter } from './place.ts'
import { hasLines } from './simple-arguments.ts'
import { formatType } from './types.ts'

/** A signature can't stand on one line, as it would have to for its call to be laid out around it. */
export class PoorLayout extends Error {}

/** `(context) => body`; functions that return functions are one chain. */
export const formatArrow = (at: At<ArrowFunction>, options: ArrowOptions, formatter: Formatter): Doc => {
  const arrows = options.hugged === 'first' ? [at] : chainOf(at)
  return arrows.length > 1 ? formatChain(arrows, options, formatter) : formatSingle(at, options, formatter)
}

const chainOf = (at: At<ArrowFunction>): readonly At<ArrowFunction>[] => {
  const { body } = at.node
  return 'kind' in body && body.kind === 'arrow' ? [at, ...chainOf(below(at, 'body', body))] : [at]
}

const formatSingle = (at: At<ArrowFunction>, options: ArrowOptions, formatter: Formatter): Doc => {
  const { body } = at.node
  const head = [signature(at.node, options, true), ' =>']
  const inner = bodyOf(at, formatter)
  if (!('kind' in body) || body.kind === 'arrow' || body.kind === 'array' || body.kind === 'object' || hasLines(body))
    return [head, ' ', inner]
  const end = options.hugged === 'last' ? [ifBreaks(','), soft] : ''
  const space = body.kind === 'conditional' ? [wideSpace, soft] : line
  return [head, group([indent([space, inner]), end])]
}

/** A conditional stands in parentheses, so that `=>` isn't taken for `>=`. */
const bodyOf = (at: At<ArrowFunction>, formatter: Formatter): Doc => {
  const { body } = at.node
  if (!('kind' in body)) return formatter.statements(body)
  const doc = formatter.format(below(at, 'body', body))
  return body.kind === 'conditional' && leftmostOf(body).kind !== 'object' ? [ifFits('('), doc, ifFits(')')] : doc
}

const leftmostOf = (given: Expression): Expression => {
  if (given.kind === 'conditional') return leftmostOf(given.test)
  if (given.kind === 'binary') return leftmostOf(given.left)
  if (given.kind === 'member' || given.kind === 'element') return leftmostOf(given.of)
  if (given.kind === 'call') return leftmostOf(given.callee)
  return given.kind === 'as' ? leftmostOf(given.value) : given
}

/** Without places for line breaks where its call is laid out around it. */
const signature = ({ parameters, returns }: ArrowFunction, { hugged }: ArrowOptions, isFirst: boolean): Doc => {
  const list = formatParameters(parameters)
  const type = returns === undefined ? '' : [':', ' ', formatType(returns)]
  if (hugged === undefined) return [isFirst ? '' : line, group([list, type])]
  const doc = withoutSoftLines(group([isFirst ? '' : ' ', group(list), type]))
  if (willBreak(doc)) throw new PoorLayout()
  return doc
}

const formatChain = (arrows: readonly At<ArrowFunction>[], options: ArrowOptions, formatter: Formatter): Doc => {
  const [head, ...others] = arrows as [At<ArrowFunction>, ...At<ArrowFunction>[]]
  const last = others.at(-1) as At<ArrowFunction>
  const isCalled = head.role === 'callee'
  const isIndented = isCalled || options.isAssigned === true
  const { body } = last.node
  const isOnOwnLine = 'kind' in body && body.kind !== 'object' && body.kind !== 'array'
  const signatures = arrows.map((each, index) => {
    const doc = signature(each.node, options, index === 0)
    return [index === 0 || isIndented ? doc : indent(doc), each === last ? '' : ' =>']
  })
  const joined = group(
    signatures,
    arrows.some(({ node }) => breaksChain(node)),
  )
  const group1 = group(isIndented ? indent([soft, joined]) : joined, isCalled && isOnOwnLine)
  const inner = bodyOf(last, formatter)
  const tail = isOnOwnLine ? indent([line, inner]) : [' ', inner]
  const end = isCalled ? ifBreaks(soft, group1) : ''
  return group([group1, ' =>', options.hugged ? group(tail) : indentIfBreaks(tail, group1), end])
}

/** Whether a function that is part of a chain is too complex for one line with the others. */
const breaksChain = ({ parameters, returns }: ArrowFunction): boolean =>
  parameters.some((each) => !isSimpleParameter(each)) || (returns !== undefined && parameters.length > 0)

const isSimpleParameter = (parameter: string): boolean => {
  const { pattern, initial } = partsOfBound(parameter)
  return /^[\w$]+\??$/.test(pattern) && initial === undefined
}
