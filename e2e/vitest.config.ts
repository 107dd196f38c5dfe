import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { isLong } from './kit/fire.ts'

const root = join(import.meta.dirname, '..')
const files = globSync('e2e/*.test.ts', { cwd: root }).sort()
/** Votes under fire lose a node only in the long run. */
const stopsNodes = (file: string): boolean =>
  readFileSync(join(root, file), 'utf8').includes('stopNode') && (isLong || !file.includes('fire'))

/** What takes longest, by how its file is called: it begins first, so that none is left alone at the end. */
const longest = ['voting-app.test', 'guest-book', 'fire', 'stateless', 'lifecycle', 'two-releases', 'limits']

class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.includes(name))
      return found < 0 ? longest.length : found
    }
    const group = ({ project }: TestSpecification): number => project.config.sequence.groupOrder
    return specifications.toSorted((a, b) => group(a) - group(b) || place(a) - place(b))
  }
}

/** What is tried out on a real cluster: each file in the order of its steps. */
const common = {
  root,
  disableConsoleIntercept: true,
  testTimeout: 360_000,
  hookTimeout: 240_000,
}

/** Those that stop nodes come last and alone, the others three at a time; all have namespaces and ports of their own. */
export default defineConfig({
  test: {
    root,
    sequence: { sequencer: LongestFirst },
    globalSetup: [join(import.meta.dirname, 'kit/setup.ts')],
    projects: [
      {
        test: {
          ...common,
          name: 'side by side',
          include: files.filter((file) => !stopsNodes(file)),
          maxWorkers: 3,
          env: { SIDE_BY_SIDE: 'true' },
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'without a node',
          include: files.filter(stopsNodes),
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
