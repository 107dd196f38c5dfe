import type { Pipeline, Span, TextNode } from '../../../template-parser/index.ts'
import { Fault } from '../fault.ts'
import { flat } from './flat.ts'
import type { Item, LinePiece } from './items.ts'
import { type OpenLine, SEALED, type State, start } from './line-state.ts'

/** The indent of a value on its key's line: deeper than all others. */
const VALUE_INDENT = 999

/** The lines that were read so far, and where the output is behind them. */
export class LineWriter {
  readonly items: Item[] = []
  state: State

  constructor(state: State) {
    this.state = state
  }

  /** The space on the line, at its start. */
  get space(): string | undefined {
    return this.state.mode === 'start' ? this.state.space : undefined
  }

  /** Helm cuts manifests at `---` before it reads YAML: what follows on the line begins a document. */
  cutAtSeparator(): void {
    if (this.state.mode !== 'open' || this.state.line.indent > 0) return
    if (/^---\s*$/.test(flat(this.state.line.pieces))) this.state = start('')
  }

  text({ text, start: from }: TextNode): void {
    let at = from
    const parts = text.split('\n')
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.#newline(at - 1)
      const isEnded = index < parts.length - 1
      this.#part(isEnded && part.endsWith('\r') ? part.slice(0, -1) : part, at)
      at += part.length + 1
    }
  }

  #newline(at: number): void {
    this.#endLine({ start: at, end: at + 1 })
    this.state = start('')
  }

  /** Notes a line without content, if the output may be on one. */
  #endLine({ start: from, end }: Span): void {
    const { state } = this
    if (state.mode === 'start') this.items.push({ kind: 'blank', width: state.space?.length, start: from, end })
    if (state.mode === 'sealed' && state.mayBeStart)
      this.items.push({ kind: 'blank', width: 0, isUnsure: true, start: from, end })
  }

  #part(part: string, at: number): void {
    if (part === '') return
    if (part.includes('\r')) throw new Fault('a carriage return within a line')
    const text = this.state.mode === 'open' ? part : part.trimStart()
    const from = at + part.length - text.length
    if (this.state.mode === 'start' && this.state.space !== undefined)
      this.state = start(this.state.space + part.slice(0, part.length - text.length))
    if (this.state.mode === 'sealed' && this.state.value && from > at)
      this.state = { ...this.state, value: 'behind space' }
    if (text !== '') this.#content(text, from)
  }

  #content(text: string, at: number): void {
    const separator = this.space === '' ? /^---\s*(?=[^\s#-])/.exec(text)?.[0] : undefined
    if (separator !== undefined) {
      this.add({ kind: 'text', text: '---' }, { start: at, end: at + separator.length })
      this.state = start('')
    }
    const from = at + (separator?.length ?? 0)
    this.add({ kind: 'text', text: text.slice(separator?.length) }, { start: from, end: at + text.length })
  }

  /** Adds to the line, or begins one. */
  add(piece: LinePiece, span: Span): void {
    const { state } = this
    if (state.mode === 'open') {
      if (state.isEnded && !isSpace(piece)) throw new Fault('a named template ends the line')
      state.line.pieces.push(piece)
      state.line.end = span.end
    } else if (state.mode === 'start') this.#begin(state.space, piece, span)
    else if (state.mode === 'sealed' && state.value === 'behind space')
      this.#open({ indent: VALUE_INDENT, isValue: true }, [piece], span)
    else throw new Fault('a control ends within a line')
  }

  #begin(space: string | undefined, piece: LinePiece, span: Span): void {
    if (space === undefined) throw new Fault('an indent depends on a branch')
    const { length } = (/^ */.exec(space) as RegExpExecArray)[0]
    const rest: LinePiece[] = space.length > length ? [{ kind: 'text', text: space.slice(length) }] : []
    this.#open({ indent: length }, [...rest, piece], span)
  }

  #open(
    about: Pick<OpenLine, 'indent' | 'isValue' | 'isBegun'>,
    pieces: LinePiece[],
    { start: from, end }: Span,
  ): void {
    const line: OpenLine = { kind: 'line', ...about, pieces, start: from, end }
    this.items.push(line)
    this.state = { mode: 'open', line }
  }

  /** Adds a value of several lines; `breaks`: on lines of its own. */
  block(
    indent: number,
    pipeline: Pipeline,
    { start: from, end }: Span,
    about: { breaks?: boolean; odd?: string; isShifted?: boolean },
  ): true {
    const { breaks, ...more } = about
    if (breaks) this.#break({ start: from, end: from })
    this.items.push({ kind: 'block', indent, pipeline, start: from, end, ...more })
    this.state = SEALED
    return true
  }

  /** Begins a line within an action. */
  lineOf(indent: number, piece: LinePiece, span: Span): true {
    this.#break({ start: span.start, end: span.start })
    this.#open({ indent, isBegun: true }, [piece], span)
    return true
  }

  #break(span: Span): void {
    if (this.state.mode === 'dead') throw new Fault('something is behind a break or continue')
    this.#endLine(span)
  }

  /** Notes that what was added may have ended the line itself. */
  end(): void {
    if (this.state.mode === 'open') this.state = { ...this.state, isEnded: true }
  }

  /** Adds what prints nothing; in front of the line if more of that follows, which may need it. */
  silent(item: Item, isInFront: boolean): void {
    const at = isInFront && this.state.mode === 'open' ? this.items.indexOf(this.state.line) : -1
    this.items.splice(at < 0 ? this.items.length : at, 0, item)
  }
}

const isSpace = (piece: LinePiece): boolean => piece.kind === 'text' && piece.text.trim() === ''
