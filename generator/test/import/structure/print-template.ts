import type {
  Arm,
  ChartStructure,
  Document,
  Entry,
  Piece,
  Structure,
  TextLine,
} from '../../../src/import/structure/index.ts'
import { printPipeline } from './print-pipeline.ts'

/** What can't be printed in another layout. */
export class NotPrintable extends Error {}

/**
 * Prints structure as a template again, in a layout of its own: no trimming, and each control at the start of a line
 * that it doesn't end. If the structure is right, both templates render the same.
 */
export const printDocuments = (documents: readonly Document[]): string => documents.map(printDocument).join('')

const printDocument = (document: Document): string => {
  if (document.kind === 'document') return `---\n${printRoot(document.value)}`
  if (document.kind === 'statement') return `{{ ${printPipeline(document.pipeline)} }}`
  return printArms(document.arms, printDocuments)
}

const printArms = <Body>(arms: readonly Arm<Body>[], print: (body: Body) => string): string =>
  `${arms.map((arm, index) => `{{ ${headOf(arm, index)} }}${print(arm.body)}`).join('')}{{ end }}`

const headOf = ({ head, pipeline }: Arm<unknown>, index: number): string => {
  if (!pipeline) return 'else'
  return `${index > 0 ? 'else ' : ''}${head} ${printPipeline(pipeline)}`
}

const printPieces = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      return piece.kind === 'inline' ? printArms(piece.arms, printPieces) : `{{ ${printPipeline(piece.pipeline)} }}`
    })
    .join('')

const space = (indent: number): string => ' '.repeat(indent)

const printEntries = (entries: readonly Entry[], at: number): string =>
  entries.map((entry) => printEntry(entry, at)).join('')

const printEntry = (entry: Entry, at: number): string => {
  if (entry.kind === 'field') return `${space(at)}${printPieces(entry.key)}:${printValue(entry.value, at)}`
  if (entry.kind === 'item') return `${space(at)}-${printValue(entry.value, at)}`
  if (entry.kind === 'insertion') return `{{ ${printPipeline(entry.pipeline)} | indent ${at} }}\n`
  if (entry.kind === 'control') return printArms(entry.arms, (body) => printEntries(body, at))
  if (entry.kind === 'statement') return `{{ ${printPipeline(entry.pipeline)} }}`
  if (entry.kind === 'comment') return ''
  if (entry.kind === 'island') throw new NotPrintable(entry.reason)
  return `{{ ${entry.kind} }}`
}

/** What stands behind a colon or dash, with the line's end. */
const printValue = (value: Structure, at: number): string => {
  if (value.kind === 'island') throw new NotPrintable(value.reason)
  if (value.kind === 'scalar') return ` ${printPieces(value.pieces)}\n`
  if (value.kind === 'text') return ` ${value.header}\n${printTextLines(value.lines, textIndent(value.header, at))}`
  if (value.kind !== 'choice') return `\n${printEntries(value.entries, at + 2)}`
  const [first] = value.arms
  if (first?.head === 'else') return printEntries(value.before, at) + printValue(first.body, at)
  const isComplete = value.arms.at(-1)?.head === 'else'
  const arms = printArms(value.arms, (body) => printValue(body, at))
  return printEntries(value.before, at) + arms + (isComplete ? '' : '{{/* without a value */}}\n')
}

const textIndent = (header: string, at: number): number => {
  const digit = /\d/.exec(header)?.[0]
  return digit === undefined ? at + 2 : at + Number(digit)
}

const printRoot = (value: Structure): string => {
  if (value.kind === 'scalar') return `${printPieces(value.pieces)}\n`
  if (value.kind === 'island' || value.kind === 'text') throw new NotPrintable(value.kind)
  if (value.kind !== 'choice') return printEntries(value.entries, 0)
  const [first] = value.arms
  const before = printEntries(value.before, 0)
  return before + (first?.head === 'else' ? printRoot(first.body) : printArms(value.arms, printRoot))
}

/** The lines of a text, each at an indent. */
export const printTextLines = (lines: readonly TextLine[], at: number): string =>
  lines
    .map((line) => {
      if (line.kind === 'line') return `${space(at + line.indent)}${printPieces(line.pieces)}\n`
      if (line.kind === 'inserted') return `{{ ${printPipeline(line.pipeline)} | indent ${at + line.indent} }}\n`
      if (line.kind === 'control') return printArms(line.arms, (body) => printTextLines(body, at))
      return line.kind === 'blank' ? '\n' : `{{ ${printPipeline(line.pipeline)} }}`
    })
    .join('')

/** The named templates of a chart that can be printed again, by their names. */
export const printHelpers = ({ helpers }: ChartStructure): ReadonlyMap<string, string> =>
  new Map(
    [...helpers.values()]
      .filter(({ isOwn }) => isOwn)
      .flatMap(({ name, documents }): [string, string][] => {
        const body = documents && printHelper(documents)
        return body === undefined ? [] : [[name, body]]
      }),
  )

const printHelper = (documents: readonly Document[]): string | undefined => {
  try {
    return printBody(documents)
  } catch (error) {
    if (!(error instanceof NotPrintable)) throw error
    return undefined
  }
}

/** What a named template gives: without a line's end around what is one line. */
const printBody = (documents: readonly Document[]): string => {
  const values = documents.filter(({ kind }) => kind !== 'statement')
  if (values.length !== 1 || values[0]?.kind !== 'document') throw new NotPrintable('documents')
  return documents.map((each) => (each.kind === 'document' ? printOnLine(each.value) : printDocument(each))).join('')
}

const printOnLine = (value: Structure): string => {
  if (value.kind === 'scalar') return printPieces(value.pieces)
  if (value.kind === 'nothing') return printEntries(value.entries, 0)
  if (value.kind === 'choice') return printEntries(value.before, 0) + printChoice(value.arms)
  if (value.kind === 'map' && value.entries.length === 1) return printEntries(value.entries, 0).replace(/\n$/, '')
  if (value.kind !== 'inserted') return printRoot(value)
  return printEntries(value.entries, 0).replaceAll(/ \| indent 0 \}\}\n(?=$|\{\{ (?:end|else))/g, ' }}')
}

const printChoice = (arms: readonly Arm<Structure>[]): string =>
  arms[0]?.head === 'else' ? printOnLine(arms[0].body) : printArms(arms, printOnLine)
