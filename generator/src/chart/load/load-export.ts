import { dirname } from 'node:path'
import { checkTsconfig, declared, defaultExport, type Find, placeInSource } from '../../loader/index.ts'
import { oneError } from '../../model/chartwright-error.ts'
import { similarName } from '../../model/words.ts'
import { ChartError } from '../chart-error.ts'
import { checkFileTypes } from '../check/check-types.ts'
import { commentAbove } from './comment-above.ts'
import { sourceModules } from './own-modules.ts'

/** What a source exports, outside of any chart. */
export interface LoadedExport {
  readonly file: string
  readonly value: unknown
  /** Its doc comment. */
  readonly comment: string
  /** Finds it in the source. */
  readonly find: Find
  /** All that the source exports. */
  readonly exports: Readonly<Record<string, unknown>>
}

/**
 * Checks the types of a source, and runs it for one of its exports.
 *
 * @throws what TypeScript says of it, and ChartError where it hasn't that export.
 */
export const loadExport = async (file: string, name = 'default'): Promise<LoadedExport> => {
  const tsconfig = checkTsconfig(dirname(file)).file
  const { errors } = await checkFileTypes([file], tsconfig)
  if (errors.length > 0) throw oneError(errors)
  const exports = await sourceModules(dirname(file)).import(file)
  const find = name === 'default' ? defaultExport : declared(name)
  if (Object.hasOwn(exports, name))
    return { file, value: exports[name], comment: commentAbove(file, find), find, exports }
  throw missing(file, name, Object.keys(exports))
}

const missing = (file: string, name: string, names: readonly string[]): ChartError => {
  const meant = similarName(name, names)
  const all = names.length === 0 ? 'Write `export default …`.' : `It exports: ${names.join(', ')}.`
  return new ChartError(
    'no-export',
    name === 'default' ? 'This file has no default export' : `This file exports no ${name}`,
    name === 'default' && names.length > 0
      ? `Write \`export default …\`, or choose one with --export: ${names.join(', ')}.`
      : meant
        ? `Did you mean ${meant}?`
        : all,
    placeInSource(file),
  )
}
