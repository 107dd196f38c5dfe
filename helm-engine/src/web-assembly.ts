/** A compiled module: `WebAssembly.Module`. TypeScript declares that only together with all of the DOM. */
export type WasmModule = object

/** The memory of an instance. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer
}

/** Functions that an instance imports, by their names. */
export type WasmCalls = Readonly<Record<string, (...args: never[]) => number>>

interface WebAssemblyApi {
  readonly compile: (bytes: Uint8Array) => Promise<WasmModule>
  readonly Module: { readonly imports: (module: WasmModule) => readonly { readonly name: string }[] }
  readonly Instance: new (
    module: WasmModule,
    imports: Readonly<Record<string, WasmCalls>>,
  ) => { readonly exports: object }
}

/** What of the global `WebAssembly` is used here. */
export const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi }).WebAssembly
