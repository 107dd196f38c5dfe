import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import 'chartwright/testing/vitest'
import { expectUpgradeable, testChart } from 'chartwright/testing'
import { SHOP } from '../../docs/blocks-page.ts'
import { typeProblems } from '../../docs/type-check.ts'
import { compileChart, writeFiles, writtenFiles } from '../../src/chart/index.ts'

const TESTING = join(import.meta.dirname, '../../src/testing')
const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/testing.md'), 'utf8')

const inComments = ['test-chart.ts', 'matchers.ts', 'upgrades.ts'].flatMap((file) =>
  [...readFileSync(join(TESTING, file), 'utf8').matchAll(/@example\n([\s\S]*?)(?=^\s*\* @|^\s*\*\/)/gm)].map(
    ([, text = '']) => text.replace(/^\s*\* ?/gm, '').trim(),
  ),
)
const onPage = [...PAGE.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim())

const PREAMBLE = `import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { expectUpgradeable, testChart } from 'chartwright/testing'
import 'chartwright/testing/vitest'
import type { Values } from '${SHOP}/schema.ts'
`
const CHART = "const chart = await testChart<Values>(new URL('..', import.meta.url), { release: { name: 'demo' } })\n"

const isWhole = (code: string): boolean => code.includes('const chart = ')

/** Without its imports, which the preamble has. */
const bodyOf = (code: string): string => code.replace(/^import .*\n/gm, '').trim()

let folder: string
const before = process.cwd()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shop-'))
  const files = writtenFiles(await compileChart(SHOP))
  writeFiles([{ folder: join(folder, 'charts/shop'), files }])
  const git = (...args: string[]) =>
    expect(spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder }).status).toBe(0)
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'feat(charts): sell')
  git('tag', 'v1.2.0')
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(before)
  rmSync(folder, { recursive: true })
})

const NAMES = ['fc', 'expect', 'testChart', 'expectUpgradeable', 'it', 'test', 'SHOP', 'equal'] as const

/** Runs an example: what stands behind an expression as a comment is its value. */
const run = async (code: string): Promise<number> => {
  let compared = 0
  const equal = (actual: unknown, expected: unknown) => {
    compared++
    expect(actual).toEqual(expected)
  }
  const body = bodyOf(isWhole(code) ? code : CHART + code)
    .replace(/^(.+) \/\/ (.+)$/gm, 'equal($1, $2)')
    .replaceAll("new URL('..', import.meta.url)", 'SHOP')
  const javascript = ts.transpile(body, { target: ts.ScriptTarget.ES2023 })
  const tests: Promise<void>[] = []
  const it = (_name: string, one: () => void | Promise<void>) => tests.push(Promise.resolve(one()))
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  const shop = pathToFileURL(`${SHOP}/`)
  await AsyncFunction(...NAMES, javascript)(fc, expect, testChart, expectUpgradeable, it, it, shop, equal)
  await Promise.all(tests)
  return compared + tests.length + (body.match(/expect\(|assert\(|await expectUpgradeable/g)?.length ?? 0)
}

describe('the examples', () => {
  const all = [...inComments, ...onPage].filter((code) => bodyOf(code) !== '')

  test.each(all.map((code) => [bodyOf(code).split('\n', 1)[0], code] as const))('%s', async (_name, code) => {
    expect(await run(code)).toBeGreaterThan(0)
  })

  test('there are some in comments and on the page, and they are well typed', () => {
    expect(inComments.length).toBeGreaterThan(7)
    expect(onPage.length).toBeGreaterThan(4)
    const texts = all.map((code) => `${PREAMBLE}${isWhole(code) ? '' : CHART}${bodyOf(code)}\n`)
    expect(typeProblems(new Map(texts.map((text, index) => [`testing${index}`, text])))).toEqual([])
  }, 120_000)
})
