import { keyText, numberText, stringText, templateText } from '../texts.ts'
import type { Expression, Member, Statement } from '../tree.ts'
import { formatArrow } from './arrows.ts'
import { formatAssignment } from './assignments.ts'
import { formatBinary } from './binary.ts'
import { isListOfNumbers } from './calls.ts'
import { formatConditional } from './conditional.ts'
import {
  beginsWithChain,
  block,
  type Doc,
  fill,
  flatText,
  type Group,
  group,
  groupWith,
  hard,
  ifBreaks,
  indent,
  join,
  line,
  mark,
  soft,
  spacedBlock,
  willBreak,
  withoutSoftLines,
} from './document.ts'
import { formatAccess, formatCall } from './member-chain.ts'
import { needsParentheses } from './parentheses.ts'
import { type ArrowOptions, type At, below, belowSpread, type Formatter, type Of } from './place.ts'
import { isShorthand } from './simple-arguments.ts'
import { formatBody } from './statements.ts'
import { widthOf } from './text-width.ts'
import { formatType } from './types.ts'

/** Lays out expressions as Biome does. */
export class ExpressionFormatter implements Formatter {
  readonly width: number
  readonly #isBroken: (node: object, at?: At<Of<'object'>>) => boolean
  readonly #bodies = new Map<object, Doc>()

  /** @param isBroken Whether an object, at its place, or a statement takes several lines in any case. */
  constructor(width: number, isBroken: (node: object, at?: At<Of<'object'>>) => boolean) {
    this.width = width
    this.#isBroken = isBroken
  }

  isExpanded(at: At<Of<'object'>>): boolean {
    return this.#isBroken(at.node, at)
  }

  isBroken(statement: Statement): boolean {
    return this.#isBroken(statement)
  }

  format(at: At, options: ArrowOptions = {}): Doc {
    return at.role === 'body' ? this.#once(at.node, () => this.#format(at, options)) : this.#format(at, options)
  }

  /** Bodies of functions, which are laid out more than once where calls may be laid out around them. */
  #once(body: object, format: () => Doc): Doc {
    const doc = this.#bodies.get(body) ?? format()
    this.#bodies.set(body, doc)
    return doc
  }

  #format(at: At, options: ArrowOptions): Doc {
    const format = FORMATS[at.node.kind]
    const doc = format(at as never, this, options)
    return needsParentheses(at) ? ['(', doc, ')'] : doc
  }

  statements(list: readonly Statement[]): Doc {
    return this.#once(list, () => formatBody(list, this))
  }
}

type Format<K extends Expression['kind']> = (
  at: At<Of<K>>,
  formatter: ExpressionFormatter,
  options: ArrowOptions,
) => Doc

const FORMATS: { readonly [K in Expression['kind']]: Format<K> } = {
  literal: ({ node: { value } }) => {
    if (typeof value === 'string') return stringText(value)
    return typeof value === 'number' ? numberText(value) : String(value)
  },
  name: ({ node }) => node.name,
  member: (at, formatter) => formatMember(at, formatter),
  element: (at, formatter) => [formatter.format(below(at, 'object', at.node.of)), formatAccess(at, formatter)],
  call: (at, formatter) => formatCall(at, formatter),
  template: (at, formatter) => formatTemplate(at, formatter),
  unary: (at, formatter) => {
    const { operator, operand } = at.node
    return [operator, operator === 'typeof' ? ' ' : '', formatter.format(below(at, 'operand', operand))]
  },
  binary: (at, formatter) => formatBinary(at, formatter),
  conditional: (at, formatter) => formatConditional(at, formatter),
  array: (at, formatter) => formatArray(at, formatter),
  object: (at, formatter) => formatObject(at, formatter),
  arrow: (at, formatter, options) => formatArrow(at, options, formatter),
  as: (at, formatter) => {
    const { value, type, isSatisfies } = at.node
    const doc = [formatter.format(below(at, 'cast', value)), isSatisfies ? ' satisfies' : ' as', ' ', formatType(type)]
    return at.role === 'object' || at.role === 'callee' ? group(block(doc)) : doc
  },
}

