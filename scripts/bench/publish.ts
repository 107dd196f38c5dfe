import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './temporary-project.ts'

const PAGE = join(REPOSITORY, 'docs/performance.md')

/** Puts what was measured into the page, between the comments that name its part. */
export const publish = (part: string, lines: readonly string[]): void =>
  writeFileSync(PAGE, published(readFileSync(PAGE, 'utf8'), part, lines))

/** The text of a page with what was measured. */
export const published = (page: string, part: string, lines: readonly string[]): string => {
  const [start, end] = [`<!-- npm run bench -- ${part} --write -->\n`, '<!-- end -->\n']
  const from = page.indexOf(start)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0)
    throw new Error(`docs/performance.md has no place for ${part}: "${start.trim()}", "${end.trim()}"`)
  return `${page.slice(0, from + start.length)}\n${lines.join('\n')}\n\n${page.slice(to)}`
}
