import { readdirSync, readFileSync, statSync } from 'node:fs'
import type { FileStat, FileSystem } from '../file-system.ts'

/** The files of this machine, to be read. */
export const diskFiles = (): FileSystem => ({
  stat: statOf,
  read: (path) => readFileSync(path),
  list: (path) => readdirSync(path),
})

const statOf = (path: string): FileStat | undefined => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return undefined
  return { isFolder: stat.isDirectory(), size: stat.isDirectory() ? 0 : stat.size }
}
