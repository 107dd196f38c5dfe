// Helm's YAML is no superset of JSON: it refuses these characters raw, and astral ones as escaped surrogates
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** Values as a text that Helm reads as exactly these: JSON with some characters escaped and astral ones raw. */
export const yamlSafeJson = (values: unknown): string =>
  JSON.stringify(values).replace(ESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
