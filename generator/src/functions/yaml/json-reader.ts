import { OnlyHelmError } from '../../model/render-error.ts'

/**
 * What Helm reads from a text of JSON. Numbers that it may write otherwise, and broken surrogates, which it replaces, are
 * only for Helm. Undefined where the text isn't JSON.
 */
export const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text, (_, value: unknown) => checked(value, text))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const WRITTEN = /^(?:-?\d{1,15}|-?\d{1,9}\.\d{1,6})$/

const checked = (value: unknown, text: string): unknown => {
  if (typeof value === 'number' && (!WRITTEN.test(String(value)) || Object.is(value, -0)))
    throw new OnlyHelmError(`only Helm can read this JSON number: ${text}`)
  if (typeof value === 'string' && !value.isWellFormed())
    throw new OnlyHelmError(`only Helm can read an unpaired surrogate in JSON: ${text}`)
  if (typeof value === 'object' && value !== null && !Object.keys(value).every((key) => key.isWellFormed()))
    throw new OnlyHelmError(`only Helm can read an unpaired surrogate in JSON: ${text}`)
  return value
}
