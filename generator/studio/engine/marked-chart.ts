import { parseTemplate, TemplateError, type TemplateNode } from '../../src/template-parser/index.ts'

/** What stands around a template's name, and around what a line of it prints; no chart writes these characters. */
const MARK = { name: '\uE000', line: '\uE001', begun: '\uE002', end: '\uE003' } as const

/** What is rendered as it is: neither sorted nor read as YAML. */
const AS_NOTES = '.NOTES.txt'

const TEMPLATE = /(^|\/)templates\/(?!(.*\/)?(_[^/]*|NOTES\.txt)$)/

/**
 * Copies of a chart's templates that say of each line which line of the template printed it. Marks stand beside what isn't
 * blank, so that trimming stays as it is, and never in named templates, whose text may be cut or compared.
 */
export const markedTemplates = (files: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files)
      .filter((entry): entry is [string, string] => TEMPLATE.test(entry[0]) && typeof entry[1] === 'string')
      .map(([path, text]) => [`${path}${AS_NOTES}`, `${MARK.name}${path}${MARK.begun}${withMarks(text)}`]),
  )

interface Insertion {
  readonly at: number
  readonly end: number
  readonly text: string
}

const withMarks = (text: string): string => {
  const insertions = readNodes(text).flatMap((node) => marksOf(node, text))
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((all, { at, end, text: inserted }) => all.slice(0, at) + inserted + all.slice(end), text)
}

/** Helm says what is wrong with a template that can't be read. */
const readNodes = (text: string): readonly TemplateNode[] => {
  try {
    return parseTemplate(text).nodes
  } catch (error) {
    if (error instanceof TemplateError) return []
    throw error
  }
}

const marksOf = (node: TemplateNode, text: string): readonly Insertion[] => {
  if (node.kind === 'text') return marksOfText(text, node.start, node.end)
  if (node.kind === 'template' || (node.kind === 'action' && node.pipeline.variables.length === 0))
    return [marksOfAction(text, node.start, node.end)]
  if (node.kind !== 'if' && node.kind !== 'with' && node.kind !== 'range') return []
  return [...node.body, ...(node.otherwise ?? [])].flatMap((each) => marksOf(each, text))
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

const markOf = (line: number): string => `${MARK.line}${line}${MARK.begun}`

const marksOfText = (text: string, start: number, end: number): readonly Insertion[] =>
  [...text.slice(start, end).matchAll(/\S[^\n]*/g)].map(({ index }) => {
    const at = start + index + 1
    return { at, end: at, text: `${markOf(lineAt(text, at))}${MARK.end}` }
  })

const ACTION = /^\{\{(-\s)?([\s\S]*?)(\s-)?\}\}$/

const marksOfAction = (text: string, at: number, end: number): Insertion => {
  const [, left, inner = '', right] = ACTION.exec(text.slice(at, end)) ?? []
  const before = `{{${left ? '- ' : ''}"${markOf(lineAt(text, at))}"}}`
  return { at, end, text: `${before}{{${inner}}}{{"${MARK.end}"${right ? ' -' : ''}}}` }
}

/** A line that a template printed, and the line of the template. */
export interface PrintedLine {
  readonly text: string
  /** From 1; 0 where none is known. */
  readonly line: number
}

/** The lines that marked copies printed, by the paths of the templates. */
export const printedLines = (notes: string): ReadonlyMap<string, readonly PrintedLine[]> =>
  new Map(
    notes
      .split(MARK.name)
      .slice(1)
      .map((part) => {
        const at = part.indexOf(MARK.begun)
        return [part.slice(0, at), linesOf(part.slice(at + 1))]
      }),
  )

const MARKS = new RegExp(`${MARK.line}(\\d+)${MARK.begun}|(${MARK.end})`, 'g')

const linesOf = (text: string): PrintedLine[] => {
  const open: number[] = []
  return text.split('\n').map((line) => {
    let found = open.at(-1)
    for (const [, number, isEnd] of line.matchAll(MARKS)) {
      if (isEnd) open.pop()
      else open.push(Number(number))
      found ??= open.at(-1)
    }
    return { text: line.replaceAll(MARKS, ''), line: found ?? 0 }
  })
}
