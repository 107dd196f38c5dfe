import type { Place } from './value.ts'

/** A key or item of the manifest whose value is being printed. */
interface Open {
  /** Its column; an item's is half a column behind its dash, since a list may stand at the column of its key. */
  readonly column: number
  readonly step: string
  /** Its value is a text of several lines. */
  readonly isText: boolean
  /** Nothing stands behind it on its line. */
  readonly isBare: boolean
}

/** What `indent` or `nindent` does to what is printed. */
export interface Indent {
  readonly by: number
  /** `nindent` begins a new line. */
  readonly breaksLine: boolean
}

/** What stands in a line for what an action prints. */
const PRINTED = '\uE000'
const LINE = /^(\s*)((?:- +|-$)*)(?:("[^"]*"|'[^']*'|[\w./${}-]+):(?=[\s\uE000]|$)\s*(.*))?/

/** Follows a template's text line by line, to tell where in a manifest an action prints. */
export class Lines {
  #open: readonly Open[] = []
  #line = ''
  #kind: string | undefined
  /** Where the text of a named template is printed, in its caller's manifest. */
  readonly #base: Place | undefined

  constructor(base?: Place) {
    this.#base = base
  }

  /** What a branch begins with, and what its `else` begins with, too. */
  fork(): { readonly restore: () => void } {
    const before = [this.#open, this.#line, this.#kind] as const
    return {
      restore: () => {
        ;[this.#open, this.#line, this.#kind] = before
      },
    }
  }

  addText(text: string): void {
    const [first = '', ...rest] = text.split('\n')
    this.#line += first
    for (const line of rest) {
      this.#endLine()
      this.#line = line
    }
  }

  addPrinted(indent: Indent | undefined): void {
    if (indent?.breaksLine) {
      this.#endLine()
      this.#line = ' '.repeat(indent.by)
    }
    this.#line += PRINTED
  }

  /** Whether what is printed now is a value of its own: on lines of its own, or behind a key or dash. */
  isAlone(indent: Indent | undefined): boolean {
    return indent?.breaksLine === true || /^\s*(- *)*(("[^"]*"|'[^']*'|[\w./-]+):\s+)?$/.test(this.#line)
  }

  /** Where in the manifest the next action prints. */
  place(indent: Indent | undefined, isList: boolean): Place | undefined {
    if (!this.isAlone(indent)) return undefined
    const open = opened(this.#open, this.#line)
    const column = indent?.by ?? (/:\s+$/.test(this.#line) ? Number.POSITIVE_INFINITY : this.#line.length)
    const around = open.filter((each) => each.column < column || (isList && each.column === column && each.isBare))
    if (around.some(({ isText }) => isText)) return undefined
    const path = around.map(({ step }) => step)
    if (this.#kind) return { kind: this.#kind, path }
    return this.#base && { kind: this.#base.kind, path: [...this.#base.path, ...path] }
  }

  #endLine(): void {
    const line = this.#line
    if (/^---/.test(line)) {
      this.#open = []
      this.#kind = undefined
    } else if (line.trim() !== '' && !/^\s*#/.test(line)) {
      const [, kind] = /^kind: *["']?(\w+)["']?\s*$/.exec(line) ?? []
      if (kind !== undefined) this.#kind = kind
      this.#open = opened(this.#open, line)
    }
  }
}

/** What is open behind a line. */
const opened = (before: readonly Open[], line: string): readonly Open[] => {
  const [, space = '', dashes = '', key, rest = ''] = LINE.exec(line) ?? []
  let column = space.length
  const inText = before.find((each) => each.isText)
  if (inText && column > inText.column) return before
  let open = before
  for (const dash of dashes.match(/- *|-$/g) ?? []) {
    open = [
      ...open.filter((each) => each.column < column + 0.5),
      { column: column + 0.5, step: '[]', isText: false, isBare: false },
    ]
    column += dash.length
  }
  if (key === undefined) return open
  const step = key.replace(/^(["'])(.*)\1$/, '$2')
  const isBare = rest.trim() === ''
  return [
    ...open.filter((each) => each.column < column),
    { column, step, isText: /^[|>][-+\d]*\s*$/.test(rest), isBare },
  ]
}
