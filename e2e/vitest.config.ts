import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Always the same order; those that stop nodes come last, since a node that has come back is slow for a while. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): string =>
      `${Number(readFileSync(moduleId, 'utf8').includes('kit/nodes.ts'))} ${moduleId}`
    return files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
  }
}

/** What is tried out on a real cluster: one scenario after the other, in the order of its steps. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['e2e/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('./kit/setup.ts', import.meta.url))],
    fileParallelism: false,
    sequence: { sequencer: InOrder },
    disableConsoleIntercept: true,
    testTimeout: 360_000,
    hookTimeout: 240_000,
  },
})
