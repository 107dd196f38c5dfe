import type { Span } from '../../template-parser/index.ts'
import type { Place } from './tree.ts'

/** The text of a template, and where its lines begin. */
export class Source {
  readonly path: string
  readonly text: string
  readonly #lineStarts: readonly number[]

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
    this.#lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  }

  /** The place of a part of a line. */
  place({ start, end }: Span): Place {
    return { start, end, line: this.#lineAt(start) }
  }

  /** The place of whole lines: with the space around them, and the end of the last one. */
  linesOf({ start, end }: Span): Place {
    const from = this.#lineStart(start)
    const isFirst = this.text.slice(from, start).trim() === ''
    const behind = /^[ \t]*(?:\r?\n|$)/.exec(this.text.slice(end, this.#lineStarts[this.#lineAt(end)]))
    const isBehindLine = end > start && this.text[end - 1] === '\n'
    return {
      start: isFirst ? from : start,
      end: isBehindLine ? end : end + (behind?.[0].length ?? 0),
      line: this.#lineAt(start),
    }
  }

  /** Whether nothing but space stands beside it on its lines. */
  isAlone({ start, end }: Span): boolean {
    const before = this.text.slice(this.#lineStart(start), start)
    const behind = this.text.slice(end, this.#lineStarts[this.#lineAt(end)])
    return before.trim() === '' && behind.trim() === ''
  }

  #lineStart(offset: number): number {
    return this.#lineStarts[this.#lineAt(offset) - 1] as number
  }

  #lineAt(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lineStarts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return high
  }
}
