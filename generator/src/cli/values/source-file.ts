import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import type { LoadedExport } from '../../chart/index.ts'
import { fieldIn, isFile, placeInSource } from '../../loader/index.ts'
import { type Json, locatingValue, plainData } from '../../values/index.ts'
import { OK, out, shortPath } from '../output.ts'
import { ProblemsError, UsageError } from '../problem.ts'
import { writeResult } from '../write-result.ts'

/** What commands that print a source as YAML are given. */
export interface PrintFlags {
  readonly out?: string | undefined
  readonly check?: boolean | undefined
  readonly json?: boolean | undefined
}

/** The only file that a command line names. */
export const foundSource = (
  command: string,
  [name, ...others]: readonly string[],
  { check, out: file }: PrintFlags,
): string => {
  if (name === undefined) throw new UsageError('No file was given', `Run: chartwright ${command} FILE`)
  if (others.length > 0)
    throw new UsageError(
      `Only one file can be given, but "${[name, ...others].join(' ')}" was`,
      'Give one file at a time.',
    )
  if (check && file === undefined)
    throw new UsageError('--check compares with the file of --out, which is missing', 'Add --out FILE.')
  if (isFile(resolve(name)) && /\.[cm]?[jt]s$/.test(name)) return resolve(name)
  throw new UsageError(`There is no source ${name}`, 'Give a file of TypeScript.')
}

/** What a source exports, as data. */
export const dataOf = ({ file, value, find }: LoadedExport): Json =>
  locatingValue(
    (path) => placeInSource(file, fieldIn(find, path)),
    () => plainData(value),
  )

/** How what is written names its source: relative to where it lies. */
export const sourceFrom = (file: string, written: string | undefined): string =>
  (relative(written === undefined ? process.cwd() : dirname(resolve(written)), file) || basename(file))
    .split(sep)
    .join('/')

/** Prints, writes or compares what a source has become, and gives the exit code. */
export const printResult = (yaml: string, content: object, { out: file, check, json }: PrintFlags): number => {
  if (file !== undefined && check) compare(file, yaml)
  else if (file !== undefined) writeResult(file, yaml)
  if (json) return out(JSON.stringify({ ...content, ...(file !== undefined && { file }), problems: [] }, null, 2))
  if (file !== undefined) return out(`${shortPath(resolve(file))} is ${check ? 'up to date' : 'written'}.`)
  process.stdout.write(yaml)
  return OK
}

const compare = (file: string, yaml: string): void => {
  const isThere = existsSync(file)
  if (isThere && readFileSync(file, 'utf8') === yaml) return
  const message = `${file} is ${isThere ? 'out of date' : 'missing'}`
  throw new ProblemsError([{ code: 'out-of-date', message, hint: 'Run the same command without --check.' }])
}
