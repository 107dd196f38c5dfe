import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from './problem.ts'

const OWN = join(dirname(fileURLToPath(import.meta.url)), '..')
/** What authors call: an error in these is theirs. */
const CALLED = [join(OWN, 'author'), join(OWN, 'functions')]

const FRAME = /^\s+at (?:.* \()?(?:file:\/\/)?(\/.+?|[A-Za-z]:[\\/].+?):(\d+):(\d+)\)?$/

/** The place in a chart's source at which an error was thrown; undefined for an error of chartwright or of a package. */
export const authorFrame = ({ stack = '' }: Error): Place | undefined => {
  const frames = stack.split('\n').flatMap(frameOf)
  const thrown = frames.find(({ file }) => !CALLED.some((folder) => file.startsWith(folder + sep)))
  return thrown && isAuthors(thrown.file) ? thrown : undefined
}

const frameOf = (line: string): Place[] => {
  const [, file, row, column] = FRAME.exec(line) ?? []
  return file ? [{ file: decodeURI(file), line: Number(row), column: Number(column) }] : []
}

const isAuthors = (file: string): boolean =>
  file.endsWith('.ts') && !file.startsWith(OWN + sep) && !file.split(sep).includes('node_modules')
