import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'

/** The folders with the sources of charts and of all that these import from beside them. */
export const sourceFolders = (charts: readonly string[]): string[] => {
  const own = charts.flatMap((chart) => foldersUnder(join(chart, 'src')))
  const files = own.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  const imported = new Set<string>()
  for (const file of files) addImports(file, imported)
  return [...new Set([...own, ...[...imported].map((file) => dirname(file))])]
}

const foldersUnder = (folder: string): string[] => [
  folder,
  ...readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap(foldersUnder),
]

/** Adds a source and what it imports by a relative path. */
const addImports = (file: string, known: Set<string>): void => {
  if (!file.endsWith('.ts') || known.has(file) || !existsSync(file)) return
  known.add(file)
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'))
  const relative = importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
  for (const { fileName } of relative) addImports(resolve(dirname(file), fileName), known)
}
