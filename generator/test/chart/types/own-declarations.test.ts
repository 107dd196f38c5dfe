import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { withOwnDeclarations } from '../../../src/chart/check/own-declarations.ts'
import { readTsconfig } from '../../../src/loader/index.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')
const { options } = readTsconfig(ROOT)

test('chartwright as it was built is found by its declarations, and what is not its own where it is', () => {
  const { paths } = withOwnDeclarations(options, true)
  expect(paths?.chartwright).toEqual([resolve(ROOT, 'generator/dist/index.d.ts')])
  expect(paths?.['chartwright/blocks']).toEqual([resolve(ROOT, 'generator/dist/blocks/index.d.ts')])
  expect(paths?.['chartwright-helm']).toEqual([resolve(ROOT, 'helm-engine/src/index.ts')])
})

test('the source of chartwright is found by its sources', () => {
  expect(withOwnDeclarations(options)).toBe(options)
  expect(withOwnDeclarations({ strict: true }, true)).toEqual({ strict: true })
})
