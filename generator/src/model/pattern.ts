import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** How often Go lets a pattern repeat something, repeats within each other multiplied. */
const MOST_REPEATS = 1000

/** The syntax tree of a pattern, as JavaScript reads it with the flag `u`. */
export const parsePattern = (pattern: string): AST.Pattern =>
  new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true })

/** A node of a pattern's syntax tree, and all below it, in the order in which they are written. */
export const nodesIn = (node: AST.Node): readonly AST.Node[] => [node, ...partsOf(node).flatMap(nodesIn)]

const partsOf = (node: AST.Node): readonly AST.Node[] => {
  if (node.type === 'CharacterClassRange') return [node.min, node.max]
  if ('alternatives' in node) return node.alternatives
  if ('elements' in node) return node.elements as readonly AST.Node[]
  return 'element' in node ? [node.element] : []
}

/** Whether a node is `.`, which is anything but a line feed for Go, and anything but four line ends for JavaScript. */
export const isDot = (node: AST.Node): boolean => node.type === 'CharacterSet' && node.kind === 'any'

/**
 * What keeps a pattern from meaning the same for Helm (RE2) and for JavaScript, and what to write instead; undefined
 * when nothing does. A dot is no problem where chartwright reads it as Go does.
 */
export const patternProblem = (pattern: string, { readsDots = false } = {}): string | undefined => {
  const parsed = parsedOrProblem(pattern)
  if (typeof parsed === 'string') return parsed
  for (const node of nodesIn(parsed)) {
    const remedy = readsDots && isDot(node) ? undefined : REMEDIES[node.type]?.(node as never, pattern)
    if (remedy !== undefined) return differs(pattern, pattern.slice(node.start), remedy)
  }
  return fits(parsed, MOST_REPEATS)
    ? undefined
    : `the pattern ${pattern} repeats more than ${MOST_REPEATS} times (nested repeats multiply), which Helm refuses: use fewer repeats`
}

const differs = (pattern: string, at: string, remedy: string): string =>
  `the pattern ${pattern} means something else in Helm than in JavaScript at ${at}: ${remedy}`

const parsedOrProblem = (pattern: string): AST.Pattern | string => {
  try {
    return parsePattern(pattern)
  } catch (error) {
    const { message, index } = error as RegExpSyntaxError
    return syntaxProblem(pattern, message.slice(message.lastIndexOf(': ') + 2), index)
  }
}

/** Some of what JavaScript doesn't know means something for Go. */
const syntaxProblem = (pattern: string, reason: string, index: number): string => {
  if (reason === 'Invalid group') return differs(pattern, pattern.slice(pattern.lastIndexOf('(', index)), GROUPS)
  if (reason === 'Invalid escape') return differs(pattern, pattern.slice(pattern.lastIndexOf('\\', index)), ESCAPES)
  if (NAMED_CLASS.test(pattern)) return differs(pattern, pattern.slice(pattern.search(NAMED_CLASS)), CLASSES)
  return `the pattern ${pattern} is not a regular expression (${reason}): correct it`
}

interface RegExpSyntaxError {
  readonly message: string
  readonly index: number
}

const NAMED_CLASS = /\[\[?:/
const GROUPS = 'look-around, named groups and flags mean something else in Helm: use (…) or (?:…)'
const CLASSES = 'write the class without [:names:] and empty brackets'
const ESCAPES = 'this escape differs between JavaScript and Helm: write the character itself, or \\x41'

const NOT_AT_WORD =
  'for JavaScript, \\B matches in the middle of a character such as 😀: write the characters around it'

type Remedies = {
  readonly [Type in AST.Node['type']]?: (node: Extract<AST.Node, { type: Type }>, pattern: string) => string | undefined
}

/** What to write in place of each node that differs or is missing for one of the two. */
const REMEDIES: Remedies = {
  Assertion: (node) => {
    if (node.kind === 'word') return node.negate ? NOT_AT_WORD : undefined
    return node.kind.startsWith('look') ? GROUPS : undefined
  },
  Backreference: () => "Helm doesn't support references to groups (back-references): write the pattern without them",
  CapturingGroup: ({ name }) => (name === null ? undefined : GROUPS),
  Group: ({ modifiers }) => (modifiers === null ? undefined : GROUPS),
  CharacterClass: ({ elements }) => (elements.length > 0 ? undefined : CLASSES),
  CharacterSet: ({ kind }) => SETS[kind],
  Character: ({ raw, end }, pattern) => {
    if (raw === '[' && pattern[end] === ':') return CLASSES
    return !raw.startsWith('\\') || KNOWN_ESCAPE.test(raw) ? undefined : ESCAPES
  },
}

const SETS: Readonly<Record<string, string>> = {
  any: 'write a class in place of ".", such as [^\\n]',
  space: '\\s matches other characters in Helm: list the white space, as in [ \\t\\n]',
  property: ESCAPES,
}

const KNOWN_ESCAPE = /^\\(?:[ntrfv^$\\.*+?()[\]{}|/-]|x[0-9a-fA-F]{2})$/

/**
 * Whether a part of a pattern can be repeated so many times: `(?:[a-z]{1,63}\.){1,63}` stands for 3,969 letters. A
 * schema with more than Go takes is refused by both Helms, and `regexMatch` with it is false.
 *
 * @see https://github.com/golang/go/blob/master/src/regexp/syntax/parse.go repeatIsValid
 */
const fits = (node: AST.Node, times: number): boolean => {
  if (node.type !== 'Quantifier') return partsOf(node).every((part) => fits(part, times))
  const { min, max, element } = node
  // what never comes is read all the same
  if (max === 0) return fits(element, MOST_REPEATS)
  const repeats = max === Number.POSITIVE_INFINITY ? min : max
  return repeats <= times && fits(element, repeats > 0 ? Math.floor(times / repeats) : times)
}
