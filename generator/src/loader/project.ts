import { isBuiltin } from 'node:module'
import { dirname, extname, join, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { isThere, readText } from './inputs.ts'
import { recordedSystem } from './recorded-system.ts'
import { SourceError } from './source-error.ts'
import { readTsconfig } from './tsconfig.ts'

/** What an import names. */
export type Target =
  /** A file that charts are made of: their own, or one of a package that is linked from beside them. */
  | { readonly kind: 'source'; readonly file: string }
  | { readonly kind: 'json'; readonly file: string }
  /** What runs as it is: a package, a module of Node, a script that is no ES module. */
  | { readonly kind: 'native'; readonly url: string }
  /** chartwright itself. */
  | { readonly kind: 'own'; readonly name: OwnName }

/** What charts import of chartwright. */
export type OwnName = 'chartwright' | 'chartwright/blocks' | 'chartwright/values'

const OWN_NAMES: ReadonlySet<string> = new Set<OwnName>(['chartwright', 'chartwright/blocks', 'chartwright/values'])
const PACKAGE = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
/** The folders of chartwright's own files. */
export const OWN_SOURCES: readonly string[] = ['src', 'dist'].map((folder) => join(PACKAGE, folder) + sep)

/** Whether a file is one of chartwright's own, as its sources or as they were built. */
export const isOwnSource = (file: string): boolean => OWN_SOURCES.some((folder) => file.startsWith(folder))

/** How sources find each other: TypeScript's own way, with the options of the nearest tsconfig.json. */
export class Project {
  readonly options: ts.CompilerOptions
  readonly #texts: ReadonlyMap<string, string>
  readonly #host: ts.ModuleResolutionHost
  readonly #cache: ts.ModuleResolutionCache

  /** Texts stand in place of files that an editor holds unsaved. */
  constructor(folder: string, texts: ReadonlyMap<string, string> = new Map()) {
    this.options = runtimeOptions(readTsconfig(folder).options)
    this.#texts = texts
    this.#host = {
      ...recordedSystem,
      // a declaration says nothing that could run
      fileExists: (file) => !/\.d\.[cm]?ts$/.test(file) && (texts.has(file) || recordedSystem.fileExists(file)),
    }
    this.#cache = ts.createModuleResolutionCache(folder, (name) => name, this.options)
  }

  /** The text of a source. */
  read(file: string): string {
    return this.#texts.get(file) ?? readText(file)
  }

  /** What an import names; undefined where nothing is there. */
  resolve(specifier: string, from: string): Target | undefined {
    if (OWN_NAMES.has(specifier)) return { kind: 'own', name: specifier as OwnName }
    if (isBuiltin(specifier)) return { kind: 'native', url: specifier }
    const { resolvedModule } = ts.resolveModuleName(specifier, from, this.options, this.#host, this.#cache)
    return resolvedModule && this.#target(resolvedModule.resolvedFileName)
  }

  /** The file with the types of what an import names. */
  typesOf(specifier: string, from: string): string | undefined {
    return ts.resolveModuleName(specifier, from, this.options, recordedSystem).resolvedModule?.resolvedFileName
  }

  #target(file: string): Target {
    if (file.endsWith('.json')) return { kind: 'json', file }
    const native = { kind: 'native', url: pathToFileURL(file).href } as const
    if (isOwnSource(file)) return { kind: 'source', file }
    if (file.split('/').includes('node_modules')) return native
    return isScript(file) && !isModule(file, this.read(file)) ? native : { kind: 'source', file }
  }

  /** The exports of a JSON file: its fields, and the whole as its default. */
  importJson(file: string): Record<string, unknown> {
    const value = this.#json(file)
    return { ...(typeof value === 'object' && !Array.isArray(value) ? value : {}), default: value }
  }

  #json(file: string): unknown {
    try {
      return JSON.parse(this.read(file))
    } catch (error) {
      const { message } = error as SyntaxError
      const [, line = '1', column = '1'] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
      const what = `This file isn't valid JSON: ${message.replace(/ in JSON at position.*/, '')}`
      throw new SourceError({ code: 'json', what, where: { file, line: Number(line), column: Number(column) } })
    }
  }
}

/** The most lenient way of TypeScript, whatever the tsconfig.json asks of the author. */
const runtimeOptions = (options: ts.CompilerOptions): ts.CompilerOptions => ({
  ...options,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: [...(options.customConditions ?? []), 'node'],
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  allowJs: true,
})

const isScript = (file: string): boolean => /^\.c?jsx?$/.test(extname(file))

const isModule = (file: string, text: string): boolean =>
  ts.isExternalModule(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023))

/** Says that an import finds nothing, at its place. */
export const missingImport = (specifier: string, file: string, text: string): SourceError => {
  const found = ts.preProcessFile(text).importedFiles.find(({ fileName }) => fileName === specifier)
  const position = found ? text.indexOf(specifier, found.pos) : 0
  const line = text.slice(0, position).split('\n').length
  const column = position - text.lastIndexOf('\n', position - 1)
  const isPath = /^\.{0,2}\//.test(specifier)
  const isName = /^(@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*/.exec(specifier)?.[0]
  return new SourceError({
    code: 'missing-import',
    what: isPath || !isName ? `There is no file ${specifier}` : missingPackage(isName, specifier),
    where: { file, line, column, snippet: specifier },
    hint:
      isPath || !isName
        ? 'Write a path relative to the folder of this file.'
        : `Run "npm install --save-dev ${isName}".`,
  })
}

const missingPackage = (name: string, specifier: string): string =>
  name === specifier ? `There is no package ${name}` : `There is no package ${name}, or it has no ${specifier}`

/** Adds a source and all sources that it imports, also for types; what isn't there is passed over. */
export const addImports = (file: string, project: Project, known: Set<string>): void => {
  if (known.has(file) || !isThere(file)) return
  known.add(file)
  if (file.endsWith('.json')) return
  const { importedFiles } = ts.preProcessFile(project.read(file))
  for (const { fileName } of importedFiles) {
    const target = project.resolve(fileName, file)
    if (target?.kind === 'source' || target?.kind === 'json') addImports(target.file, project, known)
  }
}
