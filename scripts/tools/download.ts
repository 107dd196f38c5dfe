import { createHash } from 'node:crypto'
import { chmod, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Release } from './recipe.ts'
import { runOrThrow } from './run.ts'

const patience = 10_000

/** Fetches a file; a server that doesn't begin to answer within ten seconds counts as out of reach. */
async function fetchBytes(url: string): Promise<Buffer> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(new Error(`no answer within ${patience / 1000} s`)), patience)
  try {
    const response = await fetch(url, { signal: abort.signal })
    clearTimeout(timer)
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
    return Buffer.from(await response.arrayBuffer())
  } catch (error) {
    const cause = (error as { cause?: Error }).cause?.message
    throw new Error(`${url}: ${cause ?? (error as Error).message}`)
  } finally {
    clearTimeout(timer)
  }
}

/** Finds a file's SHA-256 in a list as `sha256sum` writes it; throws when the file isn't listed. */
export function checksumIn(list: string, file: string): string {
  const lines = list.trim().split('\n')
  const found = lines.map((line) => line.trim().split(/\s+\*?/)).find(([, name]) => name && basename(name) === file)
  if (!found?.[0] || !/^[0-9a-f]{64}$/i.test(found[0])) throw new Error(`the published checksums don't list ${file}`)
  return found[0].toLowerCase()
}

/** Downloads a file and refuses it unless its SHA-256 is the one published beside it. */
export async function downloadVerified(url: string, checksums: string): Promise<{ content: Buffer; sha256: string }> {
  const file = basename(new URL(url).pathname)
  const expected = checksumIn((await fetchBytes(checksums)).toString('utf8'), file)
  const content = await fetchBytes(url)
  const sha256 = createHash('sha256').update(content).digest('hex')
  if (sha256 !== expected) throw new Error(`${file} has SHA-256 ${sha256}, published is ${expected}: not used`)
  return { content, sha256 }
}

/** Downloads a release into a folder and leaves its binary there as `binary`. */
export async function downloadRelease(release: Release, folder: string, binary: string): Promise<string> {
  const { content, sha256 } = await downloadVerified(release.url, release.checksums)
  const file = join(folder, basename(new URL(release.url).pathname))
  await writeFile(file, content)
  if (release.member) await runOrThrow('tar', ['-xzf', file, '-C', folder, release.member])
  await rename(release.member ? join(folder, release.member) : file, join(folder, binary))
  await chmod(join(folder, binary), 0o755)
  return sha256
}
