import type { Arm, Document, Entry, Piece, Structure, TextLine } from '../../../src/import/structure/index.ts'
import { printPipeline } from './print-pipeline.ts'

/** Documents in a short notation for expectations. */
export const shortStructure = (documents: readonly Document[]): string => documents.map(shortDocument).join(' --- ')

const shortDocument = (document: Document): string => {
  if (document.kind === 'document') return shortValue(document.value)
  return document.kind === 'statement' ? shortAction(document) : shortArms(document.arms, shortStructure)
}

const shortAction = ({ pipeline }: Extract<Document, { kind: 'statement' }>): string => `<${printPipeline(pipeline)}>`

const shortArms = <Body>(arms: readonly Arm<Body>[], short: (body: Body) => string): string =>
  arms
    .map(({ head, pipeline, body }) => `${head}${pipeline ? ` ${printPipeline(pipeline)}` : ''} (${short(body)})`)
    .join(' ')

const shortValue = (value: Structure): string => {
  if (value.kind === 'map') return `{ ${shortEntries(value.entries)} }`
  if (value.kind === 'list') return `[ ${shortEntries(value.entries)} ]`
  if (value.kind === 'inserted') return `inserted ${shortEntries(value.entries)}`
  if (value.kind === 'nothing') return ['nothing', shortEntries(value.entries)].filter((part) => part !== '').join(' ')
  if (value.kind === 'scalar') return shortPieces(value.pieces)
  if (value.kind === 'text') return `${value.header} ${shortLines(value.lines)}`
  if (value.kind === 'island') return shortIsland(value)
  const before = value.before.map((entry) => `${shortEntry(entry)} `).join('')
  return before + shortArms(value.arms, shortValue)
}

const shortEntries = (entries: readonly Entry[]): string => entries.map(shortEntry).join(', ')

const shortEntry = (entry: Entry): string => {
  if (entry.kind === 'field') return `${shortPieces(entry.key)}: ${shortValue(entry.value)}`
  if (entry.kind === 'item') return `- ${shortValue(entry.value)}`
  if (entry.kind === 'insertion') return `...${printPipeline(entry.pipeline)}`
  if (entry.kind === 'control') return (entry.opened ? 'opened ' : '') + shortArms(entry.arms, shortEntries)
  if (entry.kind === 'statement') return `<${printPipeline(entry.pipeline)}>`
  if (entry.kind === 'comment') return `# ${shortPieces(entry.pieces)}`
  return entry.kind === 'island' ? shortIsland(entry) : entry.kind
}

const shortIsland = ({ reason }: { reason: string }): string => `island (${reason})`

const shortPieces = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text
      return piece.kind === 'inline' ? `<${shortArms(piece.arms, shortPieces)}>` : `<${printPipeline(piece.pipeline)}>`
    })
    .join('')

/** The lines of a text, each with its indent. */
export const shortLines = (lines: readonly TextLine[]): string =>
  lines
    .map((line) => {
      if (line.kind === 'line') return `${line.indent}'${shortPieces(line.pieces)}'`
      if (line.kind === 'inserted') return `${line.indent}...${printPipeline(line.pipeline)}`
      if (line.kind === 'control') return shortArms(line.arms, shortLines)
      return line.kind === 'blank' ? 'blank' : `<${printPipeline(line.pipeline)}>`
    })
    .join(' ')
