import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { missingImport, type OwnName, type Project, type Target } from '../loader/index.ts'
import type { Evaluation } from './evaluation.ts'
import { OWN_FUNCTIONS } from './library/own-functions.ts'
import { Module } from './module.ts'
import type { Value } from './value.ts'

const EXTENSION = extname(fileURLToPath(import.meta.url))

const SOURCE = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** What a chart gets from `chartwright`: interpreted like the chart's own files. */
const OWN_MODULES: Readonly<Record<OwnName, string>> = {
  chartwright: join(SOURCE, 'author', `index${EXTENSION}`),
  'chartwright/blocks': join(SOURCE, 'blocks', `index${EXTENSION}`),
  'chartwright/values': join(SOURCE, 'blocks', 'values', `index${EXTENSION}`),
}

/** Files of chartwright that have their own meaning in templates, and run as they are. */
const NATIVE = join(SOURCE, 'functions')

type FileTarget = Exclude<Target, { kind: 'own' }>

type Exports = Record<string, Value>

/** The files of a chart with all that they import. Packages are imported as they are, and see only what is known. */
export class Modules {
  readonly #evaluation: Evaluation
  readonly #project: Project
  readonly #modules = new Map<string, Module>()
  readonly #native = new Map<string, Exports>()

  constructor(evaluation: Evaluation, project: Project) {
    this.#evaluation = evaluation
    this.#project = project
  }

  /** Reads a file and what it imports. Nothing is evaluated yet. */
  async load(path: string): Promise<void> {
    if (this.#modules.has(path)) return
    const file = ts.createSourceFile(path, this.#project.read(path), ts.ScriptTarget.ES2023, true)
    this.#modules.set(path, new Module(file, this, this.#evaluation))
    for (const specifier of importsOf(file)) await this.#loadImport(specifier, file)
  }

  async #loadImport(specifier: string, from: ts.SourceFile): Promise<void> {
    const target = this.#resolve(specifier, from)
    // an import of types alone needs nothing that runs
    if (!target || this.#native.has(keyOf(target))) return
    if (target.kind === 'json') this.#native.set(target.file, this.#project.importJson(target.file) as Exports)
    else if (target.kind === 'native') this.#native.set(target.url, await import(target.url))
    else if (!target.file.startsWith(NATIVE)) await this.load(target.file)
    else this.#native.set(target.file, await import(pathToFileURL(target.file).href))
  }

  /** An export of a file or package. */
  read(specifier: string, name: string, from: ts.SourceFile): { found: boolean; value?: Value } {
    const key = this.#keyOf(specifier, from)
    const native = this.#native.get(key)
    if (native) return { found: name in native, value: native[name] }
    const own = key.startsWith(SOURCE) ? OWN_FUNCTIONS[name] : undefined
    return own ? { found: true, value: own } : this.#module(key).read(name)
  }

  /** All exports of a file or package. */
  all(specifier: string, from: ts.SourceFile): Exports {
    const key = this.#keyOf(specifier, from)
    return this.#native.get(key) ?? this.#module(key).all()
  }

  /** The default export of a file. */
  default(path: string): { found: boolean; value?: Value } {
    return this.#module(path).read('default')
  }

  /** All exports of a file, by their names. */
  exportsOf(path: string): Exports {
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

  #keyOf(specifier: string, from: ts.SourceFile): string {
    const target = this.#resolve(specifier, from)
    if (!target) throw missingImport(specifier, from.fileName, from.text)
    return keyOf(target)
  }

  #resolve(specifier: string, from: ts.SourceFile): FileTarget | undefined {
    const target = this.#project.resolve(specifier, from.fileName)
    return target?.kind === 'own' ? { kind: 'source', file: OWN_MODULES[target.name] } : target
  }
}

const keyOf = (target: FileTarget): string => (target.kind === 'native' ? target.url : target.file)

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
