import { SHARP_TEXTS } from './sharp-texts.ts'

const INDICATORS = [
  'a: b',
  'a:b',
  'a #b',
  'a#b',
  '- a',
  '-a',
  '---',
  '...a',
  '? a',
  '?a',
  ':a',
  ': a',
  'a:',
  '#',
  '@a',
  '`a',
  '%a',
]
const MORE_INDICATORS = [
  '!a',
  '&a',
  '*a',
  '|',
  '>',
  '[a',
  '{a',
  'a]',
  'a,b',
  "it's",
  "'a'",
  'a"b',
  '\ta',
  'a\t',
  'a\t#b',
  'a\t: b',
]
const WORDS = ['y', 'Yes', 'on', 'Off', 'NO', '~', 'null', 'Null', '.nan', '.inf', '-.Inf', '+.inf', 'true', 'False']
const NUMBERS = [
  '0x1F',
  '0o17',
  '0b11',
  '0644',
  '08',
  '0',
  '-0',
  '+5',
  '-5',
  '1_000',
  '1__0',
  '_1',
  '1_',
  '1E+3',
  '5.',
  '0x',
  '0xg',
  '0b2',
]
const DECIMALS = [
  '.5',
  '.5e3',
  '._5',
  '.5_0',
  '.5__0',
  '.5_',
  '.5e1_0',
  '.5e_1',
  '.1e400',
  '.',
  '..',
  '-.5',
  '+',
  '1e400',
  '0o8',
  '00',
]
const BASE_60 = ['1:2:3', '190:20:30.15', '1:60', '-1:30']
const LARGE = [
  '9223372036854775807',
  '9223372036854775808',
  '18446744073709551615',
  '18446744073709551616',
  '-9223372036854775809',
]
const DATES = [
  '2001-01-02',
  '2001-1-2',
  '2001-02-30',
  '2000-02-29',
  '1900-02-29',
  '2001-13-14',
  '2001-00-01',
  '2001-1-00',
  '20011-1-1',
  '0000-2-29',
]
const TIMES = [
  '2001-12-14t21:59:43.10-05:00',
  '2001-12-14 21:59:43.10',
  '2001-12-14T1:2:3Z',
  '2001-12-14T1:2:3',
  '2001-12-14 1:2:60',
  '2001-12-14 24:2:6',
  '2001-12-14T21:59:43+25:00',
  '2001-12-14T21:59:43,5Z',
  '2001-12-14 ',
  '2001-12-14T',
]
const LINES = ['a\nb', 'a\nb\n', 'a\n\n', '\n\n', '\na', ' a\nb', 'a \nb', 'a\n b', 'x\ny ', 'a\r\nb', 'tab\t\nb']
const SEPARATORS = [
  'x\u2028y',
  'x\u2028 y',
  'x \u2028y',
  '\u2028',
  'x\ny\u2028',
  'x\n\u2028y',
  'x\u2029\u2028y\n',
  '\ufeffa b"',
  'a\ufeff',
  '\u00a0',
]
const words = (word: string): string => word.repeat(40)
const LONG = [
  'a'.repeat(130),
  words('a b '),
  words('a  b '),
  `it's ${words('a b ')}x: `,
  `'${words('word ')}x`,
  `no\t${words('word  ')}`,
]
const WIDE = [
  '😀'.repeat(8) + words(' a b'),
  `${'é'.repeat(78)} x y z`,
  `${'a'.repeat(79)} x y z`,
  `a${' '.repeat(100)}b`,
]
const LONG_KEYS = [`${'key'.repeat(60)}\nx`, `${'x'.repeat(200)} y`, `- ${words('- ')}`]

// others Helm reads as other texts, or as nothing, on the way to YAML
const TEXTS = [
  ...[
    ...SHARP_TEXTS,
    ...INDICATORS,
    ...MORE_INDICATORS,
    ...WORDS,
    ...NUMBERS,
    ...DECIMALS,
    ...BASE_60,
    ...LARGE,
    ...DATES,
  ],
  ...[...TIMES, ...LINES, ...SEPARATORS, ...LONG, ...WIDE, ...LONG_KEYS],
].filter((text) => !/[\u007f-\u009f]/.test(text))

const NUMBER_VALUES = [
  1,
  0,
  -0,
  1.5,
  1e20,
  1e21,
  123456789.5,
  1e-7,
  0.0001,
  0.00001,
  100000.5,
  1000000.5,
  -1.5e-9,
  2 ** 63,
  2 ** 64,
]
const NESTED = [
  [],
  {},
  [[], {}],
  { a: [], b: {} },
  [[1, [2, [3]]]],
  [{ a: [{ b: [] }, {}] }],
  { a: { b: { c: [1, { e: 2, f: [3] }] } } },
]
const KEYS = [
  'a10',
  'a9',
  'a',
  'A',
  'b',
  '_x',
  '-x',
  '.x',
  '1',
  '10',
  '9',
  '01',
  '001',
  'é',
  'z',
  '😀',
  'a-1',
  'a_1',
  'a.1',
  'a b',
  'a00',
  'a09',
]
const MORE_KEYS = ['a1001', 'a1010', 'x99999999999999999999', 'x99999999999999999998', '٣', '٤', 'a٣', 'a1']

const mapOf = (keys: readonly string[]): object => Object.fromEntries(keys.map((key, index) => [key, index]))

/** What YAML may look like in many ways. */
export const YAML_VALUES: readonly unknown[] = [
  ...TEXTS,
  ...TEXTS.map((text) => ({ k: text, z: 1 })),
  ...TEXTS.map((text) => ({ [text]: { x: text }, q: [text, [text], { y: text, z: [text] }] })),
  ...NUMBER_VALUES,
  ...[true, false, [null], { a: null }],
  ...NESTED,
  mapOf([...KEYS, ...MORE_KEYS]),
]
