import ts from 'typescript'
import { change, isNode, literal } from '../../model/leaves.ts'
import { isOwnFile } from '../refusal.ts'
import { type FunctionCode, isConstant, Spread, type Value } from '../value.ts'

const ofFields = new WeakMap<object, ReadonlyMap<string, string>>()

const ofItems = new WeakMap<object, string>()

/** The comments of a map's fields, by their keys. */
export const fieldComments = (map: object): ReadonlyMap<string, string> => ofFields.get(map) ?? new Map()

/** Remembers the comments of a map's fields. */
export const withFieldComments = <Map extends object>(map: Map, comments: ReadonlyMap<string, string>): Map => {
  if (comments.size > 0) ofFields.set(map, comments)
  return map
}

/** The comment above an item of a list. */
export const itemComment = (item: object): string | undefined => ofItems.get(item)

/** Remembers the comment above an item of a list, or above what a function returned for it. */
export const withItemComment = (item: Value, at: ts.Node): Value =>
  noted(item, commentAbove(at) ?? returnComment(item), at)

/** Remembers the comment above items that stand together in a list. */
export const withSpreadComment = (items: readonly Value[], at: ts.Node): readonly Value[] => {
  const [first, ...rest] = items
  const comment = commentAbove(at)
  return comment && first !== undefined ? [noted(first, comment, at), ...rest] : items
}

const noted = (item: Value, comment: string | undefined, at: ts.Node): Value => {
  if (!comment) return item
  if (item instanceof Spread) return new Spread(item.of, comment)
  if (isNode(item)) return item.kind === 'named' ? item : change(item, { comment })
  if (typeof item === 'object' && item !== null) ofItems.set(item, comment)
  return isConstant(item) && item !== undefined && isInManifest(at) ? change(literal(item), { comment }) : item
}

/** A constant with a comment is no longer one that is computed with: only where it most likely won't be. */
const isInManifest = ({ parent }: ts.Node): boolean => {
  if (ts.isPropertyAssignment(parent) || ts.isBlock(parent) || ts.isIfStatement(parent)) return true
  const isPart =
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isParenthesizedExpression(parent)
  return isPart && isInManifest(parent)
}

const ofReturned = new WeakMap<object, string>()

/** Remembers the comment above a `return` of a list or map. */
export const withReturnComment = (value: Value, at: ts.ReturnStatement): Value => {
  const comment = typeof value === 'object' && value !== null && !isNode(value) ? commentAbove(at) : undefined
  if (comment) ofReturned.set(value as object, comment)
  return value
}

/** The comment above the `return` of what a function gave. */
export const returnComment = (value: Value): string | undefined =>
  typeof value === 'object' && value !== null ? ofReturned.get(value) : undefined

/** What the author says of a template: above its function, and above what decides that there is nothing. */
export const templateComment = (exported: ts.Node, code: FunctionCode): string | undefined => {
  const statements = code.body && ts.isBlock(code.body) ? code.body.statements : []
  const guards = statements.filter((node) => ts.isReturnStatement(node) || (ts.isIfStatement(node) && isGuard(node)))
  const lines = [exported, ...guards].map(commentAbove).filter((comment) => comment !== undefined)
  return lines.length > 0 ? lines.join('\n') : undefined
}

const isGuard = ({ thenStatement, elseStatement }: ts.IfStatement): boolean => {
  const only =
    ts.isBlock(thenStatement) && thenStatement.statements.length === 1 ? thenStatement.statements[0] : thenStatement
  const returned = only && ts.isReturnStatement(only) ? (only.expression?.getText() ?? 'undefined') : undefined
  return !elseStatement && returned === 'undefined'
}

const DIRECTIVE = /^(@ts-|biome-|eslint-|prettier-)/

/** The comment on the lines directly above something in the author's source; those of chartwright are for itself. */
export const commentAbove = (at: ts.Node): string | undefined => {
  const file = at.getSourceFile()
  if (isOwnFile(file.fileName)) return undefined
  const ranges = ts.getLeadingCommentRanges(file.text, at.getFullStart()) ?? []
  const kept: string[] = []
  let next = at.getStart()
  for (const { pos, end } of ranges.toReversed()) {
    if (/\n\s*\n/.test(file.text.slice(end, next))) break
    kept.unshift(textOf(file.text.slice(pos, end)))
    next = pos
  }
  const text = kept.filter((line) => !DIRECTIVE.test(line)).join('\n')
  return text === '' ? undefined : text
}

/** A comment without its marks. */
const textOf = (comment: string): string =>
  comment
    .replace(/^\/\/ ?|^\/\*+|\*+\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim()
