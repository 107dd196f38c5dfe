import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import type { ErrorParts, Place } from '../model/chartwright-error.ts'
import { authorError, placeOf } from './author-error.ts'
import { compile } from './compile.ts'
import { addRun } from './inputs.ts'
import { placeOfNode } from './place-in-source.ts'
import { missingImport, type OwnName, type Project, type Target } from './project.ts'
import { placeIn, SourceError } from './source-error.ts'
import { limited, settled } from './time-limit.ts'

/** chartwright's own modules: charts are given the same that runs them. */
export type OwnModules = Readonly<Record<OwnName, () => Promise<object>>>

interface SourceModule {
  readonly file: string
  readonly text: string
  readonly exports: Record<string, unknown>
  /** What others see of it. */
  readonly namespace: object
  /** What is called when an export is set. */
  readonly importers: ((namespace: object) => void)[]
  dependencies: SourceModule[]
  execute: () => undefined | Promise<void>
  state: 'linked' | 'running' | 'done'
  /** Why it didn't run to its end. */
  failure?: { readonly error: unknown }
}

/** What ran, with what it exports. */
export interface Ran {
  /** A source, or what TypeScript reads of a package. */
  readonly file: string
  readonly exports: Readonly<Record<string, unknown>>
}

/** Runs sources as ES modules, whatever the package.json around them says. */
export class SourceModules {
  readonly #project: Project
  readonly #own: OwnModules
  readonly #modules = new Map<string, SourceModule>()
  readonly #natives = new Map<string, object>()
  readonly #packages = new Map<string, Ran>()

  constructor(project: Project, own: OwnModules) {
    this.#project = project
    this.#own = own
  }

  /**
   * The exports of a source.
   *
   * @throws SourceError at the place where it or an import can't be loaded, or throws.
   */
  async import(file: string): Promise<Readonly<Record<string, unknown>>> {
    const module = await this.#link(file)
    await this.#evaluate(module)
    return module.exports
  }

  /** What ran so far, packages first, and each source behind those that it imports. */
  all(): readonly Ran[] {
    const sources = [...this.#modules.values()].filter(({ state }) => state === 'done')
    return [...this.#packages.values(), ...sources]
  }

  /** What an import in a source that ran gives. */
  exportsOf(specifier: string, file: string): Readonly<Record<string, unknown>> | undefined {
    const target = this.#project.resolve(specifier, file)
    return target?.kind === 'source' ? this.#modules.get(target.file)?.exports : undefined
  }

  async #link(file: string): Promise<SourceModule> {
    const known = this.#modules.get(file)
    if (known) return known
    const text = this.#project.read(file)
    addRun(file)
    const { imports, declare } = compile(file, text, this.#project.options)
    const module = moduleOf(file, text)
    const { setters, execute } = declare((name, value) => this.#export(module, name, value), {
      id: file,
      meta: { url: pathToFileURL(file).href, filename: file, dirname: dirname(file) },
      import: (specifier) => this.#importFrom(specifier, module),
    })
    module.execute = execute
    this.#modules.set(file, module)
    try {
      for (const [index, specifier] of imports.entries()) await this.#connect(specifier, module, setters[index])
    } finally {
      this.#modules.delete(file)
    }
    // those that it imports stand before it
    this.#modules.set(file, module)
    return module
  }

  async #connect(specifier: string, module: SourceModule, set: (namespace: object) => void = () => {}): Promise<void> {
    const target = this.#targetOf(specifier, module)
    if (target.kind !== 'source') return announce(set, await this.#foreign(target, specifier, module))
    const dependency = await this.#link(target.file)
    module.dependencies.push(dependency)
    dependency.importers.push(set)
    announce(set, dependency.namespace)
  }

  /** An `import(…)` while a source runs. */
  async #importFrom(specifier: string, module: SourceModule): Promise<object> {
    const target = this.#targetOf(specifier, module)
    return target.kind === 'source' ? this.import(target.file) : this.#foreign(target, specifier, module)
  }

