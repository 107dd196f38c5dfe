import { optional, type Type } from '../../src/model/type.ts'

const STRING: Type = { kind: 'string' }
const BOOLEAN: Type = { kind: 'boolean' }
const COUNT: Type = { kind: 'integer', minimum: 0, maximum: 10_000_000 }
const PORT: Type = { kind: 'integer', minimum: 1, maximum: 3_000_000 }
const TEXTS: Type = { kind: 'list', item: STRING }
const MAP: Type = { kind: 'map', value: STRING }
const ITEM: Type = { kind: 'object', fields: { name: STRING, port: PORT, tls: BOOLEAN, paths: TEXTS } }

const constant = (value: string): Type => ({ kind: 'string', values: [value], nonEmpty: true, ascii: true })
const circle: Type = { kind: 'object', fields: { kind: constant('circle'), radius: COUNT } }
const square: Type = { kind: 'object', fields: { kind: constant('square'), side: COUNT, label: optional(STRING) } }
const named: Type = { kind: 'object', fields: { port: PORT, name: optional(STRING) } }
const part: Type = { kind: 'object', fields: { env: optional(MAP), args: optional(TEXTS) } }
const inner: Type = {
  kind: 'object',
  fields: { c: { kind: 'object', optional: true, fields: { d: STRING } } },
}
const argument: Type = { kind: 'union', of: [STRING, BOOLEAN, TEXTS] }

/** The type of `Values` in values.ts, as the compiler reads it from the schema. */
export const programType: Type = {
  kind: 'object',
  fields: {
    on: BOOLEAN,
    tls: BOOLEAN,
    s: { kind: 'string', ascii: true },
    kind: { kind: 'string', values: ['A', 'B', 'C'], nonEmpty: true, ascii: true },
    n: COUNT,
    opt: { ...STRING, optional: true },
    zero: { ...COUNT, optional: true },
    list: { kind: 'list', item: ITEM },
    hosts: TEXTS,
    map: MAP,
    optmap: { ...MAP, optional: true },
    ext: { kind: 'object', optional: true, fields: { host: STRING, port: PORT } },
    shape: { kind: 'union', optional: true, of: [circle, square] },
    tag: { kind: 'union', optional: true, of: [STRING, COUNT] },
    source: { kind: 'any', optional: true },
    ratio: { kind: 'number', optional: true },
    ports: { kind: 'map', optional: true, value: named },
    limits: { kind: 'object', optional: true, fields: { cpu: optional(STRING), extra: MAP, hosts: optional(TEXTS) } },
    deep: { kind: 'object', optional: true, fields: { b: optional(inner) } },
    named: { kind: 'object', optional: true, fields: { A: STRING, B: STRING, C: optional(STRING) } },
    parts: { kind: 'map', optional: true, value: part },
    mixed: {
      kind: 'object',
      optional: true,
      fields: { A: STRING, B: COUNT, C: { kind: 'object', fields: { port: PORT } } },
    },
    args: { kind: 'union', optional: true, of: [TEXTS, { kind: 'map', value: argument }] },
    open: {
      kind: 'map',
      optional: true,
      value: { kind: 'unknown' },
      fields: { name: STRING, tls: optional(BOOLEAN), hosts: optional(TEXTS) },
    },
    texts: { kind: 'map', optional: true, value: STRING, fields: { name: STRING, label: optional(STRING) } },
    free: { kind: 'map', optional: true, value: { kind: 'unknown' } },
    queues: {
      kind: 'map',
      optional: true,
      key: { kind: 'string', nonEmpty: true, ascii: true, simple: true },
      value: { kind: 'object', fields: { replicas: COUNT } },
    },
  },
}

const inherited = { on: true, tls: true, kind: 'A', n: 1, hosts: ['valueOf'], list: [], map: { a: 'b' } }

const item = { name: 'h1', port: 8080, tls: true, paths: ['/a', '/b'] }

