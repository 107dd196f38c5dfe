import { existsSync } from 'node:fs'
import ts from 'typescript'
import type { Project } from './project.ts'

/** Adds a source and all sources that it imports, also for types; what isn't there is passed over. */
export const addImports = (file: string, project: Project, known: Set<string>): void => {
  if (known.has(file) || !existsSync(file)) return
  known.add(file)
  if (file.endsWith('.json')) return
  const { importedFiles } = ts.preProcessFile(project.read(file))
  for (const { fileName } of importedFiles) {
    const target = project.resolve(fileName, file)
    if (target?.kind === 'source' || target?.kind === 'json') addImports(target.file, project, known)
  }
}
