import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { addImports } from '../chart/index.ts'

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
