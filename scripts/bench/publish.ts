import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './temporary-project.ts'

/** Where numbers are published: the page, and the command that measures them, which stands there in a comment. */
export interface PublishedPart {
  readonly page: string
  readonly command: string
}

/** A part of the page about performance. */
export const partOfBench = (part: string): PublishedPart => ({
  page: 'docs/performance.md',
  command: `npm run bench -- ${part} --write`,
})

/** Puts what was measured into a page, between the comments that name its part. */
export const publish = (part: PublishedPart, lines: readonly string[]): void => {
  const file = join(REPOSITORY, part.page)
  writeFileSync(file, published(readFileSync(file, 'utf8'), part, lines))
}

/** The text of a page with what was measured. */
export const published = (text: string, { page, command }: PublishedPart, lines: readonly string[]): string => {
  const [start, end] = [`<!-- ${command} -->\n`, '<!-- end -->\n']
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`${page} has no place for ${command}: "${start.trim()}", "${end.trim()}"`)
  return `${text.slice(0, from + start.length)}\n${lines.join('\n')}\n\n${text.slice(to)}`
}