  #targetOf(specifier: string, { file, text }: SourceModule): Target {
    const target = this.#project.resolve(specifier, file)
    if (!target) throw missingImport(specifier, file, text)
    return target
  }

  async #foreign(target: Exclude<Target, { kind: 'source' }>, specifier: string, from: SourceModule): Promise<object> {
    const key = target.kind === 'json' ? target.file : target.kind === 'own' ? target.name : target.url
    const known = this.#natives.get(key)
    if (known) return known
    const exports = { ...(await this.#load(target, specifier, from)) }
    const namespace = strict(exports, specifier)
    this.#natives.set(key, namespace)
    const types = target.kind === 'native' ? this.#project.typesOf(specifier, from.file) : undefined
    if (types) this.#packages.set(types, { file: types, exports })
    return namespace
  }

  async #load(target: Exclude<Target, { kind: 'source' }>, specifier: string, from: SourceModule): Promise<object> {
    if (target.kind === 'own') return this.#own[target.name]()
    if (target.kind === 'json') return this.#project.importJson(target.file)
    try {
      return (await import(target.url)) as object
    } catch (error) {
      throw authorError(error, placeOfText(from, specifier))
    }
  }

  #export(module: SourceModule, name: string | Readonly<Record<string, unknown>>, value: unknown): unknown {
    Object.assign(module.exports, typeof name === 'string' ? { [name]: value } : name)
    for (const importer of module.importers) announce(importer, module.namespace)
    return value
  }

  async #evaluate(module: SourceModule): Promise<void> {
    if (module.failure) throw module.failure.error
    if (module.state !== 'linked') return
    module.state = 'running'
    try {
      for (const dependency of module.dependencies) await this.#evaluate(dependency)
      const running = () => ({ what: 'This file', where: placeOfLoop(module) })
      await settled(running, limited(running, module.execute))
      module.state = 'done'
    } catch (error) {
      module.failure = { error: authorError(error, placeOfAwait(module)) }
      throw module.failure.error
    }
  }
}

const moduleOf = (file: string, text: string): SourceModule => {
  const exports: Record<string, unknown> = Object.create(null)
  const module: SourceModule = {
    file,
    text,
    exports,
    namespace: exports,
    importers: [],
    dependencies: [],
    execute: () => undefined,
    state: 'linked',
  }
  return Object.assign(module, { namespace: strict(exports, file, () => module.state !== 'done') })
}

/** Names that JavaScript itself looks for. */
const ASKED: ReadonlySet<unknown> = new Set(['then', 'toJSON', '__esModule', 'constructor', '$$typeof'])

/** While importers learn what is exported, they also ask for types, and for what comes later. */
let isAnnouncing = false

const announce = (importer: (namespace: object) => void, namespace: object): void => {
  isAnnouncing = true
  importer(namespace)
  isAnnouncing = false
}

/** Refuses to read what isn't exported; JavaScript would say later that undefined is no function. */
const strict = (exports: object, name: string, isRunning = () => false): object =>
  new Proxy(exports, {
    get: (target, key) => {
      if (isAnnouncing || key in target || typeof key === 'symbol' || ASKED.has(key)) return Reflect.get(target, key)
      throw isRunning() ? tooEarly(key, name) : notExported(key, name)
    },
  })

const tooEarly = (key: string, file: string): SourceError =>
  here({
    code: 'circular-import',
    what: `${key} of ${file} is used before it has a value, because these files import each other`,
    hint: 'Move what both need to a third file.',
  })

const notExported = (key: string, name: string): SourceError =>
  here({
    code: 'missing-export',
    what: `${name} has ${key === 'default' ? 'no default export' : `no export ${key}`}`,
    hint: 'Export it there, or correct the name.',
  })

/** Where a source reads what isn't there. */
const here = (parts: ErrorParts): SourceError => {
  const where = placeOf(new Error())
  return new SourceError({ ...parts, ...(where && { where }) })
}

const start = ({ file, text }: SourceModule): Place => placeIn(file, text, text.search(/\S|$/))

const placeOfText = ({ file, text }: SourceModule, specifier: string): Place =>
  placeIn(file, text, Math.max(0, text.indexOf(specifier)), specifier.length)

/** What was thrown where nobody knows: in what a file waits for at its top, if it waits. */
const placeOfAwait = (module: SourceModule): Place => placeOfFirst(module, ts.isAwaitExpression)

/** What doesn't end: a loop at the top of a file, or what it waits for. */
const placeOfLoop = (module: SourceModule): Place =>
  placeOfFirst(module, (node) => ts.isIterationStatement(node, false) || ts.isAwaitExpression(node))

/** The first of a kind that runs when the file is loaded; the file's beginning where there is none. */
const placeOfFirst = (module: SourceModule, isIt: (node: ts.Node) => boolean): Place => {
  const { file, text } = module
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  const find = (node: ts.Node): ts.Node | undefined =>
    ts.isFunctionLike(node) ? undefined : isIt(node) ? node : ts.forEachChild(node, find)
  const found = find(source)
  return found ? placeOfNode(found) : start(module)
}
