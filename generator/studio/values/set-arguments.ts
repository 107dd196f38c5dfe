import { isMap, type ValueMap } from './json.ts'

/** Values as arguments of `helm`, quoted for a shell. */
export const setArguments = (values: ValueMap): string[] =>
  Object.entries(values)
    .flatMap(([key, value]) => flagsOf(keyText(key), value))
    .map(([flag, text]) => `${flag} ${shellQuoted(text)}`)

type Flag = readonly [flag: '--set' | '--set-string' | '--set-json', text: string]

const flagsOf = (path: string, value: unknown): Flag[] => {
  if (isMap(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => flagsOf(`${path}.${keyText(key)}`, inner))
  }
  if (typeof value === 'string') return [['--set-string', `${path}=${valueText(value)}`]]
  const isPlain = value === null || typeof value === 'boolean' || isPlainInteger(value)
  return isPlain ? [['--set', `${path}=${value}`]] : [['--set-json', `${path}=${JSON.stringify(value)}`]]
}

/** `--set` reads all other numbers as texts. */
const isPlainInteger = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)

const keyText = (key: string): string => key.replaceAll(/[\\.,[\]={}]/g, '\\$&')

const valueText = (value: string): string => value.replaceAll(/[\\,]/g, '\\$&').replace(/^\{/, '\\{')

const shellQuoted = (text: string): string =>
  /^[\w./:=@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
