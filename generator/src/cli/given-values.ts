import { existsSync, readFileSync } from 'node:fs'
import { applySet, type JsonMap, overlay } from '../values/index.ts'
import { readValues } from './read-values.ts'
import { splitCommas } from './release-flags.ts'
import { UsageError } from './usage-error.ts'

/** Helm's flags for values. */
export interface ValueFlags {
  readonly values?: readonly string[]
  readonly set?: readonly string[]
  readonly 'set-string'?: readonly string[]
  readonly 'set-json'?: readonly string[]
}

/** Single values in the order in which Helm lays them over each other. */
const SET_FLAGS = ['set-json', 'set', 'set-string'] as const

/** What a user gives: values files in their order, then single values. */
export const givenValues = (flags: ValueFlags): JsonMap => {
  const files = splitCommas(flags.values).map((file) =>
    readValues(textOf(file), file === '-' ? 'standard input' : file),
  )
  const fromFiles = files.reduce(overlay, {})
  return SET_FLAGS.reduce(
    (values, flag) => (flags[flag] ?? []).reduce((before, text) => applySet(before, `--${flag}`, text), values),
    fromFiles,
  )
}

const textOf = (file: string): string => {
  if (file === '-') return readFileSync(0, 'utf8')
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new UsageError(`There is no file ${file}`, 'Give the path of a YAML file, or "-" for standard input.')
}
