import { dirname, join } from 'node:path'
import ts from 'typescript'
import { findTsconfig, Inputs, recordedSystem, recordInputsNow, typescriptMajor } from '../../loader/index.ts'
import { withOwnDeclarations } from './own-declarations.ts'

/** What the types of charts depend on. */
export interface TypeInputs {
  /** By a chart's folder: the files whose content counts. */
  readonly files: ReadonlyMap<string, readonly string[]>
  /** Files and folders that were looked for and not found. */
  readonly missing: readonly string[]
  /** Folders whose list of packages counts. */
  readonly listed: readonly string[]
}

/** The sources of a chart, by its folder. */
export type Roots = ReadonlyMap<string, readonly string[]>

/**
 * Finds what a type check of charts reads: the imports of each chart, as TypeScript finds them, and what all charts
 * share, which are the compiler, TypeScript's own library, ambient declarations and each tsconfig.json and package.json on the way.
 */
export const typeInputs = (roots: Roots, tsconfig?: string, compiler?: string): TypeInputs => {
  const recorded = new Inputs()
  return recordInputsNow(recorded, () => inputsOf(recorded, roots, tsconfig, compiler))
}

const inputsOf = (recorded: Inputs, roots: Roots, tsconfig?: string, compiler?: string): TypeInputs => {
  for (const folder of roots.keys()) findTsconfig(folder)
  const options = tsconfig === undefined ? {} : readOptions(tsconfig)
  // its version decides what a tsconfig.json means
  if (tsconfig !== undefined) typescriptMajor(tsconfig)
  const graph = importGraph(options)
  const ambient = closure(ambientFiles(options), graph)
  const charts = [...roots].map(([folder, files]) => [folder, closure(files, graph)] as const)
  const shared = [...ambient, ...charts.flatMap(([, files]) => [...files].filter((file) => graph(file).isGlobal))]
  return {
    files: new Map(
      charts.map(([folder, files]) => [
        folder,
        [...new Set([...files, ...shared, ...recorded.files, ...(compiler ? [compiler] : [])])].sort(),
      ]),
    ),
    missing: [...recorded.missing].sort(),
    listed: [...recorded.folders].sort(),
  }
}

const host = recordedSystem

const readOptions = (tsconfig: string): ts.CompilerOptions => {
  const source = ts.readJsonConfigFile(tsconfig, host.readFile)
  const { options } = ts.parseJsonSourceFileConfigFileContent(source, host, dirname(tsconfig), undefined, tsconfig)
  return withOwnDeclarations(options)
}

/** What a file brings with it. */
interface Imports {
  readonly files: readonly string[]
  /** Whether it is no module, so that it says something to all charts. */
  readonly isGlobal: boolean
}

type Graph = (file: string) => Imports

const importGraph = (options: ts.CompilerOptions): Graph => {
  const known = new Map<string, Imports>()
  const read = reader(options)
  return (file) => {
    const found = known.get(file) ?? read(file)
    known.set(file, found)
    return found
  }
}

const reader = (options: ts.CompilerOptions): Graph => {
  const cache = ts.createModuleResolutionCache(process.cwd(), (name) => name, options)
  const packages = cache.getPackageJsonInfoCache()
  return (file) => {
    if (file.endsWith('.json')) return { files: [], isGlobal: false }
    // it counts only for the charts that import it
    const text = ts.sys.readFile(file) ?? ''
    if (dirname(file) === LIBRARIES) return { files: librariesIn(text), isGlobal: false }
    const about = ts.preProcessFile(text, true, true)
    const format = ts.getImpliedNodeFormatForFile(file, packages, host, options)
    // a module of Node is declared by its types, and never a file of its name
    const imported = about.importedFiles.filter(({ fileName }) => !fileName.startsWith('node:'))
    const modules = imported.flatMap(({ fileName, resolutionMode = format }) => {
      const found = ts.resolveModuleName(fileName, file, options, host, cache, undefined, resolutionMode)
      return resolvedFiles(found.resolvedModule)
    })
    const types = about.typeReferenceDirectives.flatMap(({ fileName, resolutionMode = format }) => {
      const found = ts.resolveTypeReferenceDirective(
        fileName,
        file,
        options,
        host,
        undefined,
        undefined,
        resolutionMode,
      )
      return found.resolvedTypeReferenceDirective?.resolvedFileName ?? []
    })
    const references = about.referencedFiles.map(({ fileName }) => join(dirname(file), fileName))
    const libraries = about.libReferenceDirectives.map(({ fileName }) => libraryFile(`lib.${fileName}.d.ts`))
    return { files: [...modules, ...types, ...references, ...libraries], isGlobal: isGlobal(about, text) }
  }
}

/** A linked package is also read through its link, which can come to lead elsewhere. */
const resolvedFiles = (module: ts.ResolvedModuleFull | undefined): string[] => {
  const { resolvedFileName, originalPath } = (module ?? {}) as { resolvedFileName?: string; originalPath?: string }
  return [resolvedFileName, originalPath].flatMap((path) => path ?? [])
}

/** A file that augments others, or that no `import` or `export` makes a module. */
const isGlobal = ({ importedFiles, ambientExternalModules }: ts.PreProcessedFileInfo, text: string): boolean =>
  (ambientExternalModules?.length ?? 0) > 0 ||
  /\bdeclare\s+(global|module)\b/.test(text) ||
  (importedFiles.length === 0 && !/^\s*(import|export)\b/m.test(text))

const ambientFiles = (options: ts.CompilerOptions): string[] => {
  const containing = join(options.configFilePath ? dirname(String(options.configFilePath)) : process.cwd(), 'types.ts')
  const types = ts.getAutomaticTypeDirectiveNames(options, host).flatMap((name) => {
    const found = ts.resolveTypeReferenceDirective(name, containing, options, host)
    return found.resolvedTypeReferenceDirective?.resolvedFileName ?? []
  })
  const libraries = options.lib?.map((name) => libraryFile(name)) ?? [ts.getDefaultLibFilePath(options)]
  return [...types, ...(options.noLib ? [] : libraries)]
}

/** The folder of TypeScript's own libraries, which refer only to each other. */
const LIBRARIES = dirname(ts.getDefaultLibFilePath({}))

const libraryFile = (name: string): string => join(LIBRARIES, name)

const librariesIn = (text: string): string[] =>
  [...text.matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm)].map(([, name]) => libraryFile(`lib.${name}.d.ts`))

const closure = (files: readonly string[], graph: Graph): ReadonlySet<string> => {
  const found = new Set<string>()
  const add = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const imported of graph(file).files) add(imported)
  }
  for (const file of files) add(file)
  return found
}
