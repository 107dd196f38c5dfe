import { Lexer } from './lexer.ts'
import { TemplateError } from './template-error.ts'
import { shownToken, type Token, type TokenKind } from './token.ts'
import type { Span } from './tree.ts'

const NONE: Token = { kind: 'end-of-file', text: '', start: 0, end: 0 }

/** Tokens with three to look ahead at, as Go's parser reads them: which of them is the last says at what line an error is. */
export class TokenReader {
  readonly #lexer: Lexer
  readonly #tokens: [Token, Token, Token] = [NONE, NONE, NONE]
  #ahead = 0

  constructor(text: string) {
    this.#lexer = new Lexer(text)
  }

  /** The whole template. */
  get text(): string {
    return this.#lexer.text
  }

  /** The comments that were read so far. */
  get comments(): readonly Span[] {
    return this.#lexer.comments
  }

  next(): Token {
    if (this.#ahead > 0) this.#ahead--
    else this.#tokens[0] = this.#lexer.next()
    return this.#tokens[this.#ahead] as Token
  }

  peek(): Token {
    if (this.#ahead > 0) return this.#tokens[this.#ahead - 1] as Token
    this.#ahead = 1
    this.#tokens[0] = this.#lexer.next()
    return this.#tokens[0]
  }

  /** Unreads the last token. */
  back(): void {
    this.#ahead++
  }

  /** Unreads the last token and the one before it. */
  backTo(before: Token): void {
    this.#tokens[1] = before
    this.#ahead = 2
  }

  /** Unreads the last token and the two before it. */
  backToBoth(first: Token, second: Token): void {
    this.#tokens[1] = second
    this.#tokens[2] = first
    this.#ahead = 3
  }

  nextNonSpace(): Token {
    const token = this.next()
    return token.kind === 'space' ? this.nextNonSpace() : token
  }

  peekNonSpace(): Token {
    const token = this.nextNonSpace()
    this.back()
    return token
  }

  /** @throws TemplateError where another token follows. */
  expect(kind: TokenKind, context: string): Token {
    const token = this.nextNonSpace()
    return token.kind === kind ? token : this.unexpected(token, context)
  }

  /** @throws TemplateError in any case. */
  unexpected(token: Token, context: string): never {
    return this.fail(token.kind === 'error' ? token.text : `unexpected ${shownToken(token)} in ${context}`)
  }

  /** @throws TemplateError at the token that was read last, or where it is said. */
  fail(message: string, about: { readonly at?: number; readonly unknownFunction?: string } = {}): never {
    throw new TemplateError(message, about.at ?? this.#tokens[0].start, about.unknownFunction)
  }
}
