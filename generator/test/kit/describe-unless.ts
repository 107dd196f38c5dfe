import { findWasm } from 'chartwright-helm/node'
import { describe } from 'vitest'

type Suite = (name: string, tests: () => void) => void

/** `describe`; or, where something is missing that not every machine can have, a skipped suite whose name says why. */
export const describeUnless = (missing: string | undefined): Suite =>
  missing === undefined ? describe : (name, tests) => describe.skip(`${name} (skipped: ${missing})`, tests)

/** For suites that need Helm's engine as WebAssembly, which `npm test` finds or builds before the tests where it can. */
export const describeWithWasm: Suite = describeUnless(
  findWasm() ? undefined : "Helm's engine as WebAssembly is missing; `npm run helm-wasm` says what it takes",
)
