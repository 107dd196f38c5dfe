import { wasiImports } from './wasi.ts'
import { errno, memoryViews, type System } from './wasi-memory.ts'
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
}

/** A running instance of the engine. */
export interface EngineInstance {
  readonly ask: (request: EngineRequest) => Answer
}

interface Exports {
  readonly memory: WasmMemory
  readonly _initialize: () => void
  readonly alloc: (size: number) => number
  readonly handle: () => number
  readonly answered: () => number
  readonly collect: (percent: number, limit: number) => void
}

/** Collecting garbage seldom makes renderings faster; the limit keeps memory small all the same. */
const GARBAGE = { percent: 400, mebibytes: 256 }

/** Starts an instance, which takes a few tenths of a second. */
export const startInstance = (module: WasmModule, system: System): EngineInstance => {
  let exports: Exports | undefined
  const memory = memoryViews(() => (exports as Exports).memory)
  const imports = importsOf(module, wasiImports(system, memory))
  const started = new webAssembly.Instance(module, imports).exports as Exports
  exports = started
  const { alloc, handle, answered, collect, _initialize } = started
  _initialize()
  collect(GARBAGE.percent, GARBAGE.mebibytes)
  return {
    ask: (request) => {
      const text = new TextEncoder().encode(JSON.stringify(request))
      memory.bytes(alloc(text.length), text.length).set(text)
      const size = handle()
      return JSON.parse(new TextDecoder().decode(memory.bytes(answered(), size)))
    },
  }
}

/** The calls that the module imports; those that there aren't answer so. */
const importsOf = (module: WasmModule, calls: WasmCalls): Readonly<Record<string, WasmCalls>> => {
  const names = webAssembly.Module.imports(module).map(({ name }) => name)
  return {
    wasi_snapshot_preview1: Object.fromEntries(names.map((name) => [name, calls[name] ?? (() => errno.unknownCall)])),
  }
}
