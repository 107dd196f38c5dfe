import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { addImports, Project } from '../loader/index.ts'

/** The folders with the sources of charts and of all that these import from beside them. */
export const sourceFolders = (charts: readonly string[]): string[] => {
  const folders = new Set<string>()
  for (const chart of charts) {
    const project = new Project(chart)
    const imported = new Set<string>()
    folders.add(join(chart, 'src'))
    for (const folder of foldersUnder(join(chart, 'src'))) folders.add(folder)
    for (const file of filesIn(join(chart, 'src'))) addImports(file, project, imported)
    for (const file of imported) folders.add(dirname(file))
  }
  return [...folders]
}

/** A folder, or what is above it where it was removed: that tells when it is there again. */
export const existing = (folder: string): string =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : existing(dirname(folder))

const filesIn = (folder: string): string[] =>
  foldersUnder(folder)
    .flatMap((each) => namesIn(each).map((name) => join(each, name)))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))

const foldersUnder = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? [folder, ...namesIn(folder).flatMap((name) => foldersUnder(join(folder, name)))]
    : []

/** A folder may be removed at any moment. */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