/** Values by what is sharp about them. */
export const programValues: Readonly<Record<string, Record<string, unknown>>> = {
  everything: {
    on: true,
    tls: true,
    s: 'x',
    kind: 'A',
    n: 5,
    opt: 'given',
    zero: 0,
    hosts: ['a', 'b'],
    map: { b: '1', a: '2' },
    optmap: { o: '1' },
    list: [item, { ...item, name: 'h2', port: 80, tls: false, paths: [] }],
    ext: { host: 'e', port: 1 },
    shape: { kind: 'circle', radius: 2_000_000 },
    tag: 1234567,
    source: { name: 'own', emptyDir: {} },
    ratio: 0.5,
    ports: { web: { port: 80, name: 'http' }, 'a b': { port: 1_000_000 } },
    limits: { cpu: '1', extra: { x: 'y' }, hosts: ['h'] },
    deep: { b: { c: { d: 'deep' } } },
    named: { A: 'a', B: 'b' },
    mixed: { A: 'a', B: 2_000_000, C: { port: 1 } },
    parts: { web: { env: { a: 'b' }, args: [] }, a: {} },
    args: { b: ['1', '2'], a: true, no: false, c: '', e: [] },
    open: {
      name: 'o',
      tls: false,
      size: 0,
      empty: {},
      list: [],
      text: '',
      deep: { a: null, b: [1, 'x\n'] },
      hosts: [],
    },
    texts: { name: 't', other: 'no', label: '' },
    free: { name: 3_000_000, a: false, b: 'two\n\n', c: [null, 1], d: { e: null } },
    queues: { no: { replicas: 1 }, '10': { replicas: 0 }, [`b-${'c'.repeat(70)}`]: { replicas: 2_000_000 } },
  },
  nothing: { on: false, tls: false, s: 'q', kind: 'B', n: 0, list: [], hosts: [], map: {} },
  large: {
    on: false,
    tls: true,
    s: '',
    kind: 'C',
    n: 3_000_000,
    opt: '',
    list: [{ ...item, port: 22 }],
    hosts: ['z'],
    map: {},
    optmap: {},
    shape: { kind: 'square', side: 0, label: '' },
    tag: '1e3',
    source: {},
    ratio: 1e21,
    ports: {},
    limits: { extra: {}, hosts: [] },
    deep: { b: {} },
    named: { A: '', B: '', C: 'c' },
    mixed: { A: '', B: 0, C: { port: 3_000_000 } },
    parts: { '': { env: {} } },
    args: ['--a', 'no'],
    queues: {},
    open: { name: '' },
    texts: { name: '1e3' },
    free: {},
  },
  null: {
    on: true,
    tls: false,
    s: 'y',
    kind: 'C',
    n: 1,
    opt: null,
    zero: null,
    list: [item],
    hosts: ['\n'],
    map: { no: '' },
    optmap: null,
    ext: null,
  },
  'null within': {
    on: true,
    tls: true,
    s: 'cpu',
    kind: 'B',
    n: 3,
    hosts: ['name', 'C'],
    map: { C: 'c', name: 'n', label: 'l' },
    list: [item],
    shape: { kind: 'square', side: 1, label: null },
    source: { name: null, own: 'x' },
    ports: { web: { port: 80, name: null } },
    limits: { cpu: null, extra: {}, hosts: null },
    deep: { b: null },
    named: { A: 'a', B: 'b', C: null },
    parts: { web: { env: null, args: ['x'] } },
    open: { name: 'x', tls: null, hosts: null, label: 'free' },
    texts: { name: 'x', label: null },
    free: { name: { a: null }, x: 1.5 },
  },
  'keys that are blank': {
    on: true,
    tls: false,
    s: 'x',
    kind: 'C',
    n: 1,
    list: [item],
    hosts: ['\u00a0', '\u2003a'],
    map: { '\u00a0': '1', '\u2003a': '2' },
    optmap: { '\u2003': 'x' },
  },
  failing: { on: true, tls: false, s: 'p', kind: 'A', n: 0, zero: 1, list: [item], hosts: ['x'], map: { a: 'b' } },
  sharp: {
    on: true,
    tls: true,
    s: ' {{"%d"}} ',
    kind: 'B',
    n: 1_000_000,
    opt: 'no',
    zero: 3_000_000,
    hosts: ['12:30', ' a\n', '{{ . }}', '😀'],
    list: [{ name: '"q"\\', port: 65535, tls: true, paths: ['~', ''] }],
    map: { '10': '1e3', '9': 'two\n\n', no: '0x10', '"q"': "it's", '😀': 'a\n', '\ue000': '\n' },
    optmap: { x: 'trailing\n\n' },
    args: {},
    ext: { host: '%s', port: 443 },
  },
  'a name that all objects inherit': { ...inherited, s: 'toString' },
  'such a name that is a key': { ...inherited, s: 'constructor', map: { constructor: 'own', ['__proto__']: 'own' } },
  'the name of the prototype': { ...inherited, s: '__proto__', optmap: { toString: 'own' } },
}
