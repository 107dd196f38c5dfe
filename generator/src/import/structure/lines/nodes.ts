import type { BranchNode, Pipeline, Span, Template, TemplateNode, TextNode } from '../../../template-parser/index.ts'
import type { Arm } from '../tree.ts'
import { inclusion, isStatement } from './pipelines.ts'

/** One way through a control of a template. */
export interface NodeArm extends Span {
  readonly head: Arm<unknown>['head']
  readonly pipeline?: Pipeline
  readonly body: readonly Node[]
}

/** `{{ if }}`, `{{ with }}` or `{{ range }}`, with all ways through it. */
export interface ControlNode extends Span {
  readonly kind: 'control'
  readonly arms: readonly NodeArm[]
}

/** What an action prints. */
export interface PrintedNode extends Span {
  readonly kind: 'printed'
  readonly pipeline: Pipeline
}

/** What an action does without printing. */
export interface StatementNode extends Span {
  readonly kind: 'statement'
  readonly pipeline: Pipeline
}

/** A comment that prints nothing; `text` is without its marks. */
export interface CommentNode extends Span {
  readonly kind: 'comment'
  readonly text: string
}

/** `{{ break }}` or `{{ continue }}`. */
export interface LeavingNode extends Span {
  readonly kind: 'break' | 'continue'
}

/** A part of a template, by what it does to the text around it. */
export type Node = TextNode | PrintedNode | StatementNode | ControlNode | CommentNode | LeavingNode

/** `{{ define }}` or `{{ block }}`. */
export interface Definition extends Span {
  readonly name: string
  readonly body: readonly Node[]
}

/** What a template prints, and what it defines. */
export interface Nodes {
  readonly nodes: readonly Node[]
  readonly definitions: readonly Definition[]
  /** All its comments, with their braces. */
  readonly comments: readonly Span[]
}

/** The nodes of a template, with its comments, without what it defines. */
export const toNodes = (text: string, template: Template): Nodes => {
  const converter = new Converter(text, template.comments)
  const nodes = converter.body(template.nodes, { start: 0, end: text.length })
  return { nodes, definitions: converter.definitions, comments: converter.comments }
}

class Converter {
  readonly definitions: Definition[] = []
  /** With their braces. */
  readonly comments: readonly Span[]
  readonly #text: string

  constructor(text: string, comments: readonly Span[]) {
    this.#text = text
    this.comments = comments.map((comment) => withBraces(text, comment))
  }

  body(nodes: readonly TemplateNode[], region: Span): readonly Node[] {
    const converted = nodes.flatMap((node) => this.#node(node))
    const comments = this.comments
      .filter((each) => isWithin(each, region) && !nodes.some((node) => isWithin(each, node)))
      .map((each): Node => ({ kind: 'comment', text: textOfComment(this.#text, each), ...each }))
    return comments.length === 0 ? converted : [...converted, ...comments].sort((a, b) => a.start - b.start)
  }

  #node(node: TemplateNode): readonly Node[] {
    const { start, end } = node
    if (node.kind === 'text') return [node]
    if (node.kind === 'action') return [actionNode(node.pipeline, node)]
    if (node.kind === 'template')
      return [{ kind: 'printed', pipeline: inclusion(node.name, node.pipeline), start, end }]
    if (node.kind === 'define' || node.kind === 'block') {
      const body = this.body(node.body, { start: node.name.end, end })
      this.definitions.push({ name: node.name.value, body, start, end })
      return node.kind === 'define'
        ? []
        : [{ kind: 'printed', pipeline: inclusion(node.name, node.pipeline), start, end }]
    }
    return 'body' in node ? [{ kind: 'control', arms: this.#arms(node), start, end }] : [node]
  }

  #arms(node: BranchNode): readonly NodeArm[] {
    const { kind: head, pipeline, body, otherwise, start, end } = node
    const behind = body.at(-1)?.end ?? pipeline.end
    const first = (to: number): NodeArm => {
      const region = { start, end: to }
      return { head, pipeline, body: this.body(body, { ...region, start: pipeline.end }), ...region }
    }
    if (!otherwise) return [first(this.#find('end', behind, end))]
    const [chained] = otherwise
    if (chained && 'chained' in chained && chained.chained) return [first(chained.start), ...this.#arms(chained)]
    const from = this.#find('else', behind, end)
    const region = { start: from, end: this.#find('end', otherwise.at(-1)?.end ?? from, end) }
    return [first(from), { head: 'else', body: this.body(otherwise, region), ...region }]
  }

  /** Where the next `{{ end }}` or `{{ else }}` begins: only space and comments may stand before it. */
  #find(word: 'end' | 'else', from: number, limit: number): number {
    const pattern = new RegExp(`\\{\\{(?:-\\s)?\\s*${word}\\b`, 'g')
    pattern.lastIndex = from
    for (let match = pattern.exec(this.#text); match; match = pattern.exec(this.#text)) {
      const { index } = match
      if (!this.comments.some(({ start, end }) => start <= index && index < end)) return index
    }
    return limit
  }
}

const actionNode = (pipeline: Pipeline, { start, end }: Span): PrintedNode | StatementNode => ({
  kind: isStatement(pipeline) ? 'statement' : 'printed',
  pipeline,
  start,
  end,
})

const isWithin = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const withBraces = (text: string, { start, end }: Span): Span => ({
  start: start - (text.slice(start - 2, start) === '{{' ? '{{' : '{{- ').length,
  end: end + (text.startsWith('}}', end) ? '}}' : ' -}}').length,
})

/** The text of a comment, without its marks. */
export const textOfComment = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .replace(/^\{\{(?:-\s)?\/\*/, '')
    .replace(/\*\/(?:\s-)?\}\}$/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim()
