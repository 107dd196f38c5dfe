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
    const before = /(?:^|\n)[ \t]*$/.test(this.text.slice(this.#lineStarts[this.#lineAt(start) - 1], start))
    const behind = /^[ \t]*(?:\r?\n|$)/.exec(this.text.slice(end, this.#lineStarts[this.#lineAt(end)]))
    const from = before ? (this.#lineStarts[this.#lineAt(start) - 1] as number) : start
    const isBehindLine = end > start && this.text[end - 1] === '\n'
    const place = { start: from, end: isBehindLine ? end : end + (behind?.[0].length ?? 0) }
    return { ...place, line: this.#lineAt(start) }
  }

  /** Whether nothing but space stands beside it on its lines. */
  isAlone({ start, end }: Span): boolean {
    return /(?:^|\n)[ \t]*$/.test(this.text.slice(0, start)) && /^[ \t\r]*(?:\n|$)/.test(this.text.slice(end))
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
