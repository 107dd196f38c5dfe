import { align, type Doc, hard, mark } from './format/document.ts'
import { ExpressionFormatter } from './format/expressions.ts'
import { formatImports } from './format/imports.ts'
import { normalForm } from './format/normal-form.ts'
import type { At, Of } from './format/place.ts'
import { type PrintedDocument, printDocument } from './format/print-document.ts'
import { formatVariable } from './format/statements.ts'
import { formatType } from './format/types.ts'
import { isLong } from './texts.ts'
import type { Declaration, Expression, SourceFile } from './tree.ts'
import { mapParts, partsOf } from './walk.ts'

/** The longest line that this repository's formatter leaves as it is. */
export const WIDTH = 120

/** How a text is laid out. */
export interface PrintOptions {
  /** The longest line. */
  readonly width?: number
  /** Objects stand on one line wherever they fit, as data do. */
  readonly isDense?: boolean
}

/** An expression as TypeScript, formatted as if it stood at the beginning of a line. */
export const printExpression = (expression: Expression, options: PrintOptions = {}): string => {
  const node = prepared(expression, options)
  return print((formatter) => formatter.format({ node, role: 'alone' }), options)
}

/** A declaration as TypeScript, with its documentation. */
export const printDeclaration = (declaration: Declaration, options: PrintOptions = {}): string => {
  const given = preparedDeclaration(declaration, options)
  return print((formatter) => formatDeclaration(given, formatter), options)
}

/** A type behind the name of a field, both at the indent of a member; it may break between the members of a union. */
export const printField = (name: string, type: string): string =>
  printDocument(align(2, [`  ${name}:`, ' ', formatType(type)]), WIDTH).text

/** A module as TypeScript. */
export const printFile = (file: SourceFile, options: PrintOptions = {}): string => printMarked(file, options).text

/** The same, with where each declaration stands, and each part of an object or list that knows what it was made from. */
export const printMarked = (
  { imports, declarations }: SourceFile,
  options: PrintOptions = {},
): Omit<PrintedDocument, 'broken'> => {
  const given = declarations.map((each) => preparedDeclaration(each, options))
  return printed((formatter) => {
    const head = formatImports(imports).flatMap((doc) => [doc, hard])
    const parts = given.map((each) => [mark(each, formatDeclaration(each, formatter)), hard])
    return [
      head,
      head.length > 0 && parts.length > 0 ? hard : '',
      parts.flatMap((doc, index) => (index === 0 ? [doc] : [hard, doc])),
    ]
  }, options)
}

const preparedDeclaration = (given: Declaration, options: PrintOptions): Declaration =>
  given.kind === 'type' ? given : { ...given, value: prepared(given.value, options) }

const prepared = (given: Expression, { isDense }: PrintOptions): Expression =>
  isDense ? normalForm(given) : withLines(normalForm(given))

/** Texts of several lines are written so, other than in `${…}`. */
const withLines = (given: Expression): Expression => {
  if (given.kind === 'literal' && typeof given.value === 'string' && isLong(given.value))
    return { kind: 'template', parts: [given.value], hasLines: true }
  if (given.kind !== 'template') return mapParts(given, withLines)
  return {
    ...given,
    hasLines: given.hasLines ?? isLong(given.parts.map((each) => (typeof each === 'string' ? each : '_')).join('')),
  }
}

const print = (format: (formatter: ExpressionFormatter) => Doc, options: PrintOptions): string =>
  printed(format, options).text

/** Biome keeps an object on lines of its own once it is, which can break others: until nothing changes any more. */
const printed = (
  format: (formatter: ExpressionFormatter) => Doc,
  { width = WIDTH, isDense = false }: PrintOptions,
): PrintedDocument => {
  let broken: ReadonlySet<object> = new Set()
  for (;;) {
    const known = new Set<object>()
    const formatter = new ExpressionFormatter(width, (node, at) => {
      const isBroken = broken.has(node) || (!isDense && at !== undefined && standsOnLines(at))
      if (isBroken) known.add(node)
      return isBroken
    })
    const document = printDocument(format(formatter), width)
    if ([...document.broken].every((each) => known.has(each))) return document
    broken = document.broken
  }
}

const formatDeclaration = (given: Declaration, formatter: ExpressionFormatter): Doc => [
  docComment(given.doc ?? []),
  formatExport(given, formatter),
]

const formatExport = (given: Declaration, formatter: ExpressionFormatter): Doc => {
  if (given.kind === 'type') return `export type ${given.name} = ${given.type}`
  if (given.kind === 'const') return ['export const ', formatVariable(given.name, given.value, formatter)]
  return ['export default ', formatter.format({ node: given.value, role: 'default' })]
}

/** A comment of documentation; nothing for none. */
const docComment = (lines: readonly string[]): Doc => {
  const [only, ...others] = lines.flatMap((each) => each.replaceAll('*/', '*\\/').split('\n'))
  if (only === undefined) return ''
  if (others.length === 0 && !only.startsWith('@')) return [`/** ${only} */`, hard]
  return ['/**', hard, [only, ...others].map((each) => [` * ${each}`.trimEnd(), hard]), ' */', hard]
}

/** Whether an object is written on lines of its own even where it would fit on one, as people write charts. */
const standsOnLines = (at: At<Of<'object'>>): boolean => {
  const { members } = at.node
  if (isInTemplate(at)) return false
  if (members.some(({ comment }) => comment !== undefined && comment.length > 0)) return true
  return isManifest(at.node) || isExported(at) || members.length > MEMBERS || depthOf(at.node) > DEPTH
}

/** The most members, and the most objects in one another, on one line. */
const [MEMBERS, DEPTH] = [5, 3]

const isInTemplate = ({ role, up }: At): boolean => role === 'part' || (up !== undefined && isInTemplate(up))

const isManifest = ({ members }: Of<'object'>): boolean => {
  const keys = members.map((each) => (each.kind === 'property' && typeof each.key === 'string' ? each.key : ''))
  return ['apiVersion', 'kind', 'metadata'].every((key) => keys.includes(key))
}

/** `export default { … } satisfies Overlay<Values>` */
const isExported = ({ role, up }: At): boolean =>
  role === 'default' || (role === 'cast' && up !== undefined && isExported(up))

const depthOf = (given: Expression): number => {
  const depths = partsOf(given).map(depthOf)
  return Math.max(0, ...depths) + (given.kind === 'object' ? 1 : 0)
}
