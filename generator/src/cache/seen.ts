import type { Inputs } from '../loader/index.ts'
import type { Disk } from './disk.ts'

/** A file as it was. Nobody changes its content without its times, so that it need not be read again. */
type SeenFile = readonly [path: string, size: number, modified: number, changed: number, inode: number, hash: string]

/** Inputs as they were. */
export interface Seen {
  readonly files: readonly SeenFile[]
  readonly folders: readonly (readonly [path: string, hash: string])[]
  readonly missing: readonly string[]
  readonly links: readonly (readonly [path: string, target: string])[]
}

/** The clock of a file system may be behind by this much. */
const CLOCK_MILLISECONDS = 20

/**
 * How inputs are now; undefined where one of them changed since the reading began, so that nobody knows which content
 * was read.
 */
export const see = (inputs: Inputs, begun: number, disk: Disk): Seen | undefined => {
  const isOld = (path: string): boolean => (disk.stats(path)?.ctimeMs ?? 0) < begun - CLOCK_MILLISECONDS
  const files = [...inputs.files].filter((file) => disk.stats(file)?.isFile())
  const gone = [...inputs.files].some((file) => !disk.stats(file))
  const isSafe = !gone && [...files, ...inputs.folders].every(isOld) && ![...inputs.missing].some((p) => disk.stats(p))
  if (!isSafe) return undefined
  const seen = files.map((file) => seeFile(file, disk))
  // one that changes just now has no hash
  if (seen.some(([, , , , , hash]) => hash === '')) return undefined
  return {
    files: seen,
    folders: [...inputs.folders].map((folder) => [folder, disk.names(folder) ?? '']),
    missing: [...inputs.missing],
    links: [...inputs.links],
  }
}

const seeFile = (file: string, disk: Disk): SeenFile => {
  const stats = disk.stats(file)
  if (!stats) throw new Error(`${file} is gone`)
  return [file, stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, disk.content(file) ?? '']
}

/** Whether all inputs are as they were. */
export const isAsSeen = ({ files, folders, missing, links }: Seen, disk: Disk): boolean =>
  files.every((file) => isSame(file, disk)) &&
  folders.every(([folder, hash]) => disk.names(folder) === hash) &&
  !missing.some((path) => disk.stats(path)) &&
  links.every(([path, target]) => disk.real(path) === target)

const isSame = ([path, size, modified, changed, inode, hash]: SeenFile, disk: Disk): boolean => {
  const stats = disk.stats(path)
  if (stats?.size !== size) return false
  const isUntouched = stats.mtimeMs === modified && stats.ctimeMs === changed && stats.ino === inode
  return isUntouched || disk.content(path) === hash
}
