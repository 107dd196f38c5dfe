/**
 * Helm's engine in Node: finds and compiles the WebAssembly, reads this machine's files, and renders on threads.
 * @module
 */
export { diskFiles } from './disk-files.ts'
export { openHelm } from './open-helm.ts'
export { type HelmPool, openHelmPool, type PoolOptions } from './pool.ts'
export { compileWasm, findWasm } from './wasm-file.ts'
