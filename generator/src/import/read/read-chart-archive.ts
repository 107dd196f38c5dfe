import { gunzipSync } from 'node:zlib'
import { ImportError } from '../import-error.ts'

const BLOCK = 512

/**
 * The files of a packaged chart by their paths in it, without the folder around them.
 *
 * @throws ImportError for what is no packaged chart.
 */
export const readArchive = (path: string, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>()
  for (const [name, content] of entriesOf(unpacked(path, bytes))) {
    const inner = name.replace(/^\.\//, '').split('/').slice(1).join('/')
    if (inner !== '' && !inner.split('/').includes('..')) files.set(inner, content)
  }
  return files
}

const unpacked = (path: string, bytes: Uint8Array): Buffer => {
  try {
    const tar = gunzipSync(bytes)
    if (tar.length >= BLOCK && tar.length % BLOCK === 0) return tar
  } catch {
    // the same as what is no archive
  }
  throw new ImportError('no-archive', `${path} isn't a packaged chart`, 'Give a folder, or what "helm package" writes.')
}

/** The files of a tar, as `helm package`, GNU tar and BSD tar write it. */
function* entriesOf(tar: Buffer): Generator<readonly [string, Uint8Array]> {
  let longName: string | undefined
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK)
    if (header[0] === 0) return
    const size = Number.parseInt(textAt(header, 124, 12), 8) || 0
    const content = tar.subarray(at + BLOCK, at + BLOCK + size)
    const type = String.fromCharCode(header[156] ?? 0)
    if (type === 'L') longName = content.toString().replace(/\0+$/, '')
    else if (type === 'x') longName = pathInExtension(content.toString()) ?? longName
    else {
      if (type === '0' || type === '\0') yield [longName ?? nameIn(header), content]
      longName = undefined
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}

const textAt = (header: Buffer, at: number, length: number): string =>
  header
    .subarray(at, at + length)
    .toString()
    .replace(/\0.*$/s, '')

const nameIn = (header: Buffer): string => {
  const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : ''
  return prefix === '' ? textAt(header, 0, 100) : `${prefix}/${textAt(header, 0, 100)}`
}

/** `27 path=some/long/name\n` in a header of POSIX. */
const pathInExtension = (text: string): string | undefined => /^\d+ path=(.*)$/m.exec(text)?.[1]
