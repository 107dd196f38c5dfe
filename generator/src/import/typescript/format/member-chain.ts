import { numberText } from '../texts.ts'
import type { Expression } from '../tree.ts'
import { formatArguments, isLongCurried } from './calls.ts'
import { best, block, chain, type Doc, expandParent, group, hard, indent, willBreak } from './document.ts'
import { type At, below, type Formatter, type Of } from './place.ts'
import { isSimpleArgument } from './simple-arguments.ts'

/** A link of a chain, as it is printed behind those before it. */
interface Link {
  readonly kind: 'start' | 'member' | 'element' | 'call'
  readonly doc: Doc
  readonly node: Expression
}

/** `list.filter(…).map(…)`: on one line, or each call on its own. */
export const formatCall = (at: At<Of<'call'>>, formatter: Formatter): Doc => {
  const { callee, args } = at.node
  if (callee.kind === 'member' || callee.kind === 'element') return formatChain(at, formatter)
  const doc = [formatter.format(below(at, 'callee', callee)), formatArguments(at, args, formatter)]
  return callee.kind === 'call' ? group(doc) : doc
}

const formatChain = (at: At<Of<'call'>>, formatter: Formatter): Doc => {
  const { head, tail } = groupsOf(linksOf(at, formatter))
  const groups = tail.map(docOf)
  const oneLine = [docOf(head), ...groups]
  if (tail.length <= 1) return isLongCurried(at, at.node.args) ? oneLine : group(oneLine)
  const expanded = [docOf(head), indent(group(groups.map((each) => [hard, each])))]
  if (breaksAnyway(head, tail, groups)) return chain(group(expanded))
  return chain([willBreak(groups.at(-1) as Doc) ? expandParent : '', best(oneLine, expanded)])
}

const docOf = (links: readonly Link[]): Doc => links.map(({ doc }) => doc)

const linksOf = (at: At, formatter: Formatter): readonly Link[] => {
  const { node } = at
  if (node.kind === 'member' || node.kind === 'element') {
    const before = linksOf(below(at, 'object', node.of), formatter)
    return [...before, { kind: node.kind, node, doc: formatAccess(at, formatter) }]
  }
  if (node.kind !== 'call') return [{ kind: 'start', node, doc: formatter.format(at) }]
  const { callee, args } = node
  if (callee.kind !== 'member' && callee.kind !== 'element' && callee.kind !== 'call')
    return [{ kind: 'call', node, doc: formatter.format(at) }]
  const before = linksOf(below(at, 'callee', callee), formatter)
  return [...before, { kind: 'call', node, doc: formatArguments(at, args, formatter) }]
}

/** `.name`, `['a/b']`, `?.[index]` */
export const formatAccess = (at: At, formatter: Formatter): Doc => {
  const { node } = at
  if (node.kind === 'member') return `${node.isOptional ? '?.' : '.'}${node.name}`
  if (node.kind !== 'element') return ''
  const open = node.isOptional ? '?.[' : '['
  if (isNumber(node.index)) return [open, numberText(node.index.value), ']']
  return group([open, block(formatter.format(below(at, 'index', node.index))), ']'])
}

const isNumber = (node: Expression): node is { readonly kind: 'literal'; readonly value: number } =>
  node.kind === 'literal' && typeof node.value === 'number'

const isByNumber = ({ node }: Link): boolean => node.kind === 'element' && isNumber(node.index)

interface Groups {
  readonly head: readonly Link[]
  readonly tail: readonly (readonly Link[])[]
}

/** The head takes the members before the first call; then each call with the members before it is a group. */
const groupsOf = (links: readonly Link[]): Groups => {
  const end = endOfHead(links)
  const head = links.slice(0, end)
  const tail = tailGroups(links.slice(end))
  const [first, ...others] = tail
  return first && belongsToHead(head, first) ? { head: [...head, ...first], tail: others } : { head, tail }
}

const endOfHead = (links: readonly Link[]): number => {
  const found = links.findIndex((link, index) => index > 0 && link.kind !== 'call' && !isByNumber(link))
  const start = found < 0 ? links.length : found
  if (links[0]?.kind === 'call') return start
  const isMember = (link: Link | undefined): boolean => link?.kind === 'member' || link?.kind === 'element'
  const last = links.findIndex((link, index) => index >= start && !(isMember(link) && isMember(links[index + 1])))
  return last < 0 ? links.length : last
}

const tailGroups = (links: readonly Link[]): readonly (readonly Link[])[] => {
  const groups: Link[][] = []
  let hasCall = false
  for (const link of links) {
    const isNew: boolean = link.kind !== 'call' && !isByNumber(link) && hasCall
    const last = groups.at(-1)
    if (isNew || !last) groups.push([link])
    else last.push(link)
    hasCall = link.kind === 'call' || (hasCall && !isNew)
  }
  return groups
}

/** The first call stays beside a factory: `Object.entries(…)`. */
const belongsToHead = (head: readonly Link[], first: readonly Link[]): boolean => {
  const last = head.at(-1)?.node
  const isFirstComputed = first[0]?.kind === 'element'
  if (head.length === 1) return last?.kind === 'name' && (isFirstComputed || isFactory(last.name))
  return last?.kind === 'member' && (isFirstComputed || isFactory(last.name))
}

const isFactory = (name: string): boolean => (/^[_$]/.test(name) ? /^[_$]+$/.test(name) : /^\p{Lu}/u.test(name))

const breaksAnyway = (head: readonly Link[], tail: Groups['tail'], groups: readonly Doc[]): boolean => {
  const calls = [...head, ...tail.flat()].flatMap(({ kind, node }) =>
    kind === 'call' && node.kind === 'call' ? [node] : [],
  )
  if (calls.length > 2 && calls.some(({ args }) => !args.every((each) => isSimpleArgument(each)))) return true
  const takesFunction = calls.slice(0, -1).some(({ args }) => args.some((each) => each.kind === 'arrow'))
  const lastBreaks = tail.at(-1)?.at(-1)?.kind === 'call' && willBreak(groups.at(-1) as Doc)
  return (lastBreaks && takesFunction) || willBreak(docOf(head)) || groups.slice(0, -1).some(willBreak)
}

/** Whether a call is a chain of at least two groups behind its head. */
export const isMemberCallChain = (node: Of<'call'>): boolean => {
  const plain: Formatter = { format: () => '', statements: () => '', isExpanded: () => false, isBroken: () => false }
  return groupsOf(linksOf({ node, role: 'alone' }, plain)).tail.length > 1
}
