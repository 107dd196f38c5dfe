import { apiGroup } from './kubernetes-types.ts'
import type { Kind, Place } from './value.ts'

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
const LINE = /^(\s*)((?:- +|-$)*)(?:("[^"]*"|'[^']*'|[\w./${}\uE000-]+):(?=[\s\uE000]|$)\s*(.*))?/

/** What a manifest says of itself. */
interface Manifest {
  readonly kind?: string | undefined
  readonly group?: string | undefined
}

/** Follows a template's text line by line, to tell where in a manifest an action prints. */
export class Lines {
  #open: readonly Open[] = []
  #line = ''
  #manifest: Manifest = {}
  /** Where the text stands: in a named template, where its caller prints it; undefined where that is no place of YAML. */
  readonly #base: Place | undefined

  constructor(base?: Place) {
    this.#base = base
  }

  /** What a branch begins with, and what its `else` begins with, too. */
  fork(): { readonly restore: () => void } {
    const before = [this.#open, this.#line, this.#manifest] as const
    return {
      restore: () => {
        ;[this.#open, this.#line, this.#manifest] = before
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
    return indent?.breaksLine === true || /^\s*(- *)*(("[^"]*"|'[^']*'|[\w./\uE000-]+):\s+)?$/.test(this.#line)
  }

  /** Where in the manifest the next action prints. */
  place(indent: Indent | undefined, isMap: boolean): Place | undefined {
    if (!this.isAlone(indent) || this.isInText(indent)) return undefined
    const path = this.#around(indent, isMap).map(({ step }) => step)
    const { kind, group } = this.#manifest
    if (kind !== undefined) return { kind, group, path }
    return this.#base && { ...this.#base, path: [...this.#base.path, ...path] }
  }

  /** Where the next action prints, if it stands alone in quotes. */
  placeInQuotes(behind: string): Place | undefined {
    const [quote] = /(?<=[\s-])["']$/.exec(this.#line) ?? []
    if (quote === undefined || !behind.startsWith(quote) || !/^.[ \t]*(\r?\n|$)/.test(behind)) return undefined
    const line = this.#line
    this.#line = line.slice(0, -1)
    const place = this.place(undefined, false)
    this.#line = line
    return place
  }

  /** Whether the next action prints in a text of several lines. */
  isInText(indent: Indent | undefined): boolean {
    return this.#around(indent, false).some(({ isText }) => isText)
  }

  /** Whether what is printed next is below no key or item that stands here. */
  isOutermost(indent: Indent | undefined): boolean {
    return this.isAlone(indent) && this.#around(indent, false).length === 0
  }

  /** What YAML printed next has to be: a map among keys and as a document, a list among items. */
  kindAmong(indent: Indent | undefined): Kind | undefined {
    if (!this.#hasOwnLines(indent) || this.isInText(indent)) return undefined
    const column = this.#columnOf(indent)
    const open = opened(this.#open, this.#line)
    const beside = open.filter((each) => Math.floor(each.column) === column)
    if (beside.length > 1 || open.at(-1)?.isBare) return undefined
    const [only] = beside
    if (only) return only.step === '[]' ? 'array' : 'object'
    return this.#base?.path.length === 0 && this.isOutermost(indent) ? 'object' : undefined
  }

  #hasOwnLines(indent: Indent | undefined): boolean {
    return indent?.breaksLine === true || this.#line.trim() === ''
  }

  #columnOf(indent: Indent | undefined): number {
    return indent?.by ?? (/:\s+$/.test(this.#line) ? Number.POSITIVE_INFINITY : this.#line.length)
  }

  /** What is open around what is printed next: with a key at its column, if its list may stand there. */
  #around(indent: Indent | undefined, isMap: boolean): readonly Open[] {
    const column = this.#columnOf(indent)
    const open = opened(this.#open, this.#line)
    return open.filter(
      (each, index) => each.column < column || (!isMap && each.column === column && mayHoldList(each, open[index + 1])),
    )
  }

  #endLine(): void {
    const line = this.#line
    if (/^---/.test(line)) {
      this.#open = []
      this.#manifest = {}
    } else if (line.trim() !== '' && !/^\s*#/.test(line)) {
      const [, kind] = /^kind: *["']?(\w+)["']?\s*$/.exec(line) ?? []
      const [, version] = /^apiVersion: *["']?([\w./-]+)["']?\s*$/.exec(line) ?? []
      if (kind !== undefined) this.#manifest = { ...this.#manifest, kind }
      if (version !== undefined) this.#manifest = { ...this.#manifest, group: apiGroup(version) }
      this.#open = opened(this.#open, line)
    }
  }
}

/** Whether a list at the column of a key may be its value: nothing else was. */
const mayHoldList = (key: Open, inner: Open | undefined): boolean =>
  key.isBare && !key.isText && (inner === undefined || inner.step === '[]')

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
