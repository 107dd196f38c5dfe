import { dirname } from 'node:path'
import ts from 'typescript'

/** Types of these packages are only passed through: loading them costs seconds and gives nothing. */
const NOT_LOADED = /^@?kubernetes-models(\/|$)/

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  // finds what each of TypeScript's other ways finds
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
}

/**
 * A program of one schema file and what it imports, as small as it can be: no ambient types, only the oldest library
 * (for `Record` and `Partial`), nothing of Kubernetes.
 */
export const schemaProgram = (schemaFile: string, tsconfig?: string): ts.Program => {
  const options = { ...(tsconfig && ownOptions(tsconfig)), ...OPTIONS, types: [], lib: ['lib.es5.d.ts'] }
  return ts.createProgram([schemaFile], options, hostWithout(options))
}

/** The options of a tsconfig.json, for its `paths`; the files it includes aren't looked for. */
const ownOptions = (tsconfig: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile)
  const host: ts.ParseConfigHost = { ...ts.sys, readDirectory: () => [] }
  return ts.parseJsonConfigFileContent(config, host, dirname(tsconfig)).options
}

const hostWithout = (options: ts.CompilerOptions): ts.CompilerHost => {
  const host = ts.createCompilerHost(options)
  host.resolveModuleNameLiterals = (literals, file, redirected) =>
    literals.map(({ text }) =>
      NOT_LOADED.test(text)
        ? { resolvedModule: undefined }
        : ts.resolveModuleName(text, file, options, host, undefined, redirected),
    )
  return host
}
