import fc from 'fast-check'
import { matching } from '../../self-check/arbitrary-scalars.ts'
import type { JsonSchema } from './value.ts'

/** How many texts are tried. */
const TRIES = 50
const LONGEST = 100

/**
 * The tag with a text that a schema's pattern lets through: values.yaml shows one where a value has no default. Undefined
 * where the pattern asks for none that can be guessed, or none was found.
 */
export const exampleTag = (schema: JsonSchema | undefined): string | undefined => {
  const { pattern, minLength = 0, maxLength = LONGEST } = (schema ?? {}) as Limits
  if (pattern === undefined) return undefined
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength && isTagText(text)
  const texts = fc.sample(matching(pattern, maxLength), { seed: 1, numRuns: TRIES }).filter(fits)
  const [shortest] = texts.toSorted((a, b) => a.length - b.length)
  return shortest === undefined ? undefined : `@example ${shortest}`
}

/** Whether a schema lets through what values.yaml shows where no example is given. */
export const takesAnyWord = (schema: JsonSchema | undefined): boolean => {
  const { pattern = '', minLength = 0, maxLength = LONGEST } = (schema ?? {}) as Limits
  return new RegExp(pattern, 'u').test(WORD) && WORD.length >= minLength && WORD.length <= maxLength
}

const WORD = 'example'

interface Limits {
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
}

/** What stands in a comment as it is: a line of ASCII that neither ends it nor begins a tag. */
const isTagText = (text: string): boolean => /^[!-~]([ -~]*[!-~])?$/.test(text) && !/\*\/|@|["'{}[\]]/.test(text)
