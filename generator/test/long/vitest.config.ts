import { join } from 'node:path'
import { defineConfig, mergeConfig } from 'vitest/config'
import usual from '../../../vitest.config.ts'

/** The tests of the usual run that take COUNT, and those that only the long run has. */
export default mergeConfig(
  defineConfig({ ...usual, test: { ...usual.test, projects: undefined } }),
  defineConfig({
    test: {
      include: ['generator/test/{differential,twins}/*.test.ts', 'generator/test/long/*.long.ts'],
      globalSetup: [join(import.meta.dirname, '../kit/tools.setup.ts')],
    },
  }),
)