const formatMember = (at: At<Of<'member'>>, formatter: Formatter): Doc => {
  const { node, role, up } = at
  const object = formatter.format(below(at, 'object', node.of))
  const access = formatAccess(at, formatter)
  if (role === 'initializer' || role === 'assigned') {
    if (beginsWithChain(object) || (node.of.kind === 'call' && node.of.args.length > 0)) return [object, access]
  }
  const isNested = up !== undefined && (up.node.kind === 'member' || up.node.kind === 'element')
  if (!isNested && node.of.kind === 'name') return [object, access]
  return [object, group(indent([soft, access]))]
}

const formatTemplate = (at: At<Of<'template'>>, formatter: Formatter): Doc => {
  const parts = at.node.parts.map((part) => {
    if (typeof part === 'string') return templateText(part, at.node.hasLines)
    const doc = formatter.format(below(at, 'part', part))
    return group(['${', willBreak(doc) ? asBroken(part, doc) : withoutSoftLines(doc), '}'])
  })
  return ['`', parts, '`']
}

/** What can't stand on one line stands on its own lines, unless it has braces or parentheses itself. */
const asBroken = ({ kind }: Expression, doc: Doc): Doc =>
  ['member', 'element', 'conditional', 'as', 'binary', 'name'].includes(kind) ? block(doc) : doc

const formatArray = (at: At<Of<'array'>>, formatter: Formatter): Doc => {
  const { items } = at.node
  if (items.length === 0) return '[]'
  const docs = items.map((item) =>
    mark(item.from, [item.kind === 'spread' ? '...' : '', formatter.format(belowSpread(at, 'item', item))]),
  )
  if (isListOfNumbers(items))
    return ['[', groupWith((self) => block(fill(join(line, withCommas(docs, self)) as readonly Doc[]))), ']']
  const isExpanded = at.role !== 'part' && isTable(at.node)
  return [
    '[',
    groupWith(
      (self) =>
        block(
          join(
            line,
            withCommas(
              docs.map((doc) => group(doc)),
              self,
            ),
          ),
        ),
      isExpanded,
    ),
    ']',
  ]
}

const withCommas = (docs: readonly Doc[], around: Group): readonly Doc[] =>
  docs.map((doc, index) => [doc, index < docs.length - 1 ? ',' : ifBreaks(',', around)])

/** Whether all items are objects, or all lists, of several parts each. */
const isTable = ({ items }: Of<'array'>): boolean => {
  const sizes = items.map(
    (item) => (item.kind === 'object' ? item.members : item.kind === 'array' ? item.items : []).length,
  )
  return items.length > 1 && items.every(({ kind }) => kind === items[0]?.kind) && sizes.every((size) => size > 1)
}

const formatObject = (at: At<Of<'object'>>, formatter: ExpressionFormatter): Doc => {
  const { members } = at.node
  if (members.length === 0) return '{}'
  const docs = members.map((each, index) => [
    ...(each.comment ?? []).flatMap((text) => [`// ${text}`.trimEnd(), hard]),
    mark(each.from, formatProperty(at, each, formatter)),
    index < members.length - 1 ? ',' : ifBreaks(','),
  ])
  return ['{', group(spacedBlock(join(line, docs)), formatter.isExpanded(at), at.node), '}']
}

const formatProperty = (at: At, given: Member, formatter: ExpressionFormatter): Doc => {
  if (given.kind === 'spread') return ['...', formatter.format(below(at, 'spread', given.value))]
  if (isShorthand(given)) return given.key as string
  const { key, value } = given
  const doc = typeof key === 'string' ? keyText(key) : ['[', formatter.format(below(at, 'key', key)), ']']
  const left = { doc, operator: ':', isShort: widthOf(flatText(doc)) < SHORT } as const
  return formatAssignment(left, below(at, 'value', value), formatter.width, formatter)
}

/** A key with fewer columns is hardly wider than an indent. */
const SHORT = 5
