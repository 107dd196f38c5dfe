import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What is tried out on a real cluster: one scenario after the other, in the order of its steps. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['e2e/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('./kit/setup.ts', import.meta.url))],
    fileParallelism: false,
    disableConsoleIntercept: true,
    testTimeout: 360_000,
    hookTimeout: 240_000,
  },
})
