import { dirname, join } from 'node:path'
import ts from 'typescript'
import { oneError } from '../model/chartwright-error.ts'
import { isThere } from './inputs.ts'
import { typescriptMajor } from './installed-typescript.ts'
import { recordedSystem } from './recorded-system.ts'
import { fromDiagnostic, SourceError } from './source-error.ts'

/** What a project's tsconfig.json says. */
export interface Tsconfig {
  /** Undefined where there is none. */
  readonly file?: string
  readonly options: ts.CompilerOptions
  /** What is wrong with it. */
  readonly errors: readonly SourceError[]
}

/** The nearest tsconfig.json of a folder or one above it. */
export const findTsconfig = (folder: string): string | undefined => {
  const file = join(folder, 'tsconfig.json')
  if (isThere(file)) return file
  const parent = dirname(folder)
  return parent === folder ? undefined : findTsconfig(parent)
}

/** Reads the tsconfig.json of a folder; the files that it includes aren't looked for. */
export const readTsconfig = (folder: string, file = findTsconfig(folder)): Tsconfig => {
  if (file === undefined) return { options: {}, errors: [] }
  const source = ts.readJsonConfigFile(file, recordedSystem.readFile)
  const { options, errors } = ts.parseJsonSourceFileConfigFileContent(
    source,
    recordedSystem,
    dirname(file),
    undefined,
    file,
  )
  const unread = parseErrors(source)
  const passed = typescriptMajor(file) >= 6 ? [...ABOUT_FILES, ...ABOUT_OPTIONS] : ABOUT_FILES
  const wrong = unread.length > 0 ? unread : errors.filter(({ code }) => !passed.includes(code))
  return { file, options, errors: wrong.map(fromDiagnostic) }
}

/** "No inputs were found", and that the list of files is empty. */
const ABOUT_FILES = [18002, 18003]
/** Options and their values that TypeScript 5.9 doesn't know, but a later one can. */
const ABOUT_OPTIONS = [5023, 5025, 6046]

const parseErrors = (source: ts.TsConfigSourceFile): readonly ts.Diagnostic[] =>
  (source as ts.TsConfigSourceFile & { readonly parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics

/** What a tsconfig.json needs at least. */
export const SMALLEST_TSCONFIG = `{
  "compilerOptions": {
    "module": "nodenext",
    "strict": true,
    "allowImportingTsExtensions": true,
    "skipLibCheck": true,
    "noEmit": true
  }
}`

/** Refuses a folder without a tsconfig.json, and one that can't be read. */
export const checkTsconfig = (folder: string): Tsconfig => {
  const tsconfig = readTsconfig(folder)
  if (!tsconfig.file) {
    throw new SourceError({
      code: 'no-tsconfig',
      what: `There is no tsconfig.json in ${folder} or above it`,
      hint: `Create one beside package.json:\n${SMALLEST_TSCONFIG}`,
    })
  }
  if (tsconfig.errors.length > 0) throw oneError(tsconfig.errors)
  return tsconfig
}
