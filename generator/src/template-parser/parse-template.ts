import { DEEPEST, PipelineParser } from './parse-pipeline.ts'
import type { Token, TokenKind } from './token.ts'
import { TokenReader } from './token-reader.ts'
import type { BranchNode, Pipeline, Span, Template, TemplateName, TemplateNode } from './tree.ts'
import { unquote } from './unquote.ts'

/**
 * Reads a Go template as Helm does: trim markers are applied, and what Helm refuses is refused at the same line.
 *
 * @example
 * parseTemplate('name: {{ .Values.name | quote }}').nodes // [{ kind: 'text', … }, { kind: 'action', … }]
 * @param variables Those that are set around the text, if it is a part of a template: `$name`.
 * @throws TemplateError with the position of what Helm refuses.
 */
export const parseTemplate = (text: string, variables: readonly string[] = []): Template =>
  new TemplateParser(text, variables).template()

/** What ends a list of nodes. */
interface Ending extends Span {
  readonly kind: 'end' | 'else'
}

/** A list of nodes, and what ended it. */
interface Body {
  readonly nodes: readonly TemplateNode[]
  readonly ending: Ending
}

class TemplateParser {
  readonly #tokens: TokenReader
  readonly #pipelines: PipelineParser
  /** The templates that the file defines, and whether they hold more than space. */
  readonly #defined = new Map<string, boolean>()
  #loops = 0
  #depth = 0

  constructor(text: string, variables: readonly string[]) {
    this.#tokens = new TokenReader(text)
    this.#pipelines = new PipelineParser(this.#tokens, variables)
  }

  template(): Template {
    const nodes: TemplateNode[] = []
    while (this.#tokens.peek().kind !== 'end-of-file') {
      const node = this.#define() ?? this.#node()
      if (isEnding(node)) return this.#tokens.fail(`unexpected {{${node.kind}}}`)
      nodes.push(node)
    }
    return { nodes, comments: this.#tokens.comments }
  }

  /** A `define`, which may stand only outside of everything else. */
  #define(): TemplateNode | undefined {
    if (this.#tokens.peek().kind !== 'open') return undefined
    const open = this.#tokens.next()
    if (this.#tokens.nextNonSpace().kind !== 'define') {
      this.#tokens.backTo(open)
      return undefined
    }
    const context = 'define clause'
    const name = this.#name(this.#tokens.nextNonSpace(), context)
    this.#tokens.expect('close', context)
    const { nodes, end } = this.#ownTemplate(name, context)
    return { kind: 'define', name, body: nodes, start: open.start, end }
  }

  /** The body of a template of its own, which sees no variables or loops around it. Go blames an `else` on what is `at`. */
  #ownTemplate(name: TemplateName, context: string, at?: number): { nodes: readonly TemplateNode[]; end: number } {
    const loops = this.#loops
    this.#loops = 0
    const { nodes, ending } = this.#pipelines.apart(() => this.#list())
    this.#loops = loops
    if (ending.kind !== 'end') this.#tokens.fail(`unexpected {{else}} in ${context}`, { at })
    const isFull = !nodes.every(isSpace)
    if (isFull && this.#defined.get(name.value))
      this.#tokens.fail(`template: multiple definition of template ${JSON.stringify(name.value)}`)
    this.#defined.set(name.value, isFull || this.#defined.get(name.value) === true)
    return { nodes, end: ending.end }
  }

  /** Nodes up to `{{ end }}` or `{{ else }}`. */
  #list(): Body {
    if (++this.#depth > DEEPEST) this.#tokens.fail('too many nested actions')
    const nodes: TemplateNode[] = []
    while (this.#tokens.peekNonSpace().kind !== 'end-of-file') {
      const node = this.#node()
      if (isEnding(node)) {
        this.#depth--
        return { nodes, ending: node }
      }
      nodes.push(node)
    }
    return this.#tokens.fail('unexpected EOF')
  }

  #node(): TemplateNode | Ending {
    const token = this.#tokens.nextNonSpace()
    const { kind, text, start, end } = token
    if (kind === 'text') return { kind, text, start, end }
    if (kind === 'open') return this.#action(start)
    return this.#tokens.unexpected(token, 'input')
  }

