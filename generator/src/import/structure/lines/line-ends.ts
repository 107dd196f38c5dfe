import type { Reading } from '../reading.ts'
import type { Node, PrintedNode } from './nodes.ts'
import { layoutOf } from './pipelines.ts'

/** Whether nodes print anything but space, and where they end lines. */
export class LineEnds {
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** Whether an action ends the line before what it prints. */
  isBreaking({ pipeline }: PrintedNode): boolean {
    const { how, inner, isTrimmed } = layoutOf(pipeline)
    return how === 'nindent' || (!isTrimmed && this.#reading.soleHelper(inner)?.beginsLine === true)
  }

  /** Whether nodes end a line anywhere. */
  span(nodes: readonly Node[]): boolean {
    return nodes.some((node) => {
      if (node.kind === 'text') return node.text.includes('\n')
      if (node.kind === 'printed') return this.isBreaking(node)
      return node.kind === 'control' && node.arms.some(({ body }) => this.span(body))
    })
  }

  /** Whether nodes print at most space. */
  isSilent(nodes: readonly Node[]): boolean {
    return nodes.every((node) => {
      if (node.kind === 'text') return node.text.trim() === ''
      if (node.kind === 'control') return node.arms.every(({ body }) => this.isSilent(body))
      return node.kind !== 'printed' || this.isEffect(node)
    })
  }

  /** Whether an action includes a template that prints nothing. */
  isEffect({ pipeline }: PrintedNode): boolean {
    return this.#reading.soleHelper(pipeline)?.shape === 'effect'
  }

  /** Whether nodes end the line before they print anything else; undefined where they print nothing at all. */
  begin(nodes: readonly Node[]): boolean | undefined {
    for (const node of nodes) {
      const begins = this.#begins(node)
      if (begins !== undefined) return begins
    }
    return undefined
  }

  #begins(node: Node): boolean | undefined {
    if (node.kind === 'text') return /^[ \t]*\r?\n/.test(node.text) || (node.text.trim() === '' ? undefined : false)
    if (node.kind === 'printed') return this.isBreaking(node) || (this.isEffect(node) ? undefined : false)
    if (node.kind === 'break' || node.kind === 'continue') return false
    if (node.kind !== 'control' || this.isSilent([node])) return undefined
    return node.arms.every(({ body }) => this.isSilent(body) || this.begin(body) === true)
  }

  /** Whether nodes may end with the end of a line. */
  mayEnd(nodes: readonly Node[]): boolean {
    for (const node of [...nodes].reverse()) {
      const ends = this.#mayEnd(node)
      if (ends !== undefined) return ends
    }
    return false
  }

  #mayEnd(node: Node): boolean | undefined {
    if (node.kind === 'text') return /\n[ \t]*$/.test(node.text) || (node.text.trim() === '' ? undefined : false)
    if (node.kind === 'printed') return this.#reading.soleHelper(node.pipeline)?.endsLine === true
    if (node.kind !== 'control') return undefined
    return node.arms.some(({ body }) => this.mayEnd(body)) || (this.isSilent([node]) ? undefined : false)
  }
}
