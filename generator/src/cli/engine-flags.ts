import { setFlagsFromString } from 'node:v8'

/**
 * Makes V8 compile Helm's engine for a process that ends soon, before it is loaded: of its 60,000 functions a rendering
 * calls a tenth, so the others needn't be validated, and few are called so often that it pays to optimize them.
 */
export const compileForFewRenderings = (): void => {
  setFlagsFromString('--wasm-lazy-validation')
  setFlagsFromString('--wasm-tiering-budget=20000000')
}
