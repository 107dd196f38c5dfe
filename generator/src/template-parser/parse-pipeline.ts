import { HELM_FUNCTIONS } from './functions.ts'
import { numberProblem } from './lex-number.ts'
import type { Token, TokenKind } from './token.ts'
import type { TokenReader } from './token-reader.ts'
import type { Command, FieldName, FieldOperand, Operand, Pipeline } from './tree.ts'
import { unquote } from './unquote.ts'

/** Go allows ten times as many, for which JavaScript's stack is too small. */
export const DEEPEST = 1_000

/** Reads pipelines, and knows the variables that they may name. */
export class PipelineParser {
  readonly #tokens: TokenReader
  #variables: string[]
  #depth = 0

  constructor(tokens: TokenReader, variables: readonly string[]) {
    this.#tokens = tokens
    this.#variables = ['$', ...variables]
  }

  /** Reads something that sees no variable but `$`: a template of its own. */
  apart<R>(read: () => R): R {
    const outer = this.#variables
    this.#variables = ['$']
    const result = read()
    this.#variables = outer
    return result
  }

  /** Reads something whose variables end with it. */
  scoped<R>(read: () => R): R {
    const { length } = this.#variables
    const result = read()
    this.#variables.length = length
    return result
  }

  /** `declarations? command ('|' command)*`. */
  pipeline(context: string, end: TokenKind): Pipeline {
    const { start } = this.#tokens.peekNonSpace()
    const { variables, declares } = this.#declarations(context)
    const commands: Command[] = []
    for (;;) {
      const token = this.#tokens.nextNonSpace()
      if (token.kind === end) return this.#checked({ start, end: token.start, variables, declares, commands }, context)
      if (!STARTS.has(token.kind)) this.#tokens.unexpected(token, context)
      this.#tokens.back()
      commands.push(this.#command())
    }
  }

  #checked({ commands, ...about }: Omit<Pipeline, 'commands'> & { readonly commands: Command[] }, context: string) {
    const [first, ...others] = commands
    if (!first) return this.#tokens.fail(`missing value for ${context}`)
    const wrong = others.findIndex(({ operands: [called] }) => isConstant(called))
    if (wrong >= 0) return this.#tokens.fail(`non executable command in pipeline stage ${wrong + 2}`)
    return { ...about, commands: [first, ...others] } satisfies Pipeline
  }

  #declarations(context: string): Pick<Pipeline, 'variables' | 'declares'> {
    const variables: string[] = []
    for (;;) {
      const name = this.#tokens.peekNonSpace()
      if (name.kind !== 'variable') return { variables, declares: false }
      const operator = this.#operatorBehind(name)
      if (!operator) return { variables, declares: false }
      variables.push(name.text)
      this.#variables.push(name.text)
      if (operator.kind !== 'character') return { variables, declares: operator.kind === 'declare' }
      this.#checkSecond(context, variables)
    }
  }

  /** `:=`, `=` or `,` behind a variable, which is read; nothing is read where there is none. */
  #operatorBehind(name: Token): Token | undefined {
    this.#tokens.next()
    const adjacent = this.#tokens.peek()
    const next = this.#tokens.peekNonSpace()
    const isComma = next.kind === 'character' && next.text === ','
    if (next.kind === 'assign' || next.kind === 'declare' || isComma) return this.#tokens.nextNonSpace()
    if (adjacent.kind === 'space') this.#tokens.backToBoth(name, adjacent)
    else this.#tokens.backTo(name)
    return undefined
  }

  #checkSecond(context: string, variables: readonly string[]): void {
    if (context !== 'range' || variables.length > 1) this.#tokens.fail(`too many declarations in ${context}`)
    if (!['variable', 'close', ')'].includes(this.#tokens.peekNonSpace().kind))
      this.#tokens.fail('range can only initialize variables')
  }

  /** `operand (space operand)*`; a `|` behind it is read. */
  #command(): Command {
    const { start } = this.#tokens.peekNonSpace()
    const operands: Operand[] = []
    let token: Token
    do {
      const operand = this.#operand()
      if (operand) operands.push(operand)
      token = this.#tokens.next()
    } while (token.kind === 'space')
    if (token.kind === 'close' || token.kind === ')') this.#tokens.back()
    else if (token.kind !== 'pipe') this.#tokens.unexpected(token, 'operand')
    const [first, ...others] = operands
    if (!first) return this.#tokens.fail('empty command')
    return { start, end: (others.at(-1) ?? first).end, operands: [first, ...others] }
  }

  #operand(): Operand | undefined {
    const term = this.#term()
    if (!term || this.#tokens.peek().kind !== 'field') return term
    const behind: FieldName[] = []
    while (this.#tokens.peek().kind === 'field') behind.push(fieldName(this.#tokens.next()))
    if (isConstant(term) || !('fields' in term))
      return this.#tokens.fail(
        `unexpected . after term ${JSON.stringify(this.#tokens.text.slice(term.start, term.end))}`,
      )
    return { ...term, fields: [...term.fields, ...behind], end: behind.at(-1)?.end ?? term.end }
  }

  #term(): Operand | undefined {
    const token = this.#tokens.nextNonSpace()
    const read = TERMS[token.kind]
    if (read) return read(token, this.#tokens)
    if (token.kind === 'variable') return this.#variable(token)
    if (token.kind === '(') return this.#parentheses(token.start)
    this.#tokens.back()
    return undefined
  }

  #variable({ text: name, start, end }: Token): Operand {
    if (!this.#variables.includes(name)) this.#tokens.fail(`undefined variable ${JSON.stringify(name)}`)
    return { kind: 'variable', name, fields: [], start, end }
  }

  #parentheses(start: number): Operand {
    if (this.#depth >= DEEPEST) this.#tokens.fail('max expression depth exceeded')
    this.#depth++
    const pipeline = this.pipeline('parenthesized pipeline', ')')
    this.#depth--
    return { kind: 'parentheses', pipeline, fields: [], start, end: pipeline.end + 1 }
  }
}

