import { fromJson, fromJsonArray, fromYaml, fromYamlArray, toYaml } from '../../src/functions/index.ts'
import { toLower } from '../../src/functions/unicode/letters.ts'
import { isOnlyHelms } from '../../src/model/render-error.ts'
import { SHARP_TEXTS } from './sharp-texts.ts'
import { YAML_VALUES } from './yaml-values.ts'

const ASCII = SHARP_TEXTS.filter((text) => /^[\x20-\x7e\n\r\t]*$/.test(text))
const LISTS = [[], [''], ['a'], ['a', 'b'], ['b', 'a', 'b'], ['é', '😀', '<'], ['no', '1e3', '']]
const MAPS = [
  {},
  { a: '1' },
  { b: '1', a: '2' },
  { '10': 'x', '9': 'y', A: 'z', a10: '', a2: '', _x: '' },
  { '😀': 'a', '\ue000': 'b', é: 'c' },
]
const INTEGERS = [0, 1, -1, 5, 1_000_000, 3_000_000, -3_000_000, 9_007_199_254_740_991]

const cross = (...lists: readonly (readonly unknown[])[]): unknown[][] =>
  lists.reduce<unknown[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]])

/** YAML that can be read without Helm: what `toYaml` writes for all sorts of values, and the same strings without quotes. */
const readable = (read: (text: string) => unknown, plain: (value: string) => string, around: object): string[] => {
  const strings = YAML_VALUES.filter((value) => typeof value === 'string')
  const written = YAML_VALUES.map((value) =>
    toYaml(Array.isArray(around) ? [value, ...around] : { ...around, c: value }),
  )
  return [...written, ...strings.map(plain), ''].filter((text) => isReadable(read, text))
}

const isReadable = (read: (text: string) => unknown, text: string): boolean => {
  try {
    read(text)
    return true
  } catch (error) {
    if (isOnlyHelms(error)) return false
    throw error
  }
}

/** All letters with another case, of which it doesn't depend on Helm's version, some a text. */
const LETTERS = Array.from({ length: 0x1f }, (_, page) =>
  Array.from({ length: 0x1000 }, (_, index) => page * 0x1000 + index)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => letter.toLowerCase() !== letter.toUpperCase() && isReadable(toLower, letter))
    .join(' '),
).filter((text) => text !== '')

/** What one key may hold in maps that are merged, at the top and deeper. */
const MERGED = [
  1,
  0,
  'a',
  '',
  true,
  false,
  null,
  [],
  ['x'],
  ['y', 'z'],
  {},
  { p: 1 },
  { p: '', q: [1] },
  { p: { r: null } },
]
const MERGED_MAPS = [{}, ...MERGED.map((k) => ({ k })), { k: { p: { r: 1, s: {} } }, __proto__: 1, '10': 'x' }]

const DUG = [{ a: { b: { c: 'x', d: null } } }, { a: { b: {}, c: 1 } }, { a: {} }, {}, { a: [], b: null, __proto__: 1 }]
const JSONS = [
  ' { "a" : 1.0 , "a" : 1e3 } ',
  '{"a":"\\u00e9\\ud83d\\ude00\\n"}',
  '{}',
  '{"__proto__":{"a":1}}',
  '{"a":-0.5,"b":[[]]}',
]
const JSON_LISTS = ['[]', ' [ 1 , 2e2, "x" ] ', '["\\u0000","\\/"]', '[null,true]']

const DECIMALS = [
  0,
  1,
  -1,
  3,
  7,
  0.1,
  0.2,
  0.3,
  0.5,
  -0.5,
  1.005,
  2.5,
  -2.5,
  0.615,
  -0.4,
  1e-7,
  123456789.123,
  1 / 3,
  2 / 3,
  1e21,
  1e300,
  0.1 + 0.2,
  9007199254740991,
  5e-324,
  1.7976931348623157e308 / 4,
  4.35,
  33.333333333333336,
]
const SMALL = DECIMALS.filter((value) => value < 1e100)

