/**
 * chartwright: Helm charts written in plain TypeScript.
 * @module
 */
export * from './author/index.ts'
export {
  base64Decode,
  base64Encode,
  concat,
  contains,
  has,
  hasPrefix,
  hasSuffix,
  indent,
  join,
  keys,
  len,
  lower,
  max,
  min,
  omit,
  regexMatch,
  repeat,
  replace,
  semverCompare,
  sha256,
  split,
  toJson,
  trim,
  trimPrefix,
  trimSuffix,
  truncate,
  upper,
} from './functions/index.ts'
