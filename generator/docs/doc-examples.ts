import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An example in a doc comment: code, and the text that the comment says it becomes. */
export interface DocExample {
  readonly file: string
  /** What the comment is of: the name of an export. */
  readonly of: string
  readonly code: string
  readonly emitted: string
}

/** The examples in the doc comments of a folder's files, and of those in the folders inside it. */
export const docExamples = (folder: string): DocExample[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => examplesIn(name, readFileSync(join(folder, name), 'utf8')))

const examplesIn = (file: string, text: string): DocExample[] =>
  [...text.matchAll(/(\/\*\*[\s\S]*?\*\/)(?:\nexport \w+ (\w+))?/g)].flatMap(([, comment = '', of = '']) => {
    const [example] = comment.split('@example\n')[1]?.split(/^ \* @\w+/m) ?? []
    return example === undefined ? [] : [{ file, of, ...partsOfExample(linesOf(example).join('\n')) }]
  })

const linesOf = (comment: string): string[] => {
  const lines = comment.split('\n').map((line) => line.replace(/^ \*(?: |\/|$)/, ''))
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}

/** `code // emitted`, or lines of code followed by lines of comment. */
export const partsOfExample = (example: string): { code: string; emitted: string } => {
  const lines = example.split('\n')
  const [first = ''] = lines
  const [code = '', emitted] = first.split(/ \/\/ (.*)/)
  if (lines.length === 1 && emitted !== undefined) return { code, emitted }
  const isComment = (line: string): boolean => /^\/\/(?: |$)/.test(line)
  return {
    code: lines.filter((line) => !isComment(line)).join('\n'),
    emitted: lines
      .filter(isComment)
      .map((line) => line.replace(/^\/\/ ?/, ''))
      .join('\n'),
  }
}
