import type { Span } from './tree.ts'

/** What the lexer finds; words such as `if` are kinds of their own. */
export type TokenKind =
  | 'text'
  | 'open'
  | 'close'
  | 'space'
  | 'declare'
  | 'assign'
  | 'pipe'
  | '('
  | ')'
  | 'character'
  | 'string'
  | 'raw-string'
  | 'rune'
  | 'number'
  | 'complex'
  | 'boolean'
  | 'variable'
  | 'field'
  | 'identifier'
  | 'end-of-file'
  | 'error'
  | Keyword

/** Words with a meaning of their own. */
export type Keyword = (typeof KEYWORDS)[number]

const KEYWORDS = [
  '.',
  'block',
  'break',
  'continue',
  'define',
  'else',
  'end',
  'if',
  'nil',
  'range',
  'template',
  'with',
] as const

/** A piece of a template; that of an error is what is wrong. */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
}

/** What kind of token a word is. */
export const kindOfWord = (word: string): TokenKind => {
  if (word === 'true' || word === 'false') return 'boolean'
  return (KEYWORDS as readonly string[]).includes(word) ? (word as Keyword) : 'identifier'
}

/** A token as Go's own messages show it. */
export const shownToken = ({ kind, text }: Token): string => {
  if (kind === 'end-of-file') return 'EOF'
  const isKeyword = kindOfWord(text) === kind && kind !== 'identifier' && kind !== 'boolean'
  if (isKeyword) return `<${text}>`
  return text.length > MOST_SHOWN ? `${JSON.stringify(text.slice(0, MOST_SHOWN))}...` : JSON.stringify(text)
}

const MOST_SHOWN = 10
