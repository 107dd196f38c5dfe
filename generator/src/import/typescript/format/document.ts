/** A text that may be laid out over lines, as Wadler's and Prettier's printers have it. */
export type Doc = string | readonly Doc[] | DocNode

type DocNode =
  | { readonly kind: 'line'; readonly mode: 'soft' | 'space' | 'hard' }
  | { readonly kind: 'indent'; readonly doc: Doc }
  | { readonly kind: 'align'; readonly width: number; readonly doc: Doc }
  /** The indent before the last `align` around it. */
  | { readonly kind: 'dedent'; readonly doc: Doc }
  | Group
  /** Printed only if a group breaks, or only if it doesn't: the innermost one, or another. */
  | { readonly kind: 'if'; readonly breaks: boolean; readonly group?: Group; readonly doc: Doc }
  | { readonly kind: 'indentIfBreaks'; readonly group: Group; readonly doc: Doc }
  /** The first that fits on its line, or the last. */
  | { readonly kind: 'best'; readonly variants: readonly Doc[] }
  /** Items and, at odd places, their separators: as many on each line as fit. */
  | { readonly kind: 'fill'; readonly parts: readonly Doc[] }
  | { readonly kind: 'chain'; readonly doc: Doc }
  /** What it was made from, so that it is known where that was printed. */
  | { readonly kind: 'mark'; readonly from: object; readonly doc: Doc; readonly isEnd?: boolean }
  | { readonly kind: 'expand' }
  | { readonly kind: 'space' }

/** Stands on one line if it fits, and breaks at all its own lines if it doesn't. */
export interface Group {
  readonly kind: 'group'
  readonly doc: Doc
  /** It breaks, whether it fits or not. */
  isExpanded: boolean
  /** What it was made of. */
  readonly origin?: object
}

/** A line break, or nothing where the group fits. */
export const soft: Doc = { kind: 'line', mode: 'soft' }

/** A line break, or a space where the group fits. */
export const line: Doc = { kind: 'line', mode: 'space' }

/** A line break; no group around it fits. */
export const hard: Doc = { kind: 'line', mode: 'hard' }

/** A space that takes its column even where a line break follows it. */
export const wideSpace: Doc = { kind: 'space' }

/** Makes the group around it break. */
export const expandParent: Doc = { kind: 'expand' }

/** More indented by one step. */
export const indent = (doc: Doc): Doc => ({ kind: 'indent', doc })

/** More indented by some columns. */
export const align = (width: number, doc: Doc): Doc => ({ kind: 'align', width, doc })

/** As if the last `align` weren't there. */
export const dedent = (doc: Doc): Doc => ({ kind: 'dedent', doc })

/** On one line if it fits. */
export const group = (doc: Doc, isExpanded = false, origin?: object): Group => ({
  kind: 'group',
  doc,
  isExpanded,
  ...(origin && { origin }),
})

/** The same for what depends on whether the group breaks. */
export const groupWith = (docOf: (self: Group) => Doc, isExpanded = false): Group => {
  const self = { kind: 'group' as const, doc: '' as Doc, isExpanded }
  self.doc = docOf(self)
  return self
}

/** Only where a group breaks. */
export const ifBreaks = (doc: Doc, of?: Group): Doc => ({ kind: 'if', breaks: true, doc, ...(of && { group: of }) })

/** Only where the innermost group fits. */
export const ifFits = (doc: Doc): Doc => ({ kind: 'if', breaks: false, doc })

/** More indented where another group breaks. */
export const indentIfBreaks = (doc: Doc, of: Group): Doc => ({ kind: 'indentIfBreaks', doc, group: of })

/** The first that fits, or the last. */
export const best = (...variants: readonly Doc[]): Doc => ({ kind: 'best', variants })

/** As many items on each line as fit. */
export const fill = (parts: readonly Doc[]): Doc => ({ kind: 'fill', parts })

/** A chain of calls that may stand on lines of its own. */
export const chain = (doc: Doc): Doc => ({ kind: 'chain', doc })

/** Says what it was made from. */
export const mark = (from: object | undefined, doc: Doc): Doc => (from ? { kind: 'mark', from, doc } : doc)

