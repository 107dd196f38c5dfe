import { isIdentifier } from '../texts.ts'
import type { Expression, Member, Spread } from '../tree.ts'
import type { Of } from './place.ts'

/** Whether an argument is short and plain enough that a chain of calls with it may stand on one line. */
export const isSimpleArgument = (given: Expression | Spread, depth = 0): boolean => {
  if (depth >= 2 || given.kind === 'spread') return false
  const isSimple = SIMPLE[given.kind]
  return isSimple(given as never, depth)
}

const SIMPLE: { readonly [K in Expression['kind']]: (given: Of<K>, depth: number) => boolean } = {
  literal: () => true,
  name: () => true,
  template: (given, depth) =>
    !hasLines(given) && given.parts.every((part) => typeof part === 'string' || isSimpleArgument(part, depth + 1)),
  object: ({ members }, depth) => members.every((each) => isSimpleMember(each, depth)),
  array: ({ items }, depth) => items.every((each) => isSimpleArgument(each, depth + 1)),
  unary: ({ operator, operand }, depth) => operator !== 'typeof' && isSimpleArgument(operand, depth),
  member: ({ of }, depth) => isSimpleArgument(of, depth),
  element: ({ of, index }, depth) => isSimpleArgument(index, depth) && isSimpleArgument(of, depth),
  call: ({ callee, args }, depth) =>
    isSimpleArgument(callee, depth) &&
    args.length + depth <= 2 &&
    args.every((each) => isSimpleArgument(each, depth + 1)),
  binary: () => false,
  conditional: () => false,
  arrow: () => false,
  as: () => false,
}

const isSimpleMember = (given: Member, depth: number): boolean => {
  if (given.kind === 'spread') return false
  if (isShorthand(given)) return true
  return typeof given.key === 'string' && given.key !== '__proto__' && isSimpleArgument(given.value, depth + 1)
}

/** Whether it is a text that is written over several lines. */
export const hasLines = (given: Expression | Spread): boolean =>
  given.kind === 'template' &&
  given.hasLines === true &&
  given.parts.some((part) => typeof part === 'string' && part.includes('\n'))

/** Whether a property is written as its name alone: `{ name }`. */
export const isShorthand = ({ key, value }: Member & { readonly kind: 'property' }): boolean =>
  value.kind === 'name' && value.name === key && isIdentifier(key) && key !== '__proto__'
