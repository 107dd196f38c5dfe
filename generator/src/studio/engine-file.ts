import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip, zstdDecompress } from 'node:zlib'

/** The engine uncompressed, as the server gives it: nothing is slower on one machine than to decompress. */
export const ENGINE = 'engine.wasm'
/** The engine as a static site has it. Its name has no `.gz`, for which some servers would declare the encoding. */
export const PACKED_ENGINE = 'engine.bin'

/** The bytes of Helm's engine as WebAssembly. */
export const engineBytes = async (path: string): Promise<Uint8Array> => {
  const content = await readFile(path)
  return path.endsWith('.zst') ? promisify(zstdDecompress)(content) : content
}

/** The engine compressed with gzip, which all browsers decompress while they compile it. */
export const packedEngine = async (path: string): Promise<Uint8Array> =>
  promisify(gzip)(await engineBytes(path), { level: 9 })
