import { type Doc, expandGroups, type Group } from './document.ts'
import { widthOf } from './text-width.ts'

/** A printed text, and what the groups that were broken were made of. */
export interface PrintedDocument {
  readonly text: string
  readonly broken: ReadonlySet<object>
  readonly marks: readonly Mark[]
}

/** Where something was printed: its first character, and the first behind it. */
export interface Mark {
  readonly from: object
  readonly start: number
  readonly end: number
}

/** Lays out a document in lines of at most a width. */
export const printDocument = (doc: Doc, width: number): PrintedDocument => {
  expandGroups(doc)
  return new DocumentPrinter(width).print(doc)
}

const STEP = 2

interface Indent {
  readonly columns: number
  /** The indent before the last `align`. */
  readonly before: Indent | undefined
}

interface Command {
  readonly doc: Doc
  readonly indent: Indent
  readonly isFlat: boolean
}

class DocumentPrinter {
  readonly #width: number
  readonly #todo: Command[] = []
  readonly #broken = new Set<object>()
  readonly #marks: Mark[] = []
  readonly #starts = new Map<object, number>()
  /** Whether groups were printed flat. */
  readonly #flat = new Map<Group, boolean>()
  #text = ''
  #column = 0
  #pendingIndent = 0
  #hasPendingSpace = false
  /** Whether what is printed flat was measured up to the next line break. */
  #isMeasured = false

  constructor(width: number) {
    this.#width = width
  }

