import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { branchesIn, Project, recordBranches, SourceModules, type TakenArm } from '../../src/loader/index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'branches-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const OWN = {
  chartwright: async () => ({}),
  'chartwright/blocks': async () => ({}),
  'chartwright/values': async () => ({}),
}

let count = 0

/** What a source exports as its default, called with arguments, and the arms that this takes. */
const run = async (code: string, ...args: unknown[]) => {
  const file = join(folder, `source-${count++}.ts`)
  writeFileSync(file, `export default ${code}\n`)
  const call = async () => {
    const { default: f } = await new SourceModules(new Project(folder), OWN).import(file)
    return (f as (...given: unknown[]) => unknown)(...args)
  }
  const plain = await call()
  const taken: TakenArm[] = []
  const recorded = await recordBranches((arm) => taken.push(arm), call)
  expect(recorded).toEqual(plain)
  const branches = branchesIn(file, `export default ${code}\n`)
  const words = taken.map(({ span, arm }) => `${arm} of ${branches.find((one) => one.span === span)?.condition}`)
  return { value: recorded, words, plainAgain: await call() }
}

describe('a source that records what it does gives the same', () => {
  test.each<[code: string, args: unknown[], value: unknown, words: string[]]>([
    ['(a: any) => a?.b.map((x: number) => x + 1)', [undefined], undefined, ['empty loop of a?.b.map']],
    ['(a: any) => a?.b.map((x: number) => x + 1)', [{ b: [1] }], [2], ['some items of a?.b.map']],
    [
      '(a: any) => a?.b.filter(Boolean).map(String).join()',
      [undefined],
      undefined,
      ['empty loop of a?.b.filter', 'empty loop of a?.b.filter(Boolean).map'],
    ],
    ['(a: any) => a?.b!.map(String)', [undefined], undefined, ['empty loop of a?.b!.map']],
    ['(a: any) => a.map?.(String)', [{}], undefined, []],
    ['(a: any) => a?.map?.(String) ?? 0', [null], 0, ['empty loop of a?.map', 'unset of a?.map?.(String)']],
    ['(a: any) => [...new Set(a)].map(String)', [[]], [], ['empty loop of [...new Set(a)].map']],
    ['(a: any) => { let n = 0; for (const x of a) n += x; return n }', [new Set([1, 2])], 3, ['some items of a']],
    ["(a: any) => (a && 'x') || 'y'", [0], 'y', ['false of a', "false of (a && 'x')"]],
    [
      '(a: any) => { switch (a) { default: return 0; case 1: case 2: return 1 } }',
      [3],
      0,
      ['true of switch (a) default'],
    ],
    [
      '(a: any) => { switch (a) { default: return 0; case 1: case 2: return 1 } }',
      [2],
      1,
      ['true of switch (a) case 2'],
    ],
    [
      'function f(a: any): any { switch (a) { case f.length && 2: return f(1); case 1: return 5 } return 6 }',
      [2],
      5,
      ['true of f.length', 'true of switch (a) case f.length && 2', 'true of f.length', 'true of switch (a) case 1'],
    ],
    ['(a: any) => { if (a) return 1; else return 2 }', [false], 2, ['false of a']],
  ])('%s of %j', async (code, args, value, words) => {
    const ran = await run(code, ...args)
    expect(ran).toMatchObject({ value, words })
    expect(ran.plainAgain).toEqual(value)
  })

  test('and the place of what it throws', async () => {
    const file = join(folder, 'throws.ts')
    writeFileSync(file, 'const f = (a: string): never => {\n  throw a || new Error("x")\n}\nexport default f("")\n')
    const load = async () => new SourceModules(new Project(folder), OWN).import(file).catch((error) => error)
    const plain = await load()
    const recorded = await recordBranches(() => {}, load)
    expect(recorded.where).toEqual(plain.where)
    expect(recorded.message).toBe(plain.message)
  })
})
