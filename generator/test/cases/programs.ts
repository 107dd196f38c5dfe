import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A file that proves one thing of the language: its default export is a chart's function. */
export interface Program {
  /** Its folder and its name, such as `lists/join`. */
  readonly name: string
  /** Its folder: the construct that it is about. */
  readonly family: string
  readonly text: string
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

const programsOf = (family: string): Program[] =>
  readdirSync(join(import.meta.dirname, family))
    .toSorted()
    .map((file) => ({
      name: `${family}/${basename(file, '.ts')}`,
      family,
      text: readFileSync(join(import.meta.dirname, family, file), 'utf8'),
    }))

/**
 * All programs: the files in the folders beside this one. Three folders are read in their own way: `notes/` makes NOTES.txt,
 * `throws/` fails with some of the values, and `refused/` must be refused as `refusals.ts` says.
 */
export const readPrograms = (): readonly Program[] =>
  foldersIn(import.meta.dirname)
    .toSorted()
    .flatMap(programsOf)
