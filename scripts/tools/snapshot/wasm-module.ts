/** A section of a WebAssembly module: what it is about, and its bytes. */
export interface Section {
  readonly id: number
  readonly body: Uint8Array
}

/** The sections that are read or written here, as WebAssembly numbers them. */
export const sectionId = { memory: 5, global: 6, export: 7, data: 11 } as const

/** The magic number, and the version. */
const HEADER = 8

/** Reads a module's sections, in their order. */
export const readSections = (module: Uint8Array): readonly Section[] => {
  const sections: Section[] = []
  for (let at = HEADER; at < module.length; ) {
    const [size, begin] = readUnsigned(module, at + 1)
    sections.push({ id: module[at] as number, body: module.subarray(begin, begin + size) })
    at = begin + size
  }
  return sections
}

/** Writes a module with the header of another. */
export const writeModule = (header: Uint8Array, sections: readonly Section[]): Buffer =>
  Buffer.concat([
    header.subarray(0, HEADER),
    ...sections.flatMap(({ id, body }) => [Buffer.of(id), unsigned(body.length), body]),
  ])

/** A number in LEB128, and where the next thing begins. */
export const readUnsigned = (bytes: Uint8Array, at: number): [number: number, next: number] => {
  let [number, factor, next] = [0, 1, at]
  for (;;) {
    const byte = bytes[next++] as number
    number += (byte & 0x7f) * factor
    factor *= 128
    if (byte < 0x80) return [number, next]
  }
}

/** A number in unsigned LEB128. */
export const unsigned = (number: number): Buffer => {
  const bytes: number[] = []
  for (let rest = number; ; rest = Math.floor(rest / 128)) {
    bytes.push((rest % 128) + (rest >= 128 ? 0x80 : 0))
    if (rest < 128) return Buffer.from(bytes)
  }
}

/** A number in signed LEB128. */
export const signed = (number: bigint): Buffer => {
  const bytes: number[] = []
  for (let rest = number; ; rest >>= 7n) {
    const [byte, isLast] = [Number(rest & 0x7fn), rest >= -64n && rest < 64n]
    bytes.push(isLast ? byte : byte + 0x80)
    if (isLast) return Buffer.from(bytes)
  }
}

/** What a module exports: its name, and what it is by its kind and its number among these. */
export interface Export {
  readonly name: string
  readonly kind: number
  readonly index: number
}

/** Reads the section of exports. */
export const readExports = (body: Uint8Array): readonly Export[] => {
  const [count, first] = readUnsigned(body, 0)
  let at = first
  return Array.from({ length: count }, () => {
    const [size, begin] = readUnsigned(body, at)
    const kind = body[begin + size] as number
    const [index, next] = readUnsigned(body, begin + size + 1)
    at = next
    return { name: new TextDecoder().decode(body.subarray(begin, begin + size)), kind, index }
  })
}

/** Writes the section of exports. */
export const exportSection = (exports: readonly Export[]): Buffer =>
  Buffer.concat([
    unsigned(exports.length),
    ...exports.flatMap(({ name, kind, index }) => {
      const text = Buffer.from(name)
      return [unsigned(text.length), text, Buffer.of(kind), unsigned(index)]
    }),
  ])
