import { createHash } from 'node:crypto'
import type { Value } from '../value.ts'

/** What to write instead of an unsupported method, by its name. */
const METHODS: Readonly<Record<string, string>> = {
  charAt: 'Write `.slice(0, length)`.',
  entries: 'Write `.map((item, index) => …)`.',
  forEach: 'Write `for (const item of list)`, or `.map`.',
  match: 'Write `regexFind(pattern, text)` of chartwright.',
  padEnd: 'Let the value be a string of its full length, with a pattern in schemas/.',
  padStart: 'Let the value be a string of its full length, with a pattern in schemas/.',
  reduceRight: 'Write `.toReversed().reduce(…)`.',
  replace: 'Write `.replaceAll(text, by)`, or `regexReplaceAll(pattern, text, by)` of chartwright.',
  search: 'Write `regexMatch(pattern, text)` of chartwright.',
  splice: 'Write `[...list, item]`, or `.filter(…)`.',
  substr: 'Write `.slice(0, length)`.',
  substring: 'Write `.slice(0, length)`.',
  toFixed: 'Write `String(number)`.',
  toLocaleString: 'Write `String(number)`.',
  trimEnd: 'Write `.trim()`, or `trimSuffix(text, suffix)` of chartwright.',
  trimStart: 'Write `.trim()`, or `trimPrefix(text, prefix)` of chartwright.',
}

/** What to write instead of a method. */
export const insteadOfMethod = (name: string): string =>
  (Object.hasOwn(METHODS, name) && METHODS[name]) || 'See "What you can write" for the supported methods.'

const NO_TIME = "A chart can't depend on the time: make it a value, or leave it to the program."

/** What to write instead of an unsupported global or import of JavaScript or Node.js, by its name. */
const GLOBALS: Readonly<Record<string, string>> = {
  atob: 'Write `base64Decode(text)` of chartwright.',
  btoa: 'Write `base64Encode(text)` of chartwright.',
  Buffer: 'Write `base64Encode(text)` of chartwright.',
  console: 'Show it in the notes: `src/notes.ts` returns their lines.',
  createHash: 'Write `sha256(text)`, `sha1(text)` or `sha512(text)` of chartwright.',
  crypto: 'Write `sha256(text)` of chartwright; for a random secret, `generatedSecret`.',
  Date: NO_TIME,
  decodeURIComponent: 'Let the value be the decoded string.',
  fetch: 'Charts are rendered without a network: make it a value.',
  Intl: 'Write the text in the chart.',
  performance: NO_TIME,
  process: "A chart can't depend on the machine that generates it: make it a value, which `--set` can give.",
  randomBytes: 'Write `generatedSecret` of chartwright.',
  randomUUID: 'Write `generatedSecret` of chartwright.',
  require: 'Write `import`.',
  setTimeout: 'A chart is rendered in one step: write an ordinary function.',
}

/** What to write instead of an unsupported name. */
export const insteadOfGlobal = (name: string): string =>
  (Object.hasOwn(GLOBALS, name) && GLOBALS[name]) ||
  'A chart can use its values, what Helm knows about the release, and constants.'

/** What `createHash` makes, and takes the text in its method. */
const Hash = createHash('sha256').constructor

const AS_A_NUMBER = 'Give the value a number type in schemas/; for a boolean, write `value ? 1 : 0`.'

const FUNCTIONS: readonly (readonly [Value, string])[] = [
  [Number, AS_A_NUMBER],
  [parseFloat, AS_A_NUMBER],
  [parseInt, AS_A_NUMBER],
  [encodeURIComponent, 'Write `urlQuery(text)` of chartwright, which encodes a space as a plus sign.'],
  [Buffer.from, 'Write `base64Encode(text)` of chartwright.'],
  [Array.of, 'Write `[a, b]`.'],
  [Object.assign, 'Write `{ ...a, ...b }`.'],
  [Object.freeze, 'Use the value itself: nothing changes it.'],
  [structuredClone, 'Use the value itself: nothing changes it.'],
]

/** What to write instead of one of JavaScript's functions, with what is known only at render time. */
export const insteadOfFunction = (callee: unknown, receiver?: unknown): string =>
  FUNCTIONS.find(([of]) => of === callee)?.[1] ??
  (receiver instanceof Hash ? GLOBALS.createHash : undefined) ??
  (typeof callee === 'function' && Object.hasOwn(GLOBALS, callee.name) ? GLOBALS[callee.name] : undefined) ??
  'Write the function in the chart, or use one of chartwright.'

/** What to write instead of a list that is spread into the arguments of a function. */
export const insteadOfSpread = (callee: Value): string =>
  callee === Math.max || callee === Math.min
    ? 'Write `list.reduce((most, item) => Math.max(most, item), start)`, or the same with Math.min.'
    : 'Pass the list as one argument.'