const VERSIONS = [
  'v1.30.0',
  '1.30.2',
  'v1.29.9',
  '1.31',
  'v2',
  'v1.34.4+k3s1',
  '1.30.0-gke.100',
  '1.30.0-alpha.2',
  '1.30.0-alpha.10',
  '1.30.0-rc1',
  '0.9.1',
  '0.0.1',
  '0.0.0',
  '0.1.0-0',
  '1.31.0-0',
]
const CONSTRAINTS = [
  '>=1.30-0',
  '>=1.30',
  '>=1.30.0',
  '>1.30',
  '>1.30.1',
  '<1.30',
  '<=1.30',
  '<=1.30.0',
  '=1.30',
  '1.30.2',
  '=v1.30.2',
  '>1',
  '<2',
  '<=1',
  '=1',
  '>=1.30-0, <2',
  '>=1.29, <1.31',
  '<1.29 || >=1.31',
  '>=1.30.0-alpha.3',
  '<1.30.0-rc1',
  '>=1.30.0-gke.99, <1.31',
  '>1.30-0',
  '<=1.30-0',
  '=1.30-0',
  '>= 1.27.x',
  '>=1.30.x-0',
  '>1.x',
  '>1.30.x',
  '<1.X',
  '<=1.x',
  '<=1.30.*',
  '<=*',
  '>*',
  '*',
  'x',
  '*-0',
  '1.x.3',
  '=1.30.x',
  '~1.30',
  '~1.30.1',
  '~1',
  '~>1.30.2-0',
  '~0.0.0',
  '~0',
  '~*',
  '^1.2',
  '^1.30.1',
  '^1.30.0-rc1',
  '^0.9.0',
  '^0.9',
  '^0',
  '^0.0.1',
  '^0.0',
  '^*',
  '!=1.30.2',
  '!=1.30',
  '!=1.30.x-gke.100',
  '!=1.x',
  '!=*',
  '!=1.30.0-0, >0-0',
  '=>1.30',
  '=<1.30',
  '1.29 - 1.31',
  '1.30.0-alpha.3 - 1.30.2 || 2',
  '>=1.29 <1.31',
  '>1.29.0 !=1.30.2, <2',
]
const PATTERNS = [
  '^a',
  'b$',
  '^$',
  '^.$',
  '^..$',
  '.',
  '[a-z]',
  '^[^a]$',
  '\\d',
  '\\w+',
  '\\W',
  '\\bb',
  '^(?:a|x)+$',
  'a{2,3}',
  '^a?b*c+?$',
  '\\.',
  '\\x41',
  '[\\]\\-]',
  '^-?[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
  '\\$',
  '"',
  '\\{\\{',
  '[éß]',
  '^\\S'.replace('S', 'D'),
  '[.]',
  '\\n$',
]
// they match nothing, here or there
const EMPTY_MATCHES = ['a*', '\\b', '(?:)', '$', 'x*']
const BASE64 = [
  '',
  'YQ==',
  'YWI=',
  'YWJj',
  'YWJ',
  'Y',
  'YQ',
  'YQ=',
  'YQ==x',
  'YQ=\n=',
  'YW\nI=',
  'Y!==',
  '=',
  '====',
  'YWJjé',
  'w6k=',
  'YQ==\n',
  'YW==YQ==',
  'a b=',
]

/** Arguments for each function, in JavaScript's order; those of `literal` are written into the template. */
export const FUNCTION_CASES: Readonly<
  Record<string, { readonly rows: readonly unknown[][]; readonly literal?: readonly number[] }>
