import { SourceMap } from 'node:module'
import { Script } from 'node:vm'
import ts from 'typescript'
import { oneError } from '../model/chartwright-error.ts'
import { isOwnSource } from './project.ts'
import { recordingBranches, recordsBranches } from './record-branches.ts'
import { fromDiagnostic, SourceError } from './source-error.ts'
import { recordingThrows } from './thrown.ts'

/** What a compiled source hands to the loader: its imports, and what makes it run. */
export type Register = (imports: readonly string[], declare: Declare) => void

/** TypeScript's form for SystemJS, which keeps all that ES modules do: live bindings, circles, top-level `await`. */
export type Declare = (
  exported: (name: string | Readonly<Record<string, unknown>>, value?: unknown) => unknown,
  context: ModuleContext,
) => {
  readonly setters: readonly ((namespace: object) => void)[]
  readonly execute: () => undefined | Promise<void>
}

/** What a source knows of itself. */
export interface ModuleContext {
  readonly id: string
  readonly meta: object
  readonly import: (specifier: string) => Promise<object>
}

/** A source, ready to run. */
export interface Compiled {
  readonly text: string
  readonly imports: readonly string[]
  readonly declare: Declare
  /** Whether it records which arms of its branches it takes. */
  readonly records: boolean
}

const compiled = new Map<string, Compiled>()
const maps = new Map<string, { readonly json: string; map?: SourceMap }>()

/**
 * Compiles a source with TypeScript; the same text only once.
 *
 * @throws SourceError for syntax that isn't TypeScript's.
 */
export const compile = (file: string, text: string, options: ts.CompilerOptions): Compiled => {
  const known = compiled.get(file)
  const records = recordsBranches() && !isOwnSource(file)
  if (known?.text === text && known.records === records) return known
  const made = { text, records, ...run(file, emit(file, text, options, records)) }
  compiled.set(file, made)
  return made
}

const emit = (fileName: string, text: string, options: ts.CompilerOptions, records: boolean): string => {
  const { experimentalDecorators, emitDecoratorMetadata, useDefineForClassFields } = options
  const { outputText, diagnostics, sourceMapText } = ts.transpileModule(text, {
    fileName,
    reportDiagnostics: true,
    transformers: { before: [...(records ? [recordingBranches] : []), recordingThrows] },
    compilerOptions: {
      experimentalDecorators,
      emitDecoratorMetadata,
      useDefineForClassFields,
      module: ts.ModuleKind.System,
      target: ts.ScriptTarget.ES2023,
      moduleDetection: ts.ModuleDetectionKind.Force,
      sourceMap: true,
      allowJs: true,
    },
  })
  const wrong = (diagnostics ?? []).filter(({ file }) => file)
  if (wrong.length > 0) throw oneError(wrong.map(fromDiagnostic))
  maps.set(fileName, { json: sourceMapText ?? '' })
  const inline = Buffer.from(sourceMapText ?? '').toString('base64')
  return outputText
    .replace(/^#!.*/, '')
    .replace(/^\/\/# sourceMappingURL=.*$/m, `//# sourceMappingURL=data:application/json;base64,${inline}`)
}

const run = (filename: string, code: string): Pick<Compiled, 'imports' | 'declare'> => {
  const parts: { imports?: readonly string[]; declare?: Declare } = {}
  const register: Register = (imports, declare) => Object.assign(parts, { imports, declare })
  scriptOf(filename, `(function (System) { ${code}\n})`).runInThisContext()({ register })
  return parts as Pick<Compiled, 'imports' | 'declare'>
}

/** Some syntax only JavaScript refuses, such as `await` in a function that isn't async. */
const scriptOf = (filename: string, code: string): Script => {
  try {
    return new Script(code, { filename })
  } catch (error) {
    const { message, stack = '' } = error as SyntaxError
    const [, line = '1', marks = ''] = /^.*:(\d+)\n.*\n(\s*)\^/.exec(stack) ?? []
    const where = { file: filename, ...originalPlace(filename, Number(line), marks.length + 1) }
    throw new SourceError({ code: 'syntax', what: message, where })
  }
}

/** The author's line and column for those of what was made of a source. */
export const originalPlace = (file: string, line: number, column: number): { line: number; column: number } => {
  const known = maps.get(file)
  if (!known) return { line, column }
  known.map ??= new SourceMap(JSON.parse(known.json))
  const found = known.map.findEntry(line - 1, column - 1)
  if (!('originalLine' in found)) return { line: 1, column: 1 }
  return { line: found.originalLine + 1, column: found.originalColumn + 1 }
}

/** Whether a file is a source that was compiled. */
export const isCompiled = (file: string): boolean => maps.has(file)
