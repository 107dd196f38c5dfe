import { createHash } from 'node:crypto'
import type { Value } from '../value.ts'

/** What to write instead of an unsupported method, by its name. */
const METHODS: Readonly<Record<string, string>> = {
  charAt: 'Write `.slice(0, length)`.',
  entries: 'Write `.map((item, index) => …)`.',
  forEach: 'Write `for (const item of list)`, or `.map`.',
  match: 'Write `regexFind(pattern, string)` from chartwright.',
  padEnd: "Write `printf('%-5s', string)` from chartwright.",
  padStart: "Write `printf('%5s', string)` from chartwright, or `printf('%05d', integer)` for leading zeros.",
  reduceRight: 'Write `.toReversed().reduce(…)`.',
  replace: 'Write `.replaceAll(text, by)`, or `regexReplaceAll(pattern, string, by)` from chartwright.',
  search: 'Write `regexMatch(pattern, string)` from chartwright.',
  splice: 'Write `[...list, item]`, or `.filter(…)`.',
  substr: 'Write `.slice(0, length)`.',
  substring: 'Write `.slice(0, length)`.',
  toFixed: "Write `printf('%.2f', number)` from chartwright.",
  toLocaleString: "Write `printf('%.2f', number)` from chartwright.",
  trimEnd: 'Write `.trim()`, or `trimSuffix(string, suffix)` from chartwright.',
  trimStart: 'Write `.trim()`, or `trimPrefix(string, prefix)` from chartwright.',
}

/** What to write instead of a method. */
export const insteadOfMethod = (name: string): string =>
  (Object.hasOwn(METHODS, name) && METHODS[name]) || 'See "What you can write" for the supported methods.'

const NO_TIME = "A chart can't depend on the time: read it from a value, or let the application read the clock."

/** What to write instead of an unsupported global or import of JavaScript or Node.js, by its name. */
const GLOBALS: Readonly<Record<string, string>> = {
  atob: 'Write `base64Decode(string)` from chartwright.',
  btoa: 'Write `base64Encode(string)` from chartwright.',
  Buffer: 'Write `base64Encode(string)` from chartwright.',
  console: 'Show it in the notes: `src/notes.ts` returns their lines.',
  createHash: 'Write `sha256(string)`, `sha1(string)` or `sha512(string)` from chartwright.',
  crypto: 'Write `sha256(string)` from chartwright; for a random secret, `generatedSecret`.',
  Date: NO_TIME,
  decodeURIComponent: 'Let the value be the decoded string.',
  fetch: 'Charts are rendered without a network: use a value instead.',
  Intl: 'Write the string in the chart.',
  performance: NO_TIME,
  process: "A chart can't depend on the machine that generates it: use a value, which `--set` can give.",
  randomBytes: 'Write `generatedSecret` from chartwright.',
  randomUUID: 'Write `generatedSecret` from chartwright.',
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
  [encodeURIComponent, 'Write `urlQuery(string)` from chartwright, which encodes a space as a plus sign.'],
  [Buffer.from, 'Write `base64Encode(string)` from chartwright.'],
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
  'Write the function in the chart, or use one from chartwright.'

/** What to write instead of a list that is spread into the arguments of a function. */
export const insteadOfSpread = (callee: Value): string =>
  callee === Math.max || callee === Math.min
    ? 'Write `list.reduce((most, item) => Math.max(most, item), start)`, or the same with Math.min.'
    : 'Pass the list as one argument.'
