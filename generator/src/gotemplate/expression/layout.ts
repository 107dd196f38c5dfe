import { goString } from '../text/scalar.ts'
import { type Expression, operandsOf } from './expression-tree.ts'

/** Longer lines are broken, as people do it. */
const WIDTH = 140
/** With a sentence in them they are not. */
const WITH_SENTENCE = 200
const SENTENCE = 60
const CHUNK = 100
const INDENT = 2
/** More arguments than these fill rows of such a length, where each is short. */
const FEW = 4
const SHORT = 60
const ROW = 110
const FILLING = new Set(['and', 'or', 'omit', 'pick'])

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

/** An expression on one line. */
export const flat = (expression: Expression): string => FLAT[expression.kind](expression as never)

const FLAT: { readonly [K in Expression['kind']]: (expression: Of<K>) => string } = {
  atom: ({ text }) => text,
  path: ({ from, keys }) => (keys.length > 0 ? `${from === '$' ? '$' : ''}.${keys.join('.')}` : from),
  string: ({ text }) => goString(text),
  call: ({ name, args }) => [name, ...args.map(operand)].join(' '),
  piped: ({ subject, name, args }) => `${flat(subject)} | ${[name, ...args.map(operand)].join(' ')}`,
}

/** An expression as the argument of another. */
export const operand = (expression: Expression): string =>
  isWord(expression) ? flat(expression) : `(${flat(asCall(expression))})`

/** In parentheses, a call of something short reads better than a pipe. */
const asCall = (expression: Expression): Expression =>
  expression.kind === 'piped' && isWord(expression.subject)
    ? { kind: 'call', name: expression.name, args: [...expression.args, expression.subject] }
    : expression

const isWord = (expression: Expression): expression is Of<'atom' | 'path' | 'string'> =>
  expression.kind === 'atom' || expression.kind === 'path' || expression.kind === 'string'

/** An expression on a line that has `used` other characters; where it is broken, the rest is indented. */
export const layOut = (expression: Expression, used: number, indent: number): string =>
  flat(expression).length + used <= (hasSentence(expression) ? WITH_SENTENCE : WIDTH)
    ? flat(expression)
    : broken(expression, used, indent).text

const hasSentence = (expression: Expression): boolean => {
  if (expression.kind === 'string') return expression.text.length > SENTENCE
  return operandsOf(expression).some(hasSentence)
}

/** An expression on several lines. */
interface Broken {
  readonly text: string
  /** Its last line is a parenthesis. */
  readonly isClosed?: boolean
}

const broken = (expression: Expression, used: number, indent: number): Broken => {
  if (expression.kind === 'call') return brokenCall(expression, used, indent)
  if (expression.kind === 'string') return { text: chunks(expression.text, indent) }
  if (expression.kind !== 'piped') return { text: flat(expression) }
  const { subject, name, args } = expression
  const pipe = ` | ${[name, ...args.map(operand)].join(' ')}`
  return { text: `${layOut(subject, used + pipe.length, indent)}${pipe}` }
}

const brokenCall = ({ name, args }: Of<'call'>, used: number, indent: number): Broken => {
  const last = args.at(-1)
  const start = [name, ...args.slice(0, -1).map(operand)].join(' ')
  // one long argument is broken where it is; conditions stand below each other
  if (last && name !== 'and' && name !== 'or' && isLongest(last, args) && start.length + used < WIDTH / 2) {
    const { text, isClosed } = brokenOperand(last, indent)
    return { text: `${start} ${text}`, isClosed }
  }
  const rows = inRows(name, args).map((row) => brokenRow(row, indent + INDENT))
  const text = rows.map((row) => `\n${pad(indent + INDENT)}${row.text}`).join('')
  return { text: `${name}${text}`, isClosed: rows.at(-1)?.isClosed }
}

/** The keys of a `dict` stand beside their values, and many short arguments beside each other. */
const inRows = (name: string, args: readonly Expression[]): Expression[][] => {
  if (FILLING.has(name) && args.length > FEW && args.every((arg) => operand(arg).length < SHORT))
    return filledRows(args)
  const size = name === 'dict' ? 2 : 1
  return args.flatMap((_, index) => (index % size ? [] : [args.slice(index, index + size)]))
}

const filledRows = (args: readonly Expression[]): Expression[][] => {
  const rows: Expression[][] = []
  for (const arg of args) {
    const last = rows.at(-1)
    if (last && rowLength([...last, arg]) <= ROW) last.push(arg)
    else rows.push([arg])
  }
  return rows
}

const rowLength = (row: readonly Expression[]): number =>
  row.reduce((length, part) => length + operand(part).length + 1, 0)

const brokenRow = (row: readonly Expression[], indent: number): Broken => {
  const parts = row.map((part) =>
    operand(part).length + indent > WIDTH && isBreakable(part) ? brokenOperand(part, indent) : { text: operand(part) },
  )
  return { text: parts.map(({ text }) => text).join(' '), isClosed: parts.at(-1)?.isClosed }
}

const isLongest = (last: Expression, args: readonly Expression[]): boolean =>
  isBreakable(last) && args.every((arg) => operand(arg).length <= operand(last).length)

const isBreakable = (expression: Expression): boolean => {
  if (expression.kind === 'string') return expression.text.length > CHUNK
  return !isWord(expression) && expression.args.length > 1 && flat(expression).length > WIDTH / 3
}

const brokenOperand = (expression: Expression, indent: number): Broken => {
  const { text, isClosed } = broken(asCall(expression), indent, indent)
  if (!text.includes('\n')) return { text: operand(expression) }
  // parentheses that close together stand together
  return { text: isClosed ? `(${text})` : `(${text}\n${pad(indent)})`, isClosed: true }
}

/** A long text in several strings; `print` puts them together without a blank. */
const chunks = (text: string, indent: number): string => {
  const parts = text.match(new RegExp(`[^]{1,${CHUNK}}(?: |$)|[^]{1,${CHUNK}}`, 'gu')) ?? []
  return `print${parts.map((part) => `\n${pad(indent + INDENT)}${goString(part)}`).join('')}`
}

const pad = (width: number): string => ' '.repeat(width)
