import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** How often Go lets a pattern repeat something, repeats within each other multiplied. */
const MOST_REPEATS = 1000

/**
 * Whether Go refuses a pattern for its repeats: `(?:[a-z]{1,63}\.){1,63}` stands for 3,969 letters. Such a schema is
 * refused by both Helms, and `regexMatch` with it is false.
 *
 * @see https://github.com/golang/go/blob/master/src/regexp/syntax/parse.go repeatIsValid
 */
export const repeatsTooOften = (pattern: string): boolean => {
  const parsed = parse(pattern)
  return parsed !== undefined && !fits(parsed, MOST_REPEATS)
}

/** What is no pattern at all is told otherwise. */
const parse = (pattern: string): AST.Pattern | undefined => {
  try {
    return new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true })
  } catch {
    return undefined
  }
}

/** Whether a part of a pattern can be repeated so many times. */
const fits = (node: AST.Node, times: number): boolean => {
  if (node.type !== 'Quantifier') return partsOf(node).every((part) => fits(part, times))
  const { min, max, element } = node
  // what never comes is read all the same
  if (max === 0) return fits(element, MOST_REPEATS)
  const repeats = max === Number.POSITIVE_INFINITY ? min : max
  return repeats <= times && fits(element, repeats > 0 ? Math.floor(times / repeats) : times)
}

const partsOf = (node: AST.Node): readonly AST.Node[] => {
  if ('alternatives' in node) return node.alternatives
  return 'elements' in node ? (node.elements as readonly AST.Node[]) : []
}
