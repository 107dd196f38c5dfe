import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { runOrThrow } from '../tools/run.ts'
import { partOfBench, published } from './publish.ts'

const BENCH = join(import.meta.dirname, '../bench.ts')
const bench = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [BENCH, ...args])).stdout

/** The numbers in a table, of which none may be missing. */
const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<=\| )-?[\d.]+(e[+-]\d+)?(?= \|)/g)].map(([number]) => Number(number))

// what is measured is what was built
beforeAll(() => runOrThrow('npm', ['run', '--silent', 'build']))

describe('npm run bench', () => {
  it.each([
    ['generation', 12 * 3],
    ['phases', 6 * 8],
    ['rendering', 9 * 2],
    // public charts aren't everywhere, those of `helm create` are
    ['twins', 2 * 6],
  ])('measures %s', { timeout: 300_000 }, async (part, count) => {
    const text = await bench(part, '--small')
    expect(text).toMatch(/Node \d+\.\d+\.\d+, TypeScript 5\.\d+\.\d+ and 7\.\d+\.\d+, cdk8s \d/)
    expect(text).not.toContain('NaN')
    expect(numbersIn(text).length).toBeGreaterThanOrEqual(count)
  })

  it('refuses a part that there is not', async () => {
    await expect(bench('speed')).rejects.toThrow('There is no bench speed; there are generation, phases')
  })
})

describe('a page with what was measured', () => {
  const page = '# Page\n<!-- npm run bench -- a --write -->\nold\n<!-- end -->\nrest\n'

  it('has the new table in place of the old one', () => {
    expect(published(page, partOfBench('a'), ['| new |'])).toBe(
      '# Page\n<!-- npm run bench -- a --write -->\n\n| new |\n\n<!-- end -->\nrest\n',
    )
  })

  it('has a place for each part that is published', () => {
    expect(() => published(page, partOfBench('b'), [])).toThrow('has no place for npm run bench -- b --write')
  })
})
