import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { declared, defaultExport, fieldIn, isOwnSource, placeInSource, placeOf } from '../../src/loader/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'places-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SOURCE = `export interface Values {
  first: { port: number; 'a.b': string }
  port: number
  'c-d': { port: number }
}
export const defaults: Values = {
  first: { port: 1, 'a.b': '' },
  port: 2,
  'c-d': { port: 3 },
}
export default make({
  first: { port: 1, [\`x\`]: 2 },
  port: 2,
} satisfies object)
`

describe('the place of a value', () => {
  const file = join(folder, 'values.ts')
  writeFileSync(file, SOURCE)
  it.each([
    ['a field of an interface', declared('Values'), 'first.port', '2:12'],
    ['one of the same name further out', declared('Values'), 'port', '3:3'],
    ['one of the defaults', declared('defaults'), 'port', '8:3'],
    ['one in another one', declared('defaults'), 'first.port', '7:12'],
    ['one with a dot in its name', declared('defaults'), 'first.a\\.b', '7:21'],
    ['one in quotes', declared('Values'), 'c-d.port', '4:12'],
    ['one of an argument', defaultExport, 'port', '13:3'],
    ['an entry of a map, as far as it is written', declared('Values'), 'first.nothing[].*', '2:3'],
    ['what all objects of JavaScript have', declared('defaults'), 'constructor', '6:14'],
  ])('is that of %s', (_, outer, path, expected) => {
    const { line, column } = placeInSource(file, fieldIn(outer, path))
    expect(`${line}:${column}`).toBe(expected)
  })
})

describe('what chartwright itself consists of', () => {
  const own = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
  const thrownIn = (...files: string[]): Error =>
    Object.assign(new Error('no'), {
      stack: ['Error: no', ...files.map((file) => `    at f (${file}:3:5)`)].join('\n'),
    })

  it.each(['src/author/names.ts', 'dist/author/names.ts'])('is no place of an author: %s', (path) => {
    expect(isOwnSource(own(path))).toBe(true)
    expect(placeOf(thrownIn(own(path)))).toBeUndefined()
    expect(placeOf(thrownIn(own(path), '/charts/a/src/b.ts'))).toEqual({
      file: '/charts/a/src/b.ts',
      line: 3,
      column: 5,
    })
  })
})