/** Whether it begins with such a chain. */
export const beginsWithChain = (doc: Doc): boolean => {
  if (typeof doc === 'string') return false
  if (!isList(doc)) return doc.kind === 'chain'
  const first = doc.find((each) => each !== '')
  return first !== undefined && beginsWithChain(first)
}

/** Indented on lines of its own where the group breaks. */
export const block = (doc: Doc): Doc => [indent([soft, doc]), soft]

/** The same with spaces around it where the group fits. */
export const spacedBlock = (doc: Doc): Doc => [indent([line, doc]), line]

/** Docs with a separator between them. */
export const join = (separator: Doc, docs: readonly Doc[]): Doc =>
  docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]))

const isList = (doc: Doc): doc is readonly Doc[] => Array.isArray(doc)

/** Whether it can't stand on one line. */
export const willBreak = (doc: Doc): boolean => {
  if (typeof doc === 'string') return doc.includes('\n')
  if (isList(doc)) return doc.some(willBreak)
  if (doc.kind === 'line') return doc.mode === 'hard'
  if (doc.kind === 'group') return doc.isExpanded || willBreak(doc.doc)
  if (doc.kind === 'best') return willBreak(doc.variants[0] as Doc)
  if (doc.kind === 'fill') return doc.parts.some(willBreak)
  return doc.kind === 'expand' || (doc.kind !== 'space' && willBreak(doc.doc))
}

/** Whether it has places for line breaks. */
export const mayBreak = (doc: Doc): boolean => {
  if (typeof doc === 'string') return false
  if (isList(doc)) return doc.some(mayBreak)
  if (doc.kind === 'line') return true
  if (doc.kind === 'fill') return doc.parts.some(mayBreak)
  return 'doc' in doc && mayBreak(doc.doc)
}

/** The same without any line breaks but those that have to be. */
export const withoutSoftLines = (doc: Doc): Doc => {
  if (typeof doc === 'string') return doc
  if (isList(doc)) return doc.map(withoutSoftLines)
  if (doc.kind === 'line') return doc.mode === 'hard' ? doc : doc.mode === 'space' ? ' ' : ''
  if (doc.kind === 'if') return doc.breaks ? '' : withoutSoftLines(doc.doc)
  if (doc.kind === 'best') return withoutSoftLines(doc.variants[0] as Doc)
  if (doc.kind === 'fill') return doc.parts.map(withoutSoftLines)
  return 'doc' in doc ? { ...doc, doc: withoutSoftLines(doc.doc) } : doc
}

/** Expands the groups around everything that breaks; says whether it breaks itself. */
export const expandGroups = (doc: Doc, known = new Map<Doc, boolean>()): boolean => {
  const before = known.get(doc)
  if (before !== undefined) return before
  const breaks = expandInside(doc, known)
  if (typeof doc !== 'string') known.set(doc, breaks)
  return breaks
}

const expandInside = (doc: Doc, known: Map<Doc, boolean>): boolean => {
  const expandAll = (docs: readonly Doc[]): boolean => docs.map((each) => expandGroups(each, known)).some(Boolean)
  if (typeof doc === 'string') return doc.includes('\n')
  if (isList(doc)) return expandAll(doc)
  if (doc.kind === 'line') return doc.mode === 'hard'
  if (doc.kind === 'expand' || doc.kind === 'space') return doc.kind === 'expand'
  if (doc.kind === 'fill') return expandAll(doc.parts)
  if (doc.kind === 'best') {
    expandAll(doc.variants)
    return false
  }
  const breaks = expandGroups(doc.doc, known)
  if (doc.kind !== 'group') return breaks
  doc.isExpanded ||= breaks
  return doc.isExpanded
}

/** What stands on one line, without regard to its width. */
export const flatText = (doc: Doc): string => {
  if (typeof doc === 'string') return doc
  if (isList(doc)) return doc.map(flatText).join('')
  if (doc.kind === 'line') return doc.mode === 'soft' ? '' : ' '
  if (doc.kind === 'best') return flatText(doc.variants[0] as Doc)
  if (doc.kind === 'fill') return doc.parts.map(flatText).join('')
  if (doc.kind === 'space') return ' '
  return doc.kind === 'expand' || (doc.kind === 'if' && doc.breaks) ? '' : flatText(doc.doc)
}
