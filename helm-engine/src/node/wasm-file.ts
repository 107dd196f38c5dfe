import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import { type WasmModule, webAssembly } from '../web-assembly.ts'

/** Names another file than the package's own; `none` says that there is no engine. */
const VARIABLE = 'CHARTWRIGHT_HELM_WASM'

const FOLDER = new URL('../../wasm/', import.meta.url)

/** The engine's file: named by `CHARTWRIGHT_HELM_WASM`, else the package's own; undefined where there is none. */
export const findWasm = (): string | undefined => {
  const named = process.env[VARIABLE]
  if (named) return named === 'none' ? undefined : named
  return ['helm.wasm.zst', 'helm.wasm'].map((name) => fileURLToPath(new URL(name, FOLDER))).find(existsSync)
}

/** What was compiled last, and of which file: to compile it again would take half a second. */
let last: { readonly path: string; readonly module: Promise<WasmModule> } | undefined

/**
 * Reads and compiles the engine, once in a thread.
 *
 * @throws Error where there is none.
 */
export const compileWasm = async (path = findWasm()): Promise<WasmModule> => {
  if (path === undefined) {
    throw new Error(`Helm's engine is missing: chartwright-helm has no helm.wasm.zst, and ${VARIABLE} names no other.`)
  }
  if (last?.path !== path) last = { path, module: compileFile(path) }
  return last.module.catch((error) => {
    last = undefined
    throw error
  })
}

const compileFile = async (path: string): Promise<WasmModule> => {
  const content = await readFile(path)
  const bytes = path.endsWith('.zst') ? await promisify(zstdDecompress)(content) : content
  return webAssembly.compile(bytes)
}
