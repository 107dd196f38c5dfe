import type { Expression, Statement } from '../tree.ts'
import { formatAssignment } from './assignments.ts'
import { formatArguments } from './calls.ts'
import { block, type Doc, group, hard, ifBreaks, indent } from './document.ts'
import { formatBound, isComplexPattern, partsOfBound } from './parameters.ts'
import type { At, Formatter, Of } from './place.ts'

/** What lays out expressions in lines of a width. */
export type StatementFormatter = Formatter & { readonly width: number }

/** A function's statements, with the braces around them: a blank line comes before a result of several lines. */
export const formatBody = (list: readonly Statement[], formatter: StatementFormatter): Doc => {
  const last = list.at(-1)
  if (last?.kind !== 'return' || list.length === 1) return list.length === 0 ? '{}' : formatBlock(list, formatter)
  const before = list.slice(0, -1).map((each) => [hard, formatStatement(each, formatter)])
  const space = formatter.isBroken(last) ? hard : ''
  return ['{', indent([before, space, hard, group(formatStatement(last, formatter), false, last)]), hard, '}']
}

const formatBlock = (list: readonly Statement[], formatter: StatementFormatter): Doc => [
  '{',
  indent(list.map((each) => [hard, formatStatement(each, formatter)])),
  hard,
  '}',
]

const formatStatement = (given: Statement, formatter: StatementFormatter): Doc => {
  if (given.kind === 'const' || given.kind === 'let')
    return [given.kind, ' ', formatVariable(given.name, given.value, formatter)]
  if (given.kind === 'assign')
    return formatAssignment(
      { doc: given.name, operator: ' =' },
      { node: given.value, role: 'assigned' },
      formatter.width,
      formatter,
    )
  if (given.kind === 'if') return formatIf(given, formatter)
  if (given.kind === 'for') return formatFor(given, formatter)
  if (given.kind === 'expression') return formatter.format({ node: given.value, role: 'alone' })
  if (given.kind === 'return') return ['return ', formatReturned(given.value, formatter)]
  const error: At<Of<'call'>> = { node: { kind: 'call', callee: ERROR, args: [given.message] }, role: 'alone' }
  return ['throw new Error', formatArguments(error, error.node.args, formatter)]
}

const ERROR: Expression = { kind: 'name', name: 'Error' }

/** `name = value` of a variable that is declared. */
export const formatVariable = (name: string, value: Expression, formatter: StatementFormatter): Doc => {
  const { pattern, type } = partsOfBound(name)
  const isGeneric = type !== undefined && /^[\w$.]+<.+>$/s.test(type)
  const left = {
    doc: formatBound(name, 'variable'),
    operator: ' =',
    breaksFirst: isComplexPattern(pattern) || (isGeneric && value.kind === 'arrow'),
  } as const
  return formatAssignment(left, { node: value, role: 'initializer' }, formatter.width, formatter)
}

const formatReturned = (value: Expression, formatter: Formatter): Doc => {
  const doc = formatter.format({ node: value, role: 'returned' })
  return value.kind === 'binary' ? group([ifBreaks('('), block(doc), ifBreaks(')')]) : doc
}

const formatIf = (given: If, formatter: StatementFormatter): Doc => {
  const [only] = given.then
  if (given.otherwise?.length || given.then.length !== 1 || !only || !isShort(only))
    return formatBranches(given, formatter)
  return group([headOf(given, formatter), ifBreaks('{'), block(formatStatement(only, formatter)), ifBreaks('}')])
}

type If = Statement & { readonly kind: 'if' }

/** What can follow a test without braces. */
const isShort = ({ kind }: Statement): boolean => ['return', 'throw', 'assign', 'expression'].includes(kind)

const headOf = ({ test }: If, formatter: StatementFormatter): Doc => [
  'if (',
  group(block(formatter.format({ node: test, role: 'condition' }))),
  ')',
  ' ',
]

const formatBranches = (given: If, formatter: StatementFormatter): Doc => {
  const { then, otherwise = [] } = given
  const [only] = otherwise
  const doc = group([headOf(given, formatter), formatBlock(then, formatter)])
  if (only === undefined) return doc
  const isChain = otherwise.length === 1 && only.kind === 'if'
  return [doc, ' else ', isChain ? formatBranches(only, formatter) : formatBlock(otherwise, formatter)]
}

const formatFor = ({ name, of, body }: Statement & { kind: 'for' }, formatter: StatementFormatter): Doc => {
  const list = formatter.format({ node: of, role: 'iterated' })
  return group([
    'for (const ',
    group(formatBound(name, 'variable')),
    ' of ',
    list,
    ')',
    ' ',
    formatBlock(body, formatter),
  ])
}
