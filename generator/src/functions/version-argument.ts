import { type Check, text } from './accept.ts'
import { parseVersion } from './semver.ts'

/** A version: for any other text Helm stops with a message of its own. */
export const version: Check = (type) => {
  const problem = text(type)
  if (problem !== undefined || type.kind !== 'string') return problem
  if (type.version || type.values?.every((value) => parseVersion(value) !== undefined)) return undefined
  return 'this may be a text that is no version, where Helm stops: give the value a type with a pattern of versions, such as `@pattern ^v?\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}$`'
}
