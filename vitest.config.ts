import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Tests that need Helm, its engine or other programs. */
export const WITH_HELM = [
  'generator/test/author/tpl.test.ts',
  'generator/test/chart/{helm-check,load-crds}.test.ts',
  'generator/test/chart/*/*.test.ts',
  'generator/test/cli/*.test.ts',
  'generator/test/cli/diff/*.test.ts',
  'generator/test/diff/releases/*.test.ts',
  'generator/test/differential/*.test.ts',
  'generator/test/docs/{block-examples,diff,guides,idioms,start-here,what-you-can-write,where-helm-is-odd}.test.ts',
  'generator/test/functions/definition.test.ts',
  'generator/test/gotemplate/*.test.ts',
  'generator/test/guarantees/*.test.ts',
  'generator/test/import/proof/*.test.ts',
  'generator/test/import/structure/round-trip.test.ts',
  'generator/test/loader/*.test.ts',
  'generator/test/model/pattern-in-go.test.ts',
  'generator/test/studio/with-helm/*.test.ts',
  'generator/test/template-parser/parser-and-helm.test.ts',
  'generator/test/testing/*.test.ts',
  'generator/test/twins/*.test.ts',
  'generator/test/values/{leftovers,validator,formats-and-patterns,write-values}.test.ts',
  'helm-engine/test/*.test.ts',
]
/** Tests that start servers and a browser. */
export const OF_APPS = ['apps/**/*.test.ts']
/** Tests that need a process of their own, since they change its variables or load what looks at it. */
export const ALONE = [
  'generator/test/cli/cache/*.test.ts',
  'generator/test/studio/browser/*.test.ts',
  'helm-engine/test/browser/*.test.ts',
  'scripts/**/*.test.ts',
]
/** Runs each benchmark once, small: minutes, which only CI takes. */
export const BENCH = ['scripts/bench/bench.test.ts']
/** Tests of types, of which `tsconfig.built.json` beside them knows. */
export const TYPES = ['generator/test/types/*.test-d.ts']
/** Where unit tests are: all that isn't named above, and needs nothing but this repository. */
export const UNIT = ['{charts,generator,schemas}/**/*.test.ts']
const NO_SOURCES = ['**/node_modules/**', '**/dist/**']

/** What takes longest: it begins first, so that no core is left alone with one of them at the end. */
export const LONGEST = [
  'differential/charts.test.ts',
  'cli/import.test.ts',
  'guarantees/voting-app.test.ts',
  'differential/programs.test.ts',
  'guarantees/hello-k8s.test.ts',
  'docs/guides.test.ts',
  'cli/watch.test.ts',
  'cli/render-by-helm.test.ts',
  'cli/generate.test.ts',
  'cli/mistakes.test.ts',
  'cli/new.test.ts',
  'cli/package.test.ts',
]

const BUILD = fromRoot('./generator/test/kit/build.setup.ts')
const TOOLS = fromRoot('./generator/test/kit/tools.setup.ts')

const OF_AN_APP = /\/apps\//

/**
 * The longest first. The tests of the apps mostly wait for servers, so one half of them runs
 * beside the first of the longest and one beside the second, which compute meanwhile.
 */
class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? LONGEST.length : found
    }
    const sorted = (await super.sort(specifications)).toSorted((a, b) => place(a) - place(b))
    const apps = sorted.filter(({ moduleId }) => OF_AN_APP.test(moduleId))
    const others = sorted.filter(({ moduleId }) => !OF_AN_APP.test(moduleId))
    const half = Math.ceil(apps.length / 2)
    const [first, second, ...rest] = others
    return [first, ...apps.slice(0, half), second, ...apps.slice(half), ...rest].filter((one) => one !== undefined)
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^chartwright$/, replacement: fromRoot('./generator/src/index.ts') },
      { find: /^chartwright\/blocks$/, replacement: fromRoot('./generator/src/blocks/index.ts') },
      { find: /^chartwright\/testing$/, replacement: fromRoot('./generator/src/testing/index.ts') },
      { find: /^chartwright\/testing\/vitest$/, replacement: fromRoot('./generator/src/testing/vitest.ts') },
      { find: /^chartwright\/values$/, replacement: fromRoot('./generator/src/blocks/values/index.ts') },
      { find: /^chartwright-helm$/, replacement: fromRoot('./helm-engine/src/index.ts') },
      { find: /^chartwright-helm\/node$/, replacement: fromRoot('./helm-engine/src/node/index.ts') },
    ],
  },
  test: {
    exclude: NO_SOURCES,
    setupFiles: [fromRoot('./generator/test/kit/no-console.ts')],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // one core would be left idle otherwise, which is half of a machine that has two
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: UNIT,
          exclude: [...NO_SOURCES, ...WITH_HELM, ...ALONE],
          isolate: false,
          setupFiles: [fromRoot('./generator/test/kit/without-helm.ts')],
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          globalSetup: [BUILD],
          typecheck: {
            enabled: true,
            only: true,
            include: TYPES,
            tsconfig: fromRoot('./generator/test/types/tsconfig.built.json'),
            // the build reports these once and better
            ignoreSourceErrors: true,
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'helm',
          include: WITH_HELM,
          globalSetup: [BUILD, TOOLS],
          // TypeScript and the compiler are loaded once a worker instead of once a file
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, exclude: [...NO_SOURCES, ...BENCH], globalSetup: [BUILD, TOOLS] },
      },
      {
        extends: true,
        test: { name: 'bench', include: BENCH, globalSetup: [BUILD, TOOLS] },
      },
      {
        extends: true,
        test: { name: 'apps', include: OF_APPS, globalSetup: [fromRoot('./apps/kit/test/services.setup.ts')] },
      },
    ],
  },
})
