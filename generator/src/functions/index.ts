/**
 * The functions that templates can call, one module each, with both meanings: in JavaScript and in Go templates.
 * Imports only the types of `model/`.
 */
import { allDefinitions, type FunctionDefinition } from './definition.ts'

export { base64Decode } from './base64-decode.ts'
export { base64Encode } from './base64-encode.ts'
export { byBytes } from './by-bytes.ts'
export { concat } from './concat.ts'
export { contains } from './contains.ts'
export { define, definitionOf, type FunctionDefinition } from './definition.ts'
export { getFile } from './get-file.ts'
export { has } from './has.ts'
export { hasApiVersion } from './has-api-version.ts'
export { hasPrefix } from './has-prefix.ts'
export { hasSuffix } from './has-suffix.ts'
export { indent } from './indent.ts'
export { join } from './join.ts'
export { keys } from './keys.ts'
export { len } from './len.ts'
export { lower } from './lower.ts'
export { max } from './max.ts'
export { min } from './min.ts'
export { omit } from './omit.ts'
export { patternProblem } from './portable-pattern.ts'
export { regexMatch } from './regex-match.ts'
export { repeat } from './repeat.ts'
export { replace } from './replace.ts'
export { semverCompare } from './semver-compare.ts'
export { sha256 } from './sha256.ts'
export { split } from './split.ts'
export { toJson } from './to-json.ts'
export { toText } from './to-text.ts'
export { trim } from './trim.ts'
export { trimPrefix } from './trim-prefix.ts'
export { trimSuffix } from './trim-suffix.ts'
export { truncate } from './truncate.ts'
export { upper } from './upper.ts'

/** The function that a call of the model names. */
export const functionNamed = (name: string): FunctionDefinition => {
  const found = allDefinitions().get(name)
  if (!found) throw new Error(`no function is called ${name}`)
  return found
}
