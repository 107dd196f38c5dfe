import { dirname } from 'node:path'
import ts from 'typescript'
import { addImports, fromDiagnostic, isOwnSource, Project, readTsconfig, type SourceError } from '../../loader/index.ts'
import { findSources } from '../load/sources.ts'
import { nativeDiagnostics, nativeProgram } from './native-types.ts'
import { withOwnDeclarations } from './own-declarations.ts'
import { type TypeInputs, typeInputs } from './type-inputs.ts'

/** What TypeScript says of charts. */
export interface TypeErrors {
  readonly errors: readonly SourceError[]
  /** The folders of the charts that they concern, with those that concern each. */
  readonly folders: ReadonlyMap<string, readonly SourceError[]>
}

/** What TypeScript says of charts, and what that depends on. */
export interface CheckedTypes extends TypeErrors {
  /** Found when it is asked for. */
  readonly inputs: TypeInputs
}

/** Checks the sources of charts of one tsconfig.json with TypeScript: 7 beside this thread, or else 5.9. */
export const checkTypes = async (folders: readonly string[], tsconfig?: string): Promise<CheckedTypes> => {
  const roots = new Map(folders.map((folder) => [folder, sourcesOf(folder)]))
  const { file, diagnostics } = await allDiagnostics([...roots.values()].flat(), folders[0] ?? '.', tsconfig)
  const errors = diagnostics.map(fromDiagnostic)
  const wrong = diagnostics.map(({ file }, at) => ({ file: file?.fileName, error: errors[at] as SourceError }))
  let inputs: TypeInputs | undefined
  return {
    errors,
    folders: concerned(folders, wrong),
    get inputs() {
      inputs ??= typeInputs(roots, file, nativeProgram())
      return inputs
    },
  }
}

/** Checks files that belong to no chart. */
export const checkFileTypes = async (
  files: readonly string[],
  tsconfig?: string,
): Promise<Pick<TypeErrors, 'errors'>> => {
  const { diagnostics } = await allDiagnostics(files, dirname(files[0] ?? '.'), tsconfig)
  return { errors: diagnostics.map(fromDiagnostic) }
}

const allDiagnostics = async (files: readonly string[], folder: string, tsconfig?: string) => {
  const { file, options: given } = readTsconfig(folder, tsconfig)
  const options = withOwnDeclarations(given)
  const native = file === undefined ? undefined : nativeDiagnostics(files, file, options)
  return { file, diagnostics: (await native) ?? diagnosticsOf(files, options) }
}

/** What TypeScript 5.9 says of all but chartwright's own files, which are checked where chartwright is made. */
export const diagnosticsOf = (files: readonly string[], options: ts.CompilerOptions): readonly ts.Diagnostic[] => {
  const program = ts.createProgram(files, { ...options, noEmit: true })
  const checked = program.getSourceFiles().filter(({ fileName }) => !isOwnSource(fileName))
  return ts.sortAndDeduplicateDiagnostics(checked.flatMap((file) => ts.getPreEmitDiagnostics(program, file)))
}

const sourcesOf = (folder: string): string[] => {
  const { chart, templates, overlays, crds } = findSources(folder)
  return [chart, ...[...templates, ...overlays, ...crds].map(({ file }) => file).filter((file) => file.endsWith('.ts'))]
}

/** An error, and the file that it is in. */
interface Wrong {
  readonly file: string | undefined
  readonly error: SourceError
}

/** Those that import a file in which something is wrong; all of them where it is none that charts import. */
const concerned = (
  folders: readonly string[],
  wrong: readonly Wrong[],
): ReadonlyMap<string, readonly SourceError[]> => {
  if (wrong.length === 0) return new Map()
  const imports = folders.map((folder) => [folder, importsOf(folder)] as const)
  const known = new Set(imports.flatMap(([, files]) => [...files]))
  const all = imports.map(([folder, files]) => {
    const own = wrong.filter(({ file }) => file === undefined || files.has(file) || !known.has(file))
    return [folder, own.map(({ error }) => error)] as const
  })
  return new Map(all.filter(([, errors]) => errors.length > 0))
}

const importsOf = (folder: string): Set<string> => {
  const found = new Set<string>()
  const project = new Project(folder)
  for (const file of sourcesOf(folder)) addImports(file, project, found)
  return found
}