/** What a command may begin with. */
const STARTS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'boolean',
  'rune',
  'complex',
  '.',
  'field',
  'identifier',
  'number',
  'nil',
  'raw-string',
  'string',
  'variable',
  '(',
])

const isConstant = ({ kind, ...operand }: Operand): boolean =>
  ['string', 'number', 'constant'].includes(kind) || (kind === 'field' && (operand as FieldOperand).fields.length === 0)

const constant = ({ text, start, end }: Token): Operand => ({ kind: 'constant', value: text, start, end })

const number = ({ text, start, end }: Token, tokens: TokenReader): Operand => {
  const problem = numberProblem(text)
  return problem === undefined ? { kind: 'number', value: text, start, end } : tokens.fail(problem)
}

const quoted = ({ text, start, end }: Token, tokens: TokenReader): Operand => {
  const value = unquote(text)
  return value === undefined ? tokens.fail('invalid syntax') : { kind: 'string', value, start, end }
}

const FIRST_CHARACTER = /^'(?:\\(?:[0-7]{3}|x.{2}|u.{4}|U.{8}|.)|[^'])?/su

const rune = ({ text, start, end }: Token, tokens: TokenReader): Operand => {
  const first = FIRST_CHARACTER.exec(text)?.[0] ?? ''
  const value = unquote(`${first}'`)
  if (!value) return tokens.fail('invalid syntax')
  if (text !== `${first}'`) return tokens.fail(`malformed character constant: ${text}`)
  return { kind: 'number', value: String(value.codePointAt(0)), start, end }
}

const fieldName = ({ text, start, end }: Token): FieldName => ({ name: text.slice(1), start: start + 1, end })

const functionName = ({ text, start, end }: Token, tokens: TokenReader): Operand => {
  if (!HELM_FUNCTIONS.has(text))
    return tokens.fail(`function ${JSON.stringify(text)} not defined`, { unknownFunction: text })
  return { kind: 'function', name: text, fields: [], start, end }
}

/** How a term of one token is read. */
const TERMS: Partial<Record<TokenKind, (token: Token, tokens: TokenReader) => Operand>> = {
  identifier: functionName,
  '.': ({ start, end }) => ({ kind: 'field', fields: [], start, end }),
  nil: constant,
  boolean: constant,
  field: (token) => ({ kind: 'field', fields: [fieldName(token)], start: token.start, end: token.end }),
  number,
  complex: ({ text, start, end }) => ({ kind: 'number', value: text, start, end }),
  rune,
  string: quoted,
  'raw-string': quoted,
}
