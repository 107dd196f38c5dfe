/**
 * `node scripts/helm-wasm.ts [--cached | --compress]` puts Helm's engine as WebAssembly where `chartwright-helm` looks for
 * it, `helm-engine/wasm/`: found in the cache, downloaded or built. With `--cached` only what is in the cache already
 * counts, so that nothing takes long; with `--compress` it becomes the file that is published.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { findCached, findTool } from './tools.ts'

const say = (message: string): boolean => process.stderr.write(`${message}\n`)

const folder = join(import.meta.dirname, '../helm-engine/wasm')
const plain = join(folder, 'helm.wasm')
const compressed = join(folder, 'helm.wasm.zst')

/** Links the engine into the package, in place of what was there; what is compressed comes of another engine then. */
const link = (path: string): void => {
  mkdirSync(folder, { recursive: true })
  for (const old of [plain, compressed]) rmSync(old, { force: true })
  symlinkSync(path, plain)
}

/** The smallest that zstd gives, which takes a quarter of a minute. */
const compress = async (path: string): Promise<void> => {
  const params = { [constants.ZSTD_c_compressionLevel]: 19 }
  const bytes = await readFile(path)
  const packed = zstdCompressSync(bytes, { params })
  if (!zstdDecompressSync(packed).equals(bytes)) throw new Error("the compressed engine isn't the engine")
  await writeFile(compressed, packed)
}

/** Makes the engine available to `chartwright-helm` in this repository, building it if need be; says why it can't. */
export const provideHelmWasm = async (): Promise<void> => {
  const { path } = await findTool('helm-wasm', say)
  if (path !== process.env.CHARTWRIGHT_HELM_WASM) link(path)
}

const main = async (): Promise<void> => {
  const options = { cached: { type: 'boolean' }, compress: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  const tool = values.cached ? await findCached('helm-wasm') : await findTool('helm-wasm', say)
  if (tool) link(tool.path)
  else if (existsSync(folder)) rmSync(folder, { recursive: true })
  if (tool && values.compress) await compress(tool.path)
}

if (import.meta.main) {
  await main().catch((error: Error) => {
    say(error.message)
    process.exitCode = 1
  })
}
