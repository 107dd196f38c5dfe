import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { Evaluation } from './evaluation.ts'
import { Module } from './module.ts'
import { OWN_FUNCTIONS } from './own-functions.ts'
import type { Value } from './value.ts'

const EXTENSION = extname(fileURLToPath(import.meta.url))
const SOURCE = resolve(dirname(fileURLToPath(import.meta.url)), '..')
/** What a chart gets from `chartwright`: interpreted like the chart's own files. */
const OWN_MODULES: ReadonlyMap<string, string> = new Map([
  ['chartwright', join(SOURCE, 'author', `index${EXTENSION}`)],
  ['chartwright/blocks', join(SOURCE, 'blocks', `index${EXTENSION}`)],
  ['chartwright/values', join(SOURCE, 'blocks', 'values', `index${EXTENSION}`)],
])
/** Files of chartwright that have their own meaning in templates, and run as they are. */
const NATIVE = join(SOURCE, 'functions')

/** The files of a chart with all that they import. Packages are imported as they are, and see only what is known. */
export class Modules {
  readonly #evaluation: Evaluation
  readonly #modules = new Map<string, Module>()
  readonly #native = new Map<string, Record<string, Value>>()
  readonly #texts: ReadonlyMap<string, string>

  constructor(evaluation: Evaluation, texts: ReadonlyMap<string, string> = new Map()) {
    this.#evaluation = evaluation
    this.#texts = texts
  }

  /** Reads a file and what it imports. Nothing is worked out yet. */
  async load(path: string): Promise<void> {
    if (this.#modules.has(path)) return
    const text = this.#texts.get(path) ?? readFileSync(path, 'utf8')
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
    this.#modules.set(path, new Module(file, this, this.#evaluation))
    for (const specifier of importsOf(file)) await this.#loadImport(specifier, path)
  }

  async #loadImport(specifier: string, from: string): Promise<void> {
    const path = this.#resolve(specifier, from)
    if (path === undefined) this.#native.set(specifier, await importPackage(specifier, from))
    else if (path.endsWith('.json')) this.#native.set(path, { default: JSON.parse(readFileSync(path, 'utf8')) })
    else if (path.startsWith(NATIVE)) this.#native.set(path, await import(pathToFileURL(path).href))
    else await this.load(path)
  }

  /** An export of a file or package. */
  read(specifier: string, name: string, from: ts.SourceFile): { found: boolean; value?: Value } {
    const path = this.#resolve(specifier, from.fileName)
    const native = this.#native.get(path ?? specifier)
    if (native) return { found: name in native, value: native[name] }
    const own = path?.startsWith(SOURCE) ? OWN_FUNCTIONS[name] : undefined
    return own ? { found: true, value: own } : this.#module(path as string).read(name)
  }

  /** All exports of a file or package. */
  all(specifier: string, from: ts.SourceFile): Record<string, Value> {
    const path = this.#resolve(specifier, from.fileName)
    return this.#native.get(path ?? specifier) ?? this.#module(path as string).all()
  }

  /** The default export of a file. */
  default(path: string): { found: boolean; value?: Value } {
    return this.#module(path).read('default')
  }

  /** All exports of a file, by their names. */
  exportsOf(path: string): Record<string, Value> {
    return this.#module(path).all()
  }

  /** The syntax tree of a file. */
  fileOf(path: string): ts.SourceFile {
    return this.#module(path).file
  }

  #module(path: string): Module {
    const found = this.#modules.get(path)
    if (!found) throw new Error(`${path} was not loaded`)
    return found
  }

  /** The file that an import names; undefined for a package. */
  #resolve(specifier: string, from: string): string | undefined {
    const own = OWN_MODULES.get(specifier)
    if (own) return own
    if (!specifier.startsWith('.')) return undefined
    const path = resolve(dirname(from), specifier)
    if (this.#texts.has(path) || existsSync(path)) return path
    return path.replace(/\.js$/, '.ts')
  }
}

const importsOf = (file: ts.SourceFile): string[] =>
  file.statements.flatMap((node) => {
    if (ts.isImportDeclaration(node) && !isTypeOnly(node)) return [(node.moduleSpecifier as ts.StringLiteral).text]
    if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier)
      return [(node.moduleSpecifier as ts.StringLiteral).text]
    return []
  })

const isTypeOnly = ({ importClause }: ts.ImportDeclaration): boolean => {
  if (!importClause) return false
  if (importClause.isTypeOnly) return true
  const { namedBindings } = importClause
  return (
    !importClause.name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  )
}

const importPackage = async (specifier: string, from: string): Promise<Record<string, Value>> => {
  try {
    return await import(pathToFileURL(createRequire(from).resolve(specifier)).href)
  } catch {
    return await import(specifier)
  }
}
