import { join } from 'node:path'
import ts from 'typescript'
import { findSources } from './sources.ts'

/** What tsc says of a chart's source. Lines and columns count from 1. */
export interface TypeProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** `TS2322`. */
  readonly code: string
  readonly message: string
}

/** Checks the sources of charts with TypeScript, before anything else is made of them. */
export const checkTypes = (folders: readonly string[], tsconfig?: string): TypeProblem[] => {
  const files = folders.flatMap((folder) => {
    const { chart, templates, overlays, crds } = findSources(folder)
    const files = [...templates, ...overlays, ...crds].map(({ file }) => file)
    return [chart, ...files.filter((file) => file.endsWith('.ts'))]
  })
  const program = ts.createProgram(files, optionsOf(folders[0] ?? '.', tsconfig))
  return ts.getPreEmitDiagnostics(program).map(toProblem)
}

const optionsOf = (folder: string, tsconfig = ts.findConfigFile(folder, ts.sys.fileExists)): ts.CompilerOptions => {
  const config = tsconfig ? ts.readConfigFile(tsconfig, ts.sys.readFile).config : {}
  const base = tsconfig ? join(tsconfig, '..') : folder
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, base)
  return { ...options, noEmit: true }
}

const toProblem = ({ file, start, code, messageText }: ts.Diagnostic): TypeProblem => {
  const at = file?.getLineAndCharacterOfPosition(start ?? 0)
  return {
    file: file?.fileName ?? '',
    line: (at?.line ?? 0) + 1,
    column: (at?.character ?? 0) + 1,
    code: `TS${code}`,
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }
}
