import { wasiImports } from './wasi.ts'
import { errno, type Memory, memoryViews, type System } from './wasi-memory.ts'
import { type WasmCalls, type WasmMemory, type WasmModule, webAssembly } from './web-assembly.ts'

/** What the engine answers to a request. */
export interface Answer {
  readonly ok: boolean
  readonly text: string
  readonly error?: string
  readonly notes?: string
  readonly documents?: readonly { readonly path: string; readonly value: unknown }[]
  readonly messages?: readonly { readonly severity: number; readonly path: string; readonly text: string }[]
  readonly writes?: readonly { readonly path: string; readonly text: string; readonly append?: boolean }[]
}

/** A request as the engine reads it. */
export interface EngineRequest {
  readonly helm: 'helm3' | 'helm4'
  readonly args: readonly string[]
  readonly lint?: boolean
  readonly documents?: boolean
  readonly values?: boolean
  readonly files?: Readonly<Record<string, string>>
  readonly lookup?: readonly object[]
}

/** A running instance of the engine. */
export interface EngineInstance {
  readonly ask: (request: EngineRequest) => Answer
}

/** What the engine exports. */
export interface Exports {
  readonly memory: WasmMemory
  /** Not in a module that has been started already. */
  readonly _initialize?: () => void
  readonly alloc: (size: number) => number
  readonly resume: () => void
  readonly handle: () => number
  readonly answered: () => number
  readonly collect: (percent: number, limit: number) => void
}

/** Collecting garbage seldom makes renderings faster; the limit keeps memory small all the same. */
const GARBAGE = { percent: 400, mebibytes: 256 }

/** Starts an instance. */
export const startInstance = (module: WasmModule, system: System): EngineInstance => {
  const { exports, memory } = initialize(module, system)
  const { alloc, resume, handle, answered } = exports
  const give = (value: unknown): void => {
    const text = new TextEncoder().encode(JSON.stringify(value))
    memory.bytes(alloc(text.length), text.length).set(text)
  }
  give(system.environment)
  resume()
  return {
    ask: (request) => {
      give(request)
      const size = handle()
      return JSON.parse(new TextDecoder().decode(memory.bytes(answered(), size)))
    },
  }
}

/** Brings a module to where it can be asked. */
export const initialize = (
  module: WasmModule,
  system: System,
): { readonly exports: Exports; readonly memory: Memory } => {
  let started: Exports | undefined
  const memory = memoryViews(() => (started as Exports).memory)
  const exports = new webAssembly.Instance(module, importsOf(module, wasiImports(system, memory))).exports as Exports
  started = exports
  if (exports._initialize) {
    exports._initialize()
    exports.collect(GARBAGE.percent, GARBAGE.mebibytes)
  }
  return { exports, memory }
}

/** The calls that the module imports; those that there aren't answer so. */
const importsOf = (module: WasmModule, calls: WasmCalls): Readonly<Record<string, WasmCalls>> => {
  const names = webAssembly.Module.imports(module).map(({ name }) => name)
  return {
    wasi_snapshot_preview1: Object.fromEntries(names.map((name) => [name, calls[name] ?? (() => errno.unknownCall)])),
  }
}
