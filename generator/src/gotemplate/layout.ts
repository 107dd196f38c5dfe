import type { Expression } from './expression-tree.ts'
import { goString } from './go-string.ts'

/** Lines longer than this are broken where a person would. */
const WIDTH = 120
const PIECE = 100

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

/** An expression on one line. */
export const flat = (expression: Expression): string => FLAT[expression.kind](expression as never)

const FLAT: { readonly [K in Expression['kind']]: (expression: Of<K>) => string } = {
  atom: ({ text }) => text,
  string: ({ text }) => goString(text),
  call: ({ name, args }) => [name, ...args.map(operand)].join(' '),
  piped: ({ subject, name, args }) => `${flat(subject)} | ${[name, ...args.map(operand)].join(' ')}`,
}

/** An expression as the argument of another. */
export const operand = (expression: Expression): string => {
  if (expression.kind === 'atom' || expression.kind === 'string') return flat(expression)
  return `(${flat(inner(expression))})`
}

/** In parentheses, a call of something short reads better than a pipe. */
const inner = (expression: Expression): Expression =>
  expression.kind === 'piped' && isShort(expression.subject)
    ? { kind: 'call', name: expression.name, args: [...expression.args, expression.subject] }
    : expression

const isShort = ({ kind }: Expression): boolean => kind === 'atom' || kind === 'string'

/** An expression in a line that has `used` other characters; the lines after the first are indented. */
export const layOut = (expression: Expression, used: number, indent: number): string => {
  const line = flat(expression)
  return line.length + used <= WIDTH ? line : BROKEN[expression.kind](expression as never, indent)
}

const BROKEN: { readonly [K in Expression['kind']]: (expression: Of<K>, indent: number) => string } = {
  atom: ({ text }) => text,
  string: ({ text }) => goString(text),
  call: brokenCall,
  piped: ({ subject, name, args }, indent) =>
    `${layOut(subject, indent + PIECE / 4, indent)} | ${[name, ...args.map(operand)].join(' ')}`,
}

function brokenCall({ name, args }: Of<'call'>, indent: number): string {
  const last = args.at(-1)
  const before = [name, ...args.slice(0, -1).map(operand)].join(' ')
  if (last && !isShort(last) && args.length > 1 && before.length + indent < WIDTH / 2) {
    return `${before} ${brokenOperand(last, indent)}`
  }
  return [
    name,
    ...rows(name, args).map((row) => pad(indent + 2) + row.map((each) => wide(each, indent + 2)).join(' ')),
  ].join('\n')
}

/** The keys of a `dict` stand beside their values, a format beside its function. */
const rows = (name: string, args: readonly Expression[]): Expression[][] => {
  const size = name === 'dict' ? 2 : 1
  return args.flatMap((_, index) => (index % size ? [] : [args.slice(index, index + size) as Expression[]]))
}

const wide = (expression: Expression, indent: number): string => {
  if (expression.kind === 'string') return longString(expression.text, indent)
  return operand(expression).length + indent <= WIDTH ? operand(expression) : brokenOperand(expression, indent)
}

const brokenOperand = (expression: Expression, indent: number): string => {
  if (isShort(expression)) return wide(expression, indent)
  return `(${BROKEN[expression.kind](inner(expression) as never, indent)}\n${pad(indent)})`
}

/** A long text in several strings; `print` puts them together without a blank. */
const longString = (text: string, indent: number): string => {
  const parts = text.match(new RegExp(`[^]{1,${PIECE}}(?: |$)|[^]{1,${PIECE}}`, 'gu')) ?? []
  if (parts.length < 2) return goString(text)
  return `(print\n${parts.map((part) => `${pad(indent + 2)}${goString(part)}\n`).join('')}${pad(indent)})`
}

const pad = (width: number): string => ' '.repeat(width)