  #action(start: number): TemplateNode | Ending {
    const token = this.#tokens.nextNonSpace()
    const { kind } = token
    if (kind === 'if' || kind === 'with' || kind === 'range') return this.#branch(kind, start)
    if (kind === 'break' || kind === 'continue') return this.#jump(kind, start)
    if (kind === 'end') return { kind, start, end: this.#close(kind) }
    if (kind === 'else') return this.#else(start)
    if (kind === 'block') return this.#block(start)
    if (kind === 'template') return this.#call(start)
    this.#tokens.back()
    const { pipeline, end } = this.#pipeline('command')
    return { kind: 'action', pipeline, start, end }
  }

  #close(context: string): number {
    return this.#tokens.expect('close', context).end
  }

  #pipeline(context: string): { pipeline: Pipeline; end: number } {
    const pipeline = this.#pipelines.pipeline(context, 'close')
    return { pipeline, end: this.#endOf(pipeline) }
  }

  /** Where the action of a pipeline ends: `}}` or ` -}}` was read behind it. */
  #endOf({ end }: Pipeline): number {
    return this.#tokens.text.indexOf('}}', end) + 2
  }

  #branch(kind: BranchNode['kind'], start: number): BranchNode {
    return this.#pipelines.scoped(() => {
      const { pipeline } = this.#pipeline(kind)
      if (kind === 'range') this.#loops++
      const { nodes: body, ending } = this.#list()
      if (kind === 'range') this.#loops--
      return { kind, pipeline, body, start, ...this.#rest(kind, ending) }
    })
  }

  /** What is behind the body of a branch. */
  #rest(kind: BranchNode['kind'], ending: Ending): Pick<BranchNode, 'otherwise' | 'end'> {
    if (ending.kind === 'end') return { end: ending.end }
    const next = this.#tokens.peek().kind
    if (kind === next && (next === 'if' || next === 'with')) {
      this.#tokens.next()
      const inner = this.#branch(kind, ending.start)
      return { otherwise: [{ ...inner, chained: true }], end: inner.end }
    }
    const { nodes: otherwise, ending: last } = this.#list()
    if (last.kind !== 'end') this.#tokens.fail('expected end; found {{else}}')
    return { otherwise, end: last.end }
  }

  /** The `if` or `with` of `{{ else if }}` or `{{ else with }}` stays to be read. */
  #else(start: number): Ending {
    const next = this.#tokens.peekNonSpace()
    if (next.kind === 'if' || next.kind === 'with') return { kind: 'else', start, end: next.start }
    return { kind: 'else', start, end: this.#close('else') }
  }

  #jump(kind: 'break' | 'continue', start: number): TemplateNode {
    const end = this.#close(`{{${kind}}}`)
    if (this.#loops === 0) this.#tokens.fail(`{{${kind}}} outside {{range}}`)
    return { kind, start, end }
  }

  #block(start: number): TemplateNode {
    const context = 'block clause'
    const name = this.#name(this.#tokens.nextNonSpace(), context)
    const { pipeline, end: at } = this.#pipeline(context)
    const { nodes: body, end } = this.#ownTemplate(name, context, at - 2)
    return { kind: 'block', name, pipeline, body, start, end }
  }

  #call(start: number): TemplateNode {
    const context = 'template clause'
    const name = this.#name(this.#tokens.nextNonSpace(), context)
    const next = this.#tokens.nextNonSpace()
    if (next.kind === 'close') return { kind: 'template', name, start, end: next.end }
    this.#tokens.back()
    const { pipeline, end } = this.#pipeline(context)
    return { kind: 'template', name, pipeline, start, end }
  }

  #name(token: Token, context: string): TemplateName {
    const { kind, text, start, end } = token
    if (!NAMES.includes(kind)) return this.#tokens.unexpected(token, context)
    return { value: unquote(text) ?? this.#tokens.fail('invalid syntax'), start, end }
  }
}

const NAMES: readonly TokenKind[] = ['string', 'raw-string']

const isEnding = (node: TemplateNode | Ending): node is Ending => node.kind === 'end' || node.kind === 'else'

const isSpace = (node: TemplateNode): boolean => node.kind === 'text' && node.text.trim() === ''
