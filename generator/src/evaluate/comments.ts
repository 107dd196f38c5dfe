import ts from 'typescript'
import { isOwnFile } from './own-file.ts'

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

/** Remembers the comment above a map that is an item of a list. */
export const withItemComment = <Value>(item: Value, at: ts.Node): Value => {
  const comment = typeof item === 'object' && item !== null ? commentAbove(at) : undefined
  if (comment) ofItems.set(item as object, comment)
  return item
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
