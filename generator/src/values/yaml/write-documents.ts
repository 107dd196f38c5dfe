import type { JsonMap } from '../json.ts'
import { mapLines } from './yaml-lines.ts'

/** A file of several documents, each a map; the comment stands above all. */
export const writeDocuments = (documents: readonly JsonMap[], comment: readonly string[]): string => {
  const head = comment.map((line) => `# ${line}`.trimEnd())
  const texts = documents.map((document) => mapLines(document).join('\n'))
  return `${[...head, texts.join('\n---\n')].join('\n')}\n`
}
