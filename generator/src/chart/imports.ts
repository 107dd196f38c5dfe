import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

/** Adds a source and what it imports by a relative path. */
export const addImports = (file: string, known: Set<string>): void => {
  if (!file.endsWith('.ts') || known.has(file) || !existsSync(file)) return
  known.add(file)
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'))
  const relative = importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
  for (const { fileName } of relative) addImports(resolve(dirname(file), fileName), known)
}
