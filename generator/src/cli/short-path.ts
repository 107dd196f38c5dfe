import { relative } from 'node:path'

/** A path as people here write it: relative to where they are, unless it is elsewhere. */
export const shortPath = (path: string, cwd = process.cwd()): string => {
  const short = relative(cwd, path)
  return short === '' ? '.' : short.startsWith('..') ? path : short
}
