import type { Json, JsonMap } from './json.ts'
import { overlay } from './merge.ts'
import { SetParser } from './set-parser.ts'
import { ValuesError } from './values-error.ts'

/** Helm's flags for single values. */
export type SetFlag = '--set' | '--set-string' | '--set-json'

/**
 * Values with those of one flag laid over them, as Helm does it: `a.b=c`, `list[0].x=1`, `a={x,y}`, `a=null`, dots and
 * commas escaped by `\`, several separated by commas.
 *
 * @example
 * applySet({}, '--set', 'image.tag=v2,replicas=3') // { image: { tag: 'v2' }, replicas: 3 }
 */
export const applySet = (values: JsonMap, flag: SetFlag, expression: string): JsonMap => {
  try {
    return wholeMap(flag, expression, values) ?? singleValues(flag, expression, values)
  } catch (error) {
    throw new ValuesError('set-expression', '', `${flag} ${expression}: ${(error as Error).message}`)
  }
}

/** Only Helm 4 takes a whole map: `--set-json '{"a": 1}'`. */
const wholeMap = (flag: SetFlag, expression: string, values: JsonMap): JsonMap | undefined => {
  if (flag !== '--set-json' || !expression.trim().startsWith('{')) return undefined
  return overlay(values, JSON.parse(expression) as JsonMap)
}

const singleValues = (flag: SetFlag, expression: string, values: JsonMap): JsonMap => {
  const result = structuredClone(values) as Record<string, Json>
  new SetParser(expression, READ[flag], flag === '--set-json').into(result)
  return result
}

const INT64 = /^[+-]?[0-9]+$/
const WORDS: Readonly<Record<string, Json>> = { true: true, false: false, null: null, '0': 0 }

/** What `--set` makes of a text: only whole numbers without a leading zero are numbers, and decimals stay texts. */
const typed = (text: string): Json => {
  const word = WORDS[text.toLowerCase()]
  if (word !== undefined) return word
  if (text.startsWith('0') || !INT64.test(text)) return text
  const number = BigInt(text.replace('+', ''))
  return BigInt.asIntN(64, number) === number ? Number(number) : text
}

const READ: Readonly<Record<SetFlag, (text: string) => Json>> = {
  '--set': typed,
  '--set-string': (text) => text,
  '--set-json': typed,
}
