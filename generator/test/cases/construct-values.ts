import type { Type } from '../../src/model/type.ts'

/** The values of the constructs, as their sources see them. */
export const valuesInterface = `interface Values {
  on: boolean
  s: string
  n: number
  kind: 'A' | 'B' | 'C'
  list: string[]
  optlist?: string[]
  map: Record<string, string>
  optmap?: Record<string, string>
  opt?: string
  deep?: { b?: { c?: string } }
  tricky: { length: number; includes: string; name: string }
}
`

const STRING: Type = { kind: 'string' }
const OPTIONAL: Type = { kind: 'string', optional: true }
const INTEGER: Type = { kind: 'integer', minimum: -1_000_000_000, maximum: 1_000_000_000 }
const TEXTS: Type = { kind: 'list', item: STRING }
const MAP: Type = { kind: 'map', value: STRING }

/** The same as the compiler reads it from the schema. */
export const valuesType: Type = {
  kind: 'object',
  fields: {
    on: { kind: 'boolean' },
    s: STRING,
    n: INTEGER,
    kind: { kind: 'string', values: ['A', 'B', 'C'], nonEmpty: true, ascii: true },
    list: TEXTS,
    optlist: { ...TEXTS, optional: true },
    map: MAP,
    optmap: { ...MAP, optional: true },
    opt: OPTIONAL,
    deep: {
      kind: 'object',
      optional: true,
      fields: { b: { kind: 'object', optional: true, fields: { c: OPTIONAL } } },
    },
    tricky: { kind: 'object', fields: { length: INTEGER, includes: STRING, name: STRING } },
  },
}

const tricky = { length: 5, includes: 'inc', name: 'nm' }
const SHARP = ['', ' a ', 'no', '1e3', '{{ .x }}', '%d"\\', 'two\n\n', '😀', '\ue000']

/** Values by what is sharp about them. */
export const constructValues: Readonly<Record<string, Record<string, unknown>>> = {
  everything: {
    on: true,
    s: 'x',
    n: 2,
    kind: 'A',
    list: ['p', 'q'],
    optlist: ['o'],
    map: { x: 'm', w: 'n' },
    optmap: { om: '1' },
    opt: 'given',
    deep: { b: { c: 'deep' } },
    tricky,
  },
  little: { on: false, s: 'q', n: 5, kind: 'B', list: ['q'], map: { w: 'n' }, deep: {}, tricky },
  empty: { on: false, s: '', n: 0, kind: 'C', list: [], map: {}, tricky: { length: 0, includes: '', name: '' } },
  null: {
    on: true,
    s: 'no',
    n: -7,
    kind: 'B',
    list: [''],
    optlist: null,
    map: { x: '' },
    optmap: null,
    opt: null,
    deep: { b: null },
    tricky,
  },
  'empty but there': {
    on: false,
    s: ' x ',
    n: 1,
    kind: 'A',
    list: ['x'],
    optlist: [],
    map: { a: 'x', x: '0x10' },
    optmap: {},
    opt: '',
    deep: { b: {} },
    tricky,
  },
  sharp: {
    on: true,
    s: 'xy{{ . }} "%d" $& é\n',
    n: 3_000_000,
    kind: 'C',
    list: SHARP,
    optlist: SHARP,
    opt: '12:30',
    map: Object.fromEntries(
      ['10', '9', 'B', 'a10', 'a2', 'no', '😀', '\ue000', 'x'].map((key, index) => [key, SHARP[index] ?? '']),
    ),
    optmap: { '"q"': "it's" },
    deep: { b: { c: '' } },
    tricky: { length: 9_007_199_254_740_991, includes: '\n', name: '~' },
  },
}
