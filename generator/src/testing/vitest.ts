/**
 * Adds {@link ChartMatchers} to `expect` of vitest.
 *
 * @example
 * import 'chartwright/testing/vitest'
 * @module
 */
import { expect } from 'vitest'
import { type ChartMatchers, chartMatchers } from './matchers.ts'

expect.extend(chartMatchers as never)

declare module 'vitest' {
  // the parameters are those of vitest
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends ChartMatchers<R> {}
}

export type { ChartMatchers } from './matchers.ts'
