/**
 * A WebAssembly module as it is after its start. Helm's engine takes longer to start than to render, and starts in the
 * same way each time. What https://github.com/bytecodealliance/wizer does, for modules of Go: they have one memory, and
 * globals that are numbers.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { memoryFiles } from '../../../helm-engine/src/index.ts'
import { type Exports, initialize } from '../../../helm-engine/src/instance.ts'
import type { System } from '../../../helm-engine/src/wasi-memory.ts'
import { webAssembly } from '../../../helm-engine/src/web-assembly.ts'
import {
  exportSection,
  readExports,
  readSections,
  readUnsigned,
  type Section,
  sectionId,
  signed,
  unsigned,
  writeModule,
} from './wasm-module.ts'

/** How WebAssembly writes types, instructions and kinds. */
const I64 = 0x7e
const [I32_CONST, I64_CONST, END] = [0x41, 0x42, 0x0b]
const GLOBAL_KIND = 3
const PAGE_BYTES = 65_536

/** Nothing of the machine that makes a snapshot gets into it. */
const SYSTEM: System = {
  files: memoryFiles({}),
  environment: {},
  now: () => 0,
  elapsed: () => 0,
  random: (bytes) => bytes.fill(1),
  input: () => new Uint8Array(),
  warn: (text) => {
    throw new Error(text)
  },
}

/** Starts a module, and gives one that begins where it is then, without `_initialize`. */
export const snapshot = async (module: Uint8Array): Promise<Buffer> => {
  const sections = readSections(module)
  const types = globalTypes(bodyOf(sections, sectionId.global))
  const exports = readExports(bodyOf(sections, sectionId.export))
  const open = [...exports, ...types.map((_, index) => ({ name: globalName(index), kind: GLOBAL_KIND, index }))]
  const started = await start(writeModule(module, replaced(sections, { [sectionId.export]: exportSection(open) })))
  const memory = new Uint8Array(started.memory.buffer)
  const section = {
    [sectionId.memory]: Buffer.concat([unsigned(1), Buffer.of(0), unsigned(memory.length / PAGE_BYTES)]),
    [sectionId.global]: globalSection(types, started),
    [sectionId.export]: exportSection(exports.filter(({ name }) => name !== '_initialize')),
    [sectionId.data]: dataSection(memory),
  }
  return writeModule(module, replaced(sections, section))
}

/** Takes a snapshot of the module in a file, and puts it in its place. */
export const snapshotFile = async (path: string): Promise<void> => writeFile(path, await snapshot(await readFile(path)))

type Started = Exports & Readonly<Record<string, { readonly value: number | bigint }>>

const start = async (module: Uint8Array): Promise<Started> =>
  initialize(await webAssembly.compile(module), SYSTEM).exports as Started

const globalName = (index: number): string => `global ${index}`

const bodyOf = (sections: readonly Section[], id: number): Uint8Array =>
  sections.find((section) => section.id === id)?.body ?? new Uint8Array()

const replaced = (sections: readonly Section[], bodies: Readonly<Record<number, Uint8Array>>): readonly Section[] =>
  sections.map(({ id, body }) => ({ id, body: bodies[id] ?? body }))

/** The types of the globals; each has a constant as its first value. */
const globalTypes = (body: Uint8Array): readonly number[] => {
  const [count, first] = readUnsigned(body, 0)
  let at = first
  return Array.from({ length: count }, () => {
    const type = body[at] as number
    // its type, whether it can change, the instruction of a constant, the constant, the end
    at = readUnsigned(body, at + 3)[1] + 1
    return type
  })
}

const globalSection = (types: readonly number[], started: Started): Buffer =>
  Buffer.concat([
    unsigned(types.length),
    ...types.flatMap((type, index) => [
      Buffer.of(type, 1, type === I64 ? I64_CONST : I32_CONST),
      signed(BigInt(started[globalName(index)]?.value ?? 0)),
      Buffer.of(END),
    ]),
  ])

/** All that isn't zero in a memory. */
const dataSection = (memory: Uint8Array): Buffer => {
  const parts = partsOf(memory)
  return Buffer.concat([
    unsigned(parts.length),
    ...parts.flatMap(([begin, end]) => [
      Buffer.of(0, I32_CONST),
      signed(BigInt(begin | 0)),
      Buffer.of(END),
      unsigned(end - begin),
      memory.subarray(begin, end),
    ]),
  ])
}

/** Fewer zeros than these are cheaper than a part more. */
const GAP_WORDS = 16

/** Where the parts of a memory that aren't zero begin and end. */
const partsOf = (memory: Uint8Array): readonly (readonly [begin: number, end: number])[] => {
  const words = new BigUint64Array(memory.buffer)
  const parts: [number, number][] = []
  for (const [index, word] of words.entries()) {
    if (word === 0n) continue
    const last = parts.at(-1)
    if (last && index - last[1] < GAP_WORDS) last[1] = index + 1
    else parts.push([index, index + 1])
  }
  return parts.map(([begin, end]) => [begin * 8, end * 8])
}
