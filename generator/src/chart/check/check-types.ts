import ts from 'typescript'
import { addImports, fromDiagnostic, isOwnSource, Project, readTsconfig, type SourceError } from '../../loader/index.ts'
import { findSources } from '../load/sources.ts'
import { type Roots, type TypeInputs, typeInputs } from './type-inputs.ts'

/** What TypeScript says of charts. */
export interface TypeErrors {
  readonly errors: readonly SourceError[]
  /** The folders of the charts that they concern. */
  readonly folders: ReadonlySet<string>
}

/** What TypeScript says of charts, and what that depends on. */
export interface CheckedTypes extends TypeErrors {
  readonly inputs: TypeInputs
}

/** Checks the sources of charts of one tsconfig.json with TypeScript. */
export const checkTypes = async (folders: readonly string[], tsconfig?: string): Promise<CheckedTypes> => {
  const roots = new Map(folders.map((folder) => [folder, sourcesOf(folder)]))
  return { ...errorsOf(roots, tsconfig), inputs: typeInputs(roots, tsconfig) }
}

const errorsOf = (roots: Roots, tsconfig?: string): TypeErrors => {
  const folders = [...roots.keys()]
  const { options } = readTsconfig(folders[0] ?? '.', tsconfig)
  const files = [...roots.values()].flat()
  const program = ts.createProgram(files, { ...options, noEmit: true })
  const diagnostics = diagnosticsOf(program)
  const wrong = new Set(diagnostics.map(({ file }) => file?.fileName))
  return { errors: diagnostics.map(fromDiagnostic), folders: concerned(folders, wrong) }
}

/** What TypeScript says of all but chartwright's own files, which are checked where chartwright is made. */
const diagnosticsOf = (program: ts.Program): readonly ts.Diagnostic[] => {
  const files = program.getSourceFiles().filter(({ fileName }) => !isOwnSource(fileName))
  return ts.sortAndDeduplicateDiagnostics(files.flatMap((file) => ts.getPreEmitDiagnostics(program, file)))
}

const sourcesOf = (folder: string): string[] => {
  const { chart, templates, overlays, crds } = findSources(folder)
  return [chart, ...[...templates, ...overlays, ...crds].map(({ file }) => file).filter((file) => file.endsWith('.ts'))]
}

/** Those that import a file in which something is wrong; all of them where it is none that charts import. */
const concerned = (folders: readonly string[], wrong: ReadonlySet<string | undefined>): ReadonlySet<string> => {
  if (wrong.size === 0) return new Set()
  const imports = new Map(folders.map((folder) => [folder, importsOf(folder)]))
  const known = new Set([...imports.values()].flatMap((files) => [...files]))
  if ([...wrong].some((file) => file === undefined || !known.has(file))) return new Set(folders)
  return new Set(folders.filter((folder) => [...wrong].some((file) => imports.get(folder)?.has(file ?? ''))))
}

const importsOf = (folder: string): Set<string> => {
  const found = new Set<string>()
  const project = new Project(folder)
  for (const file of sourcesOf(folder)) addImports(file, project, found)
  return found
}
