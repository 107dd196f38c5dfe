import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { findTool } from '../find.ts'
import {
  exportSection,
  readExports,
  readSections,
  readUnsigned,
  sectionId,
  signed,
  unsigned,
  writeModule,
} from './wasm-module.ts'

it.each([0, 1, 127, 128, 300, 65_535, 2 ** 31, 2 ** 32 - 1])('writes and reads the unsigned number %d', (number) => {
  const bytes = unsigned(number)
  expect(readUnsigned(bytes, 0)).toEqual([number, bytes.length])
})

it.each([
  [0n, [0]],
  [63n, [63]],
  [64n, [0xc0, 0]],
  [-1n, [0x7f]],
  [-65n, [0xbf, 0x7f]],
  [-(2n ** 31n), [0x80, 0x80, 0x80, 0x80, 0x78]],
] as const)('writes the signed number %s', (number, bytes) => {
  expect([...signed(number)]).toEqual(bytes)
})

it('writes what it reads of a module and of its exports', async () => {
  const module = await readFile((await findTool('helm-wasm', () => {})).path)
  const sections = readSections(module)
  expect(writeModule(module, sections).equals(module)).toBe(true)
  const exports = sections.find(({ id }) => id === sectionId.export)?.body ?? new Uint8Array()
  expect(exportSection(readExports(exports)).equals(exports)).toBe(true)
  expect(readExports(exports).map(({ name }) => name)).not.toContain('_initialize')
})
