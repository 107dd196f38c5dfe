import type { Type } from '../../src/model/type.ts'

/** What the structures' sources begin with. */
export const structurePreamble = `import { type Chart, entries, helper } from 'chartwright'
interface Item { name: string; port: number; tls: boolean; paths: string[] }
interface Values {
  on: boolean
  tls: boolean
  s: string
  kind: 'A' | 'B' | 'C'
  n: number
  opt?: string
  zero?: number
  list: Item[]
  hosts: string[]
  map: Record<string, string>
  optmap?: Record<string, string>
  ext?: { host: string; port: number }
}
type Context = Chart<Values>
`

const STRING: Type = { kind: 'string' }
const BOOLEAN: Type = { kind: 'boolean' }
const COUNT: Type = { kind: 'integer', minimum: 0 }
const PORT: Type = { kind: 'integer', minimum: 1 }
const TEXTS: Type = { kind: 'list', item: STRING }
const MAP: Type = { kind: 'map', value: STRING }
const ITEM: Type = { kind: 'object', fields: { name: STRING, port: PORT, tls: BOOLEAN, paths: TEXTS } }

/** The values' type as the compiler reads it from the schema. */
export const structureType: Type = {
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
  },
}

const item = { name: 'h1', port: 8080, tls: true, paths: ['/a', '/b'] }

/** Values by what is sharp about them. */
export const structureValues: Readonly<Record<string, Record<string, unknown>>> = {
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
    ext: { host: '%s', port: 443 },
  },
}
