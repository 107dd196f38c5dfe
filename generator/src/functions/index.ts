/**
 * The functions that templates can call, by family, each with both its meanings: in JavaScript and in Go templates.
 * Imports only `model/`.
 */
import { allDefinitions, type FunctionDefinition } from './definition.ts'

export { MAY_BE_UNDEFINED } from './argument-checks.ts'
export { byBytes } from './byte-order.ts'
export {
  type Certificate,
  certificateAuthority,
  certificateOf,
  selfSignedCertificate,
  signedCertificate,
} from './chance/certificates.ts'
export { anew } from './chance/chance.ts'
export { currentTime, formatted } from './chance/clock.ts'
export { hashedPassword, randomLetters } from './chance/random.ts'
export { hasApiVersion, lookup } from './cluster.ts'
export { addf, ceil, divf, floor, mulf, round, subf } from './decimals.ts'
export { allDefinitions, define, definitionOf, type FunctionDefinition } from './definition.ts'
export { isEmptyValue } from './emptiness.ts'
export { base32Encode, base64Decode, base64Encode, urlQuery } from './encodings.ts'
export { byFileName, encodeFile, fileLines, findFiles, getFile } from './files.ts'
export { adler32, sha1, sha256, sha512 } from './hashes.ts'
export { argumentMap, argumentWithContext, includeText, includeYaml } from './includes.ts'
export { chunk, compact, concat, has, initial, rest, reversed, slice, sortAlpha, uniq, without } from './lists.ts'
export { manifestsFromYaml } from './manifests.ts'
export { dig, hasKey, keys, omit, pick } from './maps.ts'
export { type Merged, merge, mergeOverwrite } from './merging.ts'
export { len, max, min, range } from './numbers.ts'
export { printf } from './printf.ts'
export {
  regexFind,
  regexFindAll,
  regexMatch,
  regexReplaceAll,
  regexReplaceAllLiteral,
  regexSplit,
} from './regular-expressions.ts'
export { isUnset, requiredValue } from './required.ts'
export { fromJson, fromJsonArray, fromYaml, fromYamlArray, isRead, toJson, toText, toYaml } from './serialization.ts'
export {
  contains,
  hasPrefix,
  hasSuffix,
  indent,
  join,
  lower,
  repeat,
  replace,
  split,
  splitN,
  splitParts,
  titleCase,
  upper,
} from './strings.ts'
export { checksumOfTemplate, tplStructure, tplText } from './templates.ts'
export { toToml } from './toml/to-toml.ts'
export { abbreviate, trim, trimAll, trimPrefix, trimSuffix, truncate, withoutSpaces } from './trimming.ts'
export { semverCompare, semverMajor, semverMinor, semverPatch } from './versions/semver.ts'

/** The function that a call of the model names. */
export const functionNamed = (name: string): FunctionDefinition => {
  const found = allDefinitions().get(name)
  if (!found) throw new Error(`no function is called ${name}`)
  return found
}
