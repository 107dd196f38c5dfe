import { setFlagsFromString } from 'node:v8'

/**
 * Makes V8 compile the engine for this process: of 60,000 functions a rendering calls a tenth, so the others needn't be
 * validated, and it is over before optimized code would pay off.
 */
export const compileForOneRendering = (): void => {
  setFlagsFromString('--wasm-lazy-validation')
  setFlagsFromString('--wasm-tiering-budget=1000000000')
}
