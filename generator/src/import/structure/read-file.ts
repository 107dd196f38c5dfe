import { readDocuments } from './documents.ts'
import { attempt } from './fault.ts'
import { islandsOf } from './islands.ts'
import { readLines } from './lines/read-lines.ts'
import type { ParsedTemplate } from './parsed-template.ts'
import { type Guess, type HelperFacts, Reading } from './reading.ts'
import { readTextLines } from './text-lines.ts'
import type { FileStructure } from './tree.ts'

/** Reads a template file, with what is known of the named templates. */
export const readFile = (
  template: ParsedTemplate,
  helpers: ReadonlyMap<string, HelperFacts>,
  defaults: unknown,
): { structure: FileStructure; guesses: readonly Guess[] } => {
  const { path } = template.source
  const reading = new Reading(template.source, helpers, defaults)
  const structure = attempt<FileStructure>(
    () => ({ path, islands: [], ...contentOf(template, reading) }),
    (reason) => ({ path, reason, islands: [] }),
  )
  return { structure, guesses: structure.reason === undefined ? reading.guesses : [] }
}

const contentOf = ({ source, nodes, reason }: ParsedTemplate, reading: Reading): Partial<FileStructure> => {
  if (reason !== undefined) return { reason }
  if (/(^|\/)_[^/]*$/.test(source.path)) return {}
  const items = readLines(nodes, reading)
  if (source.path.endsWith('NOTES.txt')) return { lines: readTextLines(items, 0, reading) }
  const documents = readDocuments(items, reading, true)
  return { documents, islands: islandsOf(documents) }
}