> = {
  trimSuffix: { rows: cross(SHARP_TEXTS, ['', '-', 'a', '\n', '😀']) },
  trimPrefix: { rows: cross(SHARP_TEXTS, ['', '-', 'a', ' ', 'é']) },
  trim: { rows: cross(SHARP_TEXTS) },
  lower: { rows: cross([...SHARP_TEXTS, 'ABC-Xyz', 'ΑΣ. ΟΔΟΣ', ...LETTERS]) },
  upper: { rows: cross([...SHARP_TEXTS, 'ABC-Xyz', 'ŉ ﬁ ǆ ᾳ ΐ', ...LETTERS]) },
  contains: { rows: cross(SHARP_TEXTS, ['', 'a', '\n', 'é', '$']) },
  hasPrefix: { rows: cross(SHARP_TEXTS, ['', 'a', ' ', '😀']) },
  hasSuffix: { rows: cross(SHARP_TEXTS, ['', 'a', '\n', '本']) },
  replace: { rows: cross(SHARP_TEXTS, ['a', '-', '$', '\n'], ['', '$&', '$1', 'é', '%s']) },
  slice: {
    rows: LISTS.flatMap((list) => [
      [list, 0],
      [list, 0, list.length],
      [list, list.length],
    ]),
  },
  split: { rows: cross(SHARP_TEXTS, [',', 'a', '\n', '--']) },
  join: { rows: cross(LISTS, ['', ',', '\n', '%d']) },
  has: {
    rows: [
      ...cross(LISTS, ['a', '', 'no', '<']),
      [[true, false], true],
      [[true], false],
      [[1, 'a', null, { a: 'b' }], 'a'],
      [[1, { a: 'b' }], 'a'],
      [[1, 0], true],
    ],
  },
  len: { rows: [...cross(LISTS), ...cross(MAPS), ...cross(ASCII)] },
  truncate: { rows: cross(ASCII, [0, 1, 3, 63, 3_000_000]) },
  repeat: { rows: cross(['', 'a', 'é\n'], [0, 1, 7]) },
  indent: { rows: cross(SHARP_TEXTS, [0, 2, 8]) },
  keys: { rows: cross(MAPS) },
  concat: { rows: [...cross(LISTS, LISTS), ...cross(LISTS), ...cross(LISTS, LISTS.slice(0, 3), LISTS.slice(0, 3))] },
  orEmpty: { rows: [...cross(MAPS), [null]] },
  merge: { rows: [...cross(MERGED_MAPS, MERGED_MAPS), ...cross(MERGED_MAPS, MERGED_MAPS.slice(5, 12), MERGED_MAPS)] },
  mergeOverwrite: {
    rows: [...cross(MERGED_MAPS, MERGED_MAPS), ...cross(MERGED_MAPS, MERGED_MAPS.slice(5, 12), MERGED_MAPS)],
  },
  omit: { rows: [...cross(MAPS), ...cross(MAPS, ['a']), ...cross(MAPS, ['a', '10'], ['b', '😀'])] },
  min: { rows: [...cross(INTEGERS), ...cross(INTEGERS, INTEGERS), [3, 2, 7]] },
  max: { rows: [...cross(INTEGERS), ...cross(INTEGERS, INTEGERS), [3, 2, 7]] },
  toJson: {
    rows: cross([
      ...SHARP_TEXTS,
      ...INTEGERS,
      ...LISTS,
      true,
      false,
      0.5,
      -1.5,
      1e-7,
      1e21,
      123456789.5,
      1e300,
      [[1, 2], []],
      ...MAPS,
      { z: { b: 1, a: ['<'] }, '2': true, '10': 0.5 },
      [0.1],
    ]),
  },
  toYaml: { rows: cross(YAML_VALUES) },
  wholeNumber: { rows: cross(INTEGERS) },
  toToml: {
    rows: cross([
      ...MAPS,
      ...SHARP_TEXTS.map((text) => ({ [text]: text, inside: { [text]: [text, text] } })),
      { a: [], b: {}, c: [{}], d: [[]], e: [[{ a: 'x', b: { c: 'y' } }], ['z']], f: [{ g: [{ h: true }] }, {}] },
      { z: 'last', m: { n: { o: 'p' }, a: [{ b: 'c', d: { e: 'f' } }] }, l: [{ k: 'v' }, { k: [true, false] }] },
      { mixed: [{ a: 'b' }, 'c', [{ d: { e: 'f' } }]], 'a.b': { 'c d': { é: 'g' } } },
    ]),
  },
  fromYaml: { rows: cross(readable(fromYaml, (value) => `a: ${value}\nb: 1`, { a: 0, b: [] })) },
  fromYamlArray: { rows: cross(readable(fromYamlArray, (value) => `- ${value}\n- 1`, [[0], 'b'])) },
  fromJson: {
    rows: cross(
      [...MERGED_MAPS, ...YAML_VALUES.map((a) => ({ a, b: [a] }))]
        .map((value) => JSON.stringify(value))
        .concat(JSONS)
        .filter((text) => isReadable(fromJson, text)),
    ),
  },
  fromJsonArray: {
    rows: cross(
      YAML_VALUES.map((value) => JSON.stringify([value, [], { a: value }]))
        .concat(JSON_LISTS)
        .filter((text) => isReadable(fromJsonArray, text)),
    ),
  },
  dig: {
    rows: [
      ...cross(['a', 'b', '10', '__proto__'], ['x', 0, null], [...MAPS, ...DUG]),
      ...cross(['a'], ['b', 'c', 'toString'], ['x', false], DUG.slice(0, 4)),
      ...cross(['a'], ['b'], ['c', 'd'], [[], { e: 'f' }], DUG.slice(0, 2)),
    ],
  },
  without: {
    rows: [
      ...cross(LISTS),
      ...cross(LISTS, ['a', '', 'no']),
      ...cross(LISTS, ['b'], ['a', '<']),
      [[true, false, true], true],
    ],
  },
  compact: { rows: [...cross(LISTS), [[0, 1, '', 'a', true, false, null, [], [0], {}, { a: '' }, { a: null }, 0.5]]] },
  initial: { rows: cross([...LISTS, [[1], [2]]]) },
  rest: { rows: cross([...LISTS, [[1], [2]]]) },
  splitN: {
    rows: cross([...SHARP_TEXTS, 'a:b:c', 'a.b.c', 'aXbX'], [',', 'a', '.', '\n', '--', ':', '[', '|'], [1, 2, 3]),
  },
  splitParts: {
    rows: cross([...SHARP_TEXTS, 'a:b:c', 'a,b,c,d,e,f,g,h,i,j,k,l'], [',', 'a', '.', '\n', '--', ':']),
  },
  addf: { rows: [...cross(DECIMALS, DECIMALS), [0.1, 0.2, 0.3], [1]] },
  subf: { rows: [...cross(DECIMALS, DECIMALS), [0.3, 0.2, 0.1]] },
  mulf: {
    rows: [...cross(SMALL, SMALL), [1.1, 1.1, 1.1]],
  },
  divf: {
    rows: [
      ...cross(
        SMALL,
        SMALL.filter((value) => Math.abs(value) > 1e-10),
      ),
      [1, 3, 3],
      [-1, 3],
      [2, -3],
      [-0.5, -3e15],
    ],
  },
  floor: { rows: cross(DECIMALS) },
  ceil: { rows: cross(DECIMALS) },
  round: {
    rows: cross(SMALL, [0, 1, 2, 3, 5, 8, 15]),
  },
  printf: {
    rows: [
      ...cross(['%s', '<%8s>', '<%-8s|', '%.2s%%', '%v', '%5v', '%x', '%X'], SHARP_TEXTS),
      ...cross(['%q'], [...ASCII, 'a\u0007\b\f\v\u0001\u007f"']),
      ...cross(['%d', '%5d', '%-5d|', '%05d', '%+d', '%+05d', '%v', '%x', '%08X', '%3v'], [...INTEGERS, -42, 255]),
      ...cross(['%t', '%v', '%6t|', '%-6t|'], [true, false]),
      ...cross(
        ['%f', '%.0f', '%.1f', '%5.2f', '%08.3f', '%-9.2f|', '%+.1f', '%.15f', '%+08.2f'],
        [...SMALL, ...INTEGERS, 0.125, 0.375, -0.001, 1.5, -1.5],
      ),
      ...cross(['%s-%03d: %t %5.1f%%'], ['a', 'é😀'], [7, -7], [true], [0.25, 99.95]),
      ['100%%'],
    ],
    literal: [0],
  },
  base64Encode: { rows: cross(SHARP_TEXTS) },
  base64Decode: { rows: cross(BASE64) },
  sha256: { rows: cross(SHARP_TEXTS) },
  regexMatch: { rows: cross(PATTERNS, SHARP_TEXTS), literal: [0] },
  semverCompare: { rows: cross(CONSTRAINTS, VERSIONS), literal: [0] },
  toString: { rows: cross([...SHARP_TEXTS, ...INTEGERS, true, false]) },
  sha1: { rows: cross(SHARP_TEXTS) },
  sha512: { rows: cross(SHARP_TEXTS) },
  adler32: { rows: cross([...SHARP_TEXTS, 'long'.repeat(5000)]) },
  base32Encode: { rows: cross([...SHARP_TEXTS, 'ab', 'abcd', 'abcde', 'abcdef']) },
  urlQuery: { rows: cross([...SHARP_TEXTS, "a-b_c.d~e!f*g'(h)", 'a=b&c+d/e?f']) },
  trimAll: { rows: cross(SHARP_TEXTS, ['', 'a', '-a', ' \n', 'é😀', '\\']) },
  withoutSpaces: { rows: cross([...ASCII, ' a\v\fb c\n']) },
  abbreviate: { rows: cross([...ASCII, 'abcdefgh'], [4, 5, 8, 3_000_000]) },
  titleCase: { rows: cross([...ASCII, 'hello world', "it's a-b_c.d/e 1st 2ND", 'ABC xyz']) },
  regexReplaceAll: { rows: cross(PATTERNS, SHARP_TEXTS, ['', '-', '<${0}>']), literal: [0, 2] },
  regexReplaceAllLiteral: { rows: cross(PATTERNS, SHARP_TEXTS, ['', '$1', 'é']), literal: [0] },
  regexFind: { rows: cross([...PATTERNS, ...EMPTY_MATCHES], SHARP_TEXTS), literal: [0] },
  regexFindAll: { rows: cross([...PATTERNS, ...EMPTY_MATCHES], SHARP_TEXTS), literal: [0] },
  regexSplit: { rows: cross([...PATTERNS, ...EMPTY_MATCHES], [...SHARP_TEXTS, 'xaxxb']), literal: [0] },
  sortAlpha: { rows: cross([...LISTS, ['b', 'a', 'B', '10', '9', '\ue000', '😀']]) },
  uniq: { rows: cross([...LISTS, ['b', 'a', 'b', '', '', 'a']]) },
  reversed: { rows: cross([...LISTS, [1, 2, 3], [[1], [2]]]) },
  chunk: { rows: cross([...LISTS, ['a', 'b', 'c', 'd']], [1, 2, 3, 3_000_000]) },
  range: { rows: cross([0, 1, 2, 7]) },
  pick: { rows: [...cross(MAPS), ...cross(MAPS, ['a']), ...cross(MAPS, ['a', '10'], ['b', '😀'])] },
  hasKey: { rows: cross(MAPS, ['a', '', '10', '😀']) },
  requiredValue: { rows: cross(['not set', ''], [...SHARP_TEXTS.filter(Boolean), ...INTEGERS, true, false, [], {}]) },
  semverMajor: { rows: cross(VERSIONS) },
  semverMinor: { rows: cross(VERSIONS) },
  semverPatch: { rows: cross(VERSIONS) },
}

/** Functions that are methods of Helm's own objects, tested apart. */
export const METHODS = ['hasApiVersion', 'getFile', 'fileLines', 'encodeFile']

/** Functions that ask the cluster, chance or the clock, tested with charts of their own. */
export const ASKING = [
  'lookup',
  'anew',
  'htpasswd',
  'now',
  'randomText',
  'selfSignedCertificate',
  'certificateAuthority',
  'certificateOf',
  'signedCertificate',
  'newAuthority',
  'newCertificate',
  'newSignedCertificate',
]

/** Helm's template language itself, and named templates that only Helm can evaluate, tested apart. */
export const TEMPLATES = [
  'tplText',
  'tplYaml',
  'includeText',
  'includeYaml',
  'argumentMap',
  'argumentWithContext',
  'manifestsFromYaml',
]
