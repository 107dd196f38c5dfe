import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^chartwright$/, replacement: fromRoot('./generator/src/index.ts') },
      { find: /^chartwright\/blocks$/, replacement: fromRoot('./generator/src/blocks/index.ts') },
      { find: /^chartwright\/values$/, replacement: fromRoot('./generator/src/blocks/values/index.ts') },
      { find: /^chartwright-helm$/, replacement: fromRoot('./helm-engine/src/index.ts') },
      { find: /^chartwright-helm\/node$/, replacement: fromRoot('./helm-engine/src/node/index.ts') },
    ],
  },
  test: {
    include: [
      'generator/**/*.test.ts',
      'helm-engine/**/*.test.ts',
      'charts/**/*.test.ts',
      'schemas/**/*.test.ts',
      'scripts/**/*.test.ts',
      'apps/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: [fromRoot('./generator/test/tools.ts'), fromRoot('./apps/kit/test/services.setup.ts')],
    setupFiles: [fromRoot('./generator/test/no-console.ts')],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    typecheck: {
      enabled: true,
      include: ['**/*.test-d.ts'],
      tsconfig: fromRoot('./tsconfig.json'),
      // `npm run typecheck` reports these once and better
      ignoreSourceErrors: true,
    },
  },
})
