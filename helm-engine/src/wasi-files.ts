import type { FileStat } from './file-system.ts'
import { errno, type Memory, type System } from './wasi-memory.ts'
import type { WasmCalls } from './web-assembly.ts'

const INPUT = 0
const OUTPUTS = [1, 2]
/** The one folder that is open from the beginning, `/`: Go asks for such from 3 on. */
const ROOT = 3
const TYPES = { folder: 3, file: 4, stream: 2 } as const
const ALL_RIGHTS = 0x1fffffffn

interface OpenFile {
  readonly path: string
  readonly stat: FileStat
  readonly content: Uint8Array
  at: number
}

/** The calls about files and streams. */
export const fileCalls = (system: System, memory: Memory): WasmCalls => {
  const open = new Map<number, OpenFile>()
  const decoder = new TextDecoder()
  const pathOf = (at: number, size: number): string => resolvePath(decoder.decode(memory.bytes(at, size).slice()))

  /** Takes what a call reads from the one buffer after the other. */
  const fill = (vectors: number, count: number, take: (into: Uint8Array) => number): number => {
    let total = 0
    for (let index = 0; index < count; index++) {
      const [at, size] = [vectors + 8 * index, vectors + 8 * index + 4].map((word) =>
        memory.view().getUint32(word, true),
      )
      const taken = take(memory.bytes(at as number, size as number))
      total += taken
      if (taken < (size as number)) break
    }
    return total
  }

  const readFrom = (fd: number, vectors: number, count: number, read: number, from?: number): number => {
    if (fd === INPUT && !open.has(INPUT)) open.set(INPUT, streamOf(system.input()))
    const file = open.get(fd)
    if (!file) return errno.badFile
    let at = from ?? file.at
    const total = fill(vectors, count, (into) => {
      const part = file.content.subarray(at, at + into.length)
      into.set(part)
      at += part.length
      return part.length
    })
    if (from === undefined) file.at = at
    memory.view().setUint32(read, total, true)
    return errno.success
  }

  const putStat = (at: number, { isFolder, size }: FileStat): number => {
    memory.bytes(at, 64).fill(0)
    memory.view().setUint8(at + 16, isFolder ? TYPES.folder : TYPES.file)
    memory.view().setBigUint64(at + 24, 1n, true)
    memory.view().setBigUint64(at + 32, BigInt(size), true)
    return errno.success
  }

  const listFolder = ({ path }: OpenFile, buffer: number, size: number, cookie: bigint, used: number): number => {
    const names = system.files.list(path)
    const into = memory.bytes(buffer, size)
    let length = 0
    for (let index = Number(cookie); index < names.length && length < size; index++) {
      const entry = entryOf(names[index] as string, BigInt(index + 1))
      into.set(entry.subarray(0, size - length), length)
      length += Math.min(entry.length, size - length)
    }
    memory.view().setUint32(used, length, true)
    return errno.success
  }

  return {
    fd_prestat_get: (fd: number, at: number) => {
      if (fd !== ROOT) return errno.badFile
      memory.view().setUint8(at, 0)
      memory.view().setUint32(at + 4, 1, true)
      return errno.success
    },
    fd_prestat_dir_name: (_fd: number, at: number, size: number) => {
      memory.bytes(at, size)[0] = '/'.charCodeAt(0)
      return errno.success
    },
    path_filestat_get: (_fd: number, _flags: number, path: number, size: number, at: number) => {
      const stat = system.files.stat(pathOf(path, size))
      return stat ? putStat(at, stat) : errno.noEntry
    },
    path_open: (
      _fd: number,
      _lookup: number,
      path: number,
      size: number,
      _open: number,
      _rights: bigint,
      _inherited: bigint,
      _flags: number,
      opened: number,
    ) => {
      const name = pathOf(path, size)
      const stat = system.files.stat(name)
      if (!stat) return errno.noEntry
      const content = stat.isFolder ? new Uint8Array() : readOrUndefined(system, name)
      if (!content) return errno.noAccess
      const fd = Math.max(ROOT, ...open.keys()) + 1
      open.set(fd, { path: name, stat, content, at: 0 })
      memory.view().setUint32(opened, fd, true)
      return errno.success
    },
    path_readlink: () => errno.noEntry,
    fd_read: readFrom,
    fd_pread: (fd: number, vectors: number, count: number, from: bigint, read: number) =>
      readFrom(fd, vectors, count, read, Number(from)),
    fd_readdir: (fd: number, buffer: number, size: number, cookie: bigint, used: number) => {
      const folder = open.get(fd)
      return folder ? listFolder(folder, buffer, size, cookie, used) : errno.badFile
    },
    fd_seek: (fd: number, offset: bigint, whence: number, at: number) => {
      const file = open.get(fd)
      if (!file) return errno.badFile
      file.at = Number(offset) + (whence === 0 ? 0 : whence === 1 ? file.at : file.content.length)
      memory.view().setBigUint64(at, BigInt(file.at), true)
      return errno.success
    },
    fd_filestat_get: (fd: number, at: number) => {
      const file = open.get(fd)
      return file ? putStat(at, file.stat) : errno.badFile
    },
    fd_fdstat_get: (fd: number, at: number) => {
      if (fd > ROOT && !open.has(fd)) return errno.badFile
      memory.bytes(at, 24).fill(0)
      const isFolder = fd === ROOT || open.get(fd)?.stat.isFolder
      memory.view().setUint8(at, fd < ROOT ? TYPES.stream : isFolder ? TYPES.folder : TYPES.file)
      memory.view().setBigUint64(at + 8, ALL_RIGHTS, true)
      memory.view().setBigUint64(at + 16, ALL_RIGHTS, true)
      return errno.success
    },
    fd_fdstat_set_flags: () => errno.success,
    fd_close: (fd: number) => (open.delete(fd) ? errno.success : errno.badFile),
    fd_write: (fd: number, vectors: number, count: number, written: number) => {
      if (!OUTPUTS.includes(fd)) return errno.badFile
      const total = fill(vectors, count, (from) => {
        system.warn(decoder.decode(from.slice(), { stream: true }))
        return from.length
      })
      memory.view().setUint32(written, total, true)
      return errno.success
    },
  }
}

/** An error must not cross the instance, which could not be used any more. */
const readOrUndefined = ({ files }: System, path: string): Uint8Array | undefined => {
  try {
    return files.read(path)
  } catch {
    return undefined
  }
}

const streamOf = (content: Uint8Array): OpenFile => ({
  path: '',
  stat: { isFolder: false, size: content.length },
  content,
  at: 0,
})

/** An entry of a folder: where the next one is, a number of its own, the length of its name, its type, and the name. */
const entryOf = (name: string, next: bigint): Uint8Array => {
  const encoded = new TextEncoder().encode(name)
  const entry = new Uint8Array(24 + encoded.length)
  const view = new DataView(entry.buffer)
  view.setBigUint64(0, next, true)
  view.setBigUint64(8, next, true)
  view.setUint32(16, encoded.length, true)
  entry.set(encoded, 24)
  return entry
}

/** A path from `/`, without `.` and `..`. */
const resolvePath = (path: string): string => {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return `/${names.join('/')}`
}
