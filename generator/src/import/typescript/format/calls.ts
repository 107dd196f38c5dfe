import type { Expression, Spread } from '../tree.ts'
import { PoorLayout } from './arrows.ts'
import { best, block, type Doc, expandParent, group, ifBreaks, join, line, willBreak } from './document.ts'
import { type ArrowOptions, type At, belowSpread, type Formatter } from './place.ts'
import { hasLines, isSimpleArgument } from './simple-arguments.ts'

type Argument = Expression | Spread

/** The arguments of a call, with their parentheses. */
export const formatArguments = (at: At, args: readonly Argument[], formatter: Formatter): Doc => {
  if (args.length === 0) return '()'
  const format = (index: number, options: ArrowOptions = {}): Doc => formatOne(at, args, index, options, formatter)
  const docs = args.map((_, index) => format(index))
  if (args.length === 1 && args[0] && hasLines(args[0])) return ['(', docs, ')']
  if (isHook(args)) return ['(', join(' ', docs), ')']
  if (composesFunctions(args)) return onOwnLines(docs, true)
  const hugged = huggedArgument(args)
  if (hugged !== undefined) {
    const place = hugged === 'first' ? 0 : args.length - 1
    const again = () => (args[place]?.kind === 'arrow' ? format(place, { hugged }) : (docs[place] as Doc))
    return formatHugged(docs, place, again)
  }
  return isLongCurried(at, args) ? ['(', block(allOf(docs)), ')'] : onOwnLines(docs, false)
}

const formatOne = (
  at: At,
  args: readonly Argument[],
  index: number,
  options: ArrowOptions,
  formatter: Formatter,
): Doc => {
  const part = args[index] as Argument
  const doc = formatter.format(belowSpread(at, 'argument', part), options)
  return [part.kind === 'spread' ? '...' : '', doc, index < args.length - 1 ? ',' : '']
}

const allOf = (docs: readonly Doc[]): Doc => [join(line, docs), ifBreaks(',')]

const onOwnLines = (docs: readonly Doc[], isExpanded: boolean): Doc => group(['(', block(allOf(docs)), ')'], isExpanded)

/** The other arguments stay on the line of the call, and the lines of one follow it. */
const formatHugged = (docs: readonly Doc[], place: number, again: () => Doc): Doc => {
  if (docs.some((doc, index) => index !== place && willBreak(doc))) return onOwnLines(docs, true)
  const huggedDoc = withoutPoorLayout(again)
  if (huggedDoc === undefined) return onOwnLines(docs, true)
  const withHugged = (doc: Doc): Doc => ['(', join(line, docs.with(place, doc)), ')']
  const middle = withHugged(group(huggedDoc, true))
  const expanded = onOwnLines(docs, true)
  return willBreak(docs[place] as Doc)
    ? [expandParent, best(middle, expanded)]
    : best(withHugged(huggedDoc), middle, expanded)
}

const withoutPoorLayout = (format: () => Doc): Doc | undefined => {
  try {
    return format()
  } catch (error) {
    if (error instanceof PoorLayout) return undefined
    throw error
  }
}

const huggedArgument = (args: readonly Argument[]): 'first' | 'last' | undefined => {
  if (hugsFirst(args)) return 'first'
  return hugsLast(args) ? 'last' : undefined
}

const hugsFirst = ([first, second, ...others]: readonly Argument[]): boolean => {
  if (!first || !second || others.length > 0 || second.kind === 'spread') return false
  if (first.kind !== 'arrow' || 'kind' in first.body) return false
  if (second.kind === 'arrow' || second.kind === 'conditional') return false
  return !canHug(second) && isShort(second)
}

const hugsLast = (args: readonly Argument[]): boolean => {
  const last = args.at(-1)
  const before = args.at(-2)
  if (!last || last.kind === 'spread' || !canHug(last) || before?.kind === last.kind) return false
  if (last.kind !== 'array' || args.length === 1) return true
  return !(args.length === 2 && before?.kind === 'arrow') && !isListOfNumbers(last.items)
}

/** Whether a list is laid out with as many items on each line as fit. */
export const isListOfNumbers = (items: readonly Argument[]): boolean =>
  items.length > 0 &&
  items.every((item) => isNumber(item) || (item.kind === 'unary' && item.operator === '-' && isNumber(item.operand)))

const isNumber = (given: Argument): boolean => given.kind === 'literal' && typeof given.value === 'number'

/** Whether lines of it may follow its call. */
const canHug = (given: Expression, isInner = false): boolean => {
  if (given.kind === 'object') return given.members.length > 0
  if (given.kind === 'array') return given.items.length > 0
  if (given.kind === 'as') return canHug(given.value)
  if (given.kind !== 'arrow') return false
  const { body, returns } = given
  if (!('kind' in body)) return !isReference(returns) || body.length > 0
  if (isReference(returns)) return false
  if (body.kind === 'object' || body.kind === 'array') return true
  if (body.kind === 'arrow') return canHug(body, true)
  return !isInner && (body.kind === 'call' || body.kind === 'conditional')
}

/** `Deployment`, `Map<string, number>`. */
const isReference = (type: string | undefined): boolean =>
  type !== undefined && /^[\w$.]+(<.*>)?$/s.test(type) && !KEYWORDS.has(type)

const KEYWORDS = new Set('any bigint boolean never null number object string symbol undefined unknown void'.split(' '))

const isShort = (given: Expression): boolean => {
  if (given.kind === 'binary') return isSimpleArgument(given.left) && isSimpleArgument(given.right)
  if (given.kind === 'as') return /^[\w$.]+(\[\]){0,2}$/.test(given.type) && isSimpleArgument(given.value)
  if (given.kind !== 'call') return isSimpleArgument(given)
  return given.args.length === 0 || (given.args.length === 1 && isSimpleArgument(given))
}

/** `(() => { … }, [a, b])` */
const isHook = (args: readonly Argument[]): boolean => {
  if (args.length < 2 || args.length > 3) return false
  const [callback, list] = args.slice(-2) as [Argument, Argument]
  return (
    callback.kind === 'arrow' && list.kind === 'array' && callback.parameters.length === 0 && !('kind' in callback.body)
  )
}

const composesFunctions = (args: readonly Argument[]): boolean => {
  if (args.length < 2) return false
  const takesFunction = args.some((each) => each.kind === 'call' && each.args.some(({ kind }) => kind === 'arrow'))
  return takesFunction || args.filter(({ kind }) => kind === 'arrow').length > 1
}

/** `f(a, b)(c)` */
export const isLongCurried = ({ role, up }: At, args: readonly Argument[]): boolean =>
  role === 'callee' && up?.node.kind === 'call' && args.length > up.node.args.length && up.node.args.length > 0