  print(doc: Doc): PrintedDocument {
    this.#push({ doc, indent: { columns: 0, before: undefined }, isFlat: false })
    for (let next = this.#todo.pop(); next; next = this.#todo.pop()) this.#printOne(next)
    return { text: this.#text, broken: this.#broken, marks: this.#marks }
  }

  #push(...commands: readonly Command[]): void {
    for (const command of commands.toReversed()) this.#todo.push(command)
  }

  #printOne(command: Command): void {
    const { doc } = command
    if (typeof doc === 'string') this.#printText(doc)
    else if ('length' in doc) this.#push(...doc.map((each) => ({ ...command, doc: each })))
    else if (doc.kind === 'line') this.#printLine(doc.mode, command)
    else if (doc.kind === 'group') this.#printGroup(doc, command)
    else if (doc.kind === 'best') this.#printBest(doc.variants, command)
    else if (doc.kind === 'fill') this.#printFill(doc.parts, command)
    else if (doc.kind === 'space') this.#printText(' ')
    else if (doc.kind === 'mark') this.#printMark(doc, command)
    else if (doc.kind !== 'expand' && (doc.kind !== 'if' || this.#applies(doc, command)))
      this.#push(this.#inside(doc, command))
  }

  #applies({ breaks, group }: { readonly breaks: boolean; readonly group?: Group }, { isFlat }: Command): boolean {
    return breaks !== ((group && this.#flat.get(group)) ?? isFlat)
  }

  #inside(doc: Exclude<Doc, string | readonly Doc[]> & { readonly doc: Doc }, command: Command): Command {
    const { indent } = command
    const inner = { ...command, doc: doc.doc }
    if (doc.kind === 'indent')
      return {
        ...inner,
        indent: { columns: indent.columns + STEP, before: indent.before && deeper(indent.before, STEP) },
      }
    if (doc.kind === 'align') return { ...inner, indent: { columns: indent.columns + doc.width, before: indent } }
    if (doc.kind === 'dedent') return { ...inner, indent: indent.before ?? indent }
    if (doc.kind === 'indentIfBreaks' && this.#flat.get(doc.group) === false)
      return {
        ...inner,
        indent: { columns: indent.columns + STEP, before: indent.before && deeper(indent.before, STEP) },
      }
    return inner
  }

  #printText(text: string): void {
    if (text === '') return
    if (text === ' ') {
      if (this.#column > 0) this.#hasPendingSpace = true
      return
    }
    if (this.#pendingIndent > 0) {
      this.#text += ' '.repeat(this.#pendingIndent)
      this.#column += this.#pendingIndent
      this.#pendingIndent = 0
    }
    if (this.#hasPendingSpace) {
      this.#text += ' '
      this.#column++
      this.#hasPendingSpace = false
    }
    const lines = text.split('\n')
    this.#text += text
    this.#column = widthOf(lines.at(-1) ?? '') + (lines.length > 1 ? 0 : this.#column)
    if (lines.length > 1) this.#isMeasured = false
  }

  #printLine(mode: 'soft' | 'space' | 'hard', { indent, isFlat }: Command): void {
    if (isFlat && mode !== 'hard') {
      if (mode === 'space' && this.#column > 0) this.#hasPendingSpace = true
      return
    }
    this.#text += '\n'
    this.#column = 0
    this.#hasPendingSpace = false
    this.#pendingIndent = indent.columns
    this.#isMeasured = false
  }

  #printGroup(doc: Group, command: Command): void {
    const isFlat = !doc.isExpanded && ((command.isFlat && this.#isMeasured) || this.#fitsAsGroup(doc, command))
    this.#flat.set(doc, isFlat)
    if (!isFlat && doc.origin) this.#broken.add(doc.origin)
    this.#push({ ...command, doc: doc.doc, isFlat })
  }

  #fitsAsGroup(doc: Group, command: Command): boolean {
    this.#isMeasured = true
    this.#flat.set(doc, true)
    return this.#fits({ ...command, doc: doc.doc, isFlat: true })
  }

  #printMark(doc: Extract<Doc, { readonly kind: 'mark' }>, command: Command): void {
    if (doc.isEnd) {
      this.#marks.push({ from: doc.from, start: this.#starts.get(doc.from) ?? 0, end: this.#text.length })
      return
    }
    this.#starts.set(doc.from, this.#text.length)
    this.#push({ ...command, doc: doc.doc }, { ...command, doc: { ...doc, doc: '', isEnd: true } })
  }

  #printBest(variants: readonly Doc[], command: Command): void {
    const [flattest = '', ...others] = variants
    const asFlat = (doc: Doc): Command => ({ ...command, doc, isFlat: true })
    if (command.isFlat && this.#isMeasured) this.#push(asFlat(flattest))
    else {
      this.#isMeasured = true
      const found = [flattest, ...others.slice(0, -1)].find((doc) => this.#fits(asFlat(doc)))
      this.#push(found === undefined ? { ...command, doc: others.at(-1) ?? flattest, isFlat: false } : asFlat(found))
    }
  }

  #printFill([item, separator, next, ...others]: readonly Doc[], command: Command): void {
    if (item === undefined) return
    const fits = (doc: Doc): boolean => this.#fits({ ...command, doc, isFlat: true }, true)
    const asItem = { ...command, doc: item, isFlat: fits(item) }
    if (separator === undefined || next === undefined) this.#push(asItem)
    else {
      const isTogether = fits([item, separator, next])
      const rest: Doc = { kind: 'fill', parts: [next, ...others] }
      this.#push(asItem, { ...command, doc: separator, isFlat: isTogether }, { ...command, doc: rest })
    }
    this.#isMeasured = true
  }

  /** Whether it fits on the line, with what follows it there; or by itself. */
  #fits(first: Command, isAlone = false): boolean {
    const measured: Command[] = [first]
    let rest = isAlone ? 0 : this.#todo.length
    let column = this.#column + this.#pendingIndent
    let hasSpace = this.#hasPendingSpace
    for (;;) {
      const command = measured.pop() ?? (rest > 0 ? (this.#todo[--rest] as Command) : undefined)
      if (!command) return true
      const { doc, isFlat } = command
      if (typeof doc !== 'string') {
        if ('length' in doc) for (const each of doc.toReversed()) measured.push({ ...command, doc: each })
        else if (doc.kind === 'line') {
          if (!isFlat || doc.mode === 'hard') return true
          hasSpace ||= doc.mode === 'space'
        } else if (doc.kind === 'space') {
          column++
          if (column > this.#width) return false
        } else this.#measureInside(doc, command, measured)
      } else if (doc === ' ') hasSpace = column > 0
      else if (doc !== '') {
        const [first = '', ...others] = doc.split('\n')
        column += widthOf(first) + (hasSpace ? 1 : 0)
        if (column > this.#width) return false
        if (others.length > 0) return true
        hasSpace = false
      }
    }
  }

  #measureInside(doc: Exclude<Doc, string | readonly Doc[]>, command: Command, measured: Command[]): void {
    if (doc.kind === 'line' || doc.kind === 'expand' || doc.kind === 'space') return
    if (doc.kind === 'fill') measured.push({ ...command, doc: doc.parts })
    else if (doc.kind === 'best')
      measured.push({ ...command, doc: (command.isFlat ? doc.variants[0] : doc.variants.at(-1)) as Doc })
    else if (doc.kind === 'group') {
      const isFlat = command.isFlat && !doc.isExpanded
      this.#flat.set(doc, isFlat)
      measured.push({ ...command, doc: doc.doc, isFlat })
    } else if (doc.kind !== 'if' || this.#applies(doc, command)) measured.push({ ...command, doc: doc.doc })
  }
}

const deeper = ({ columns, before }: Indent, by: number): Indent => ({
  columns: columns + by,
  before: before && deeper(before, by),
})
