import { optional, STRING, type StringType, type Type, UNKNOWN } from '../src/model/type.ts'

/** The values that the examples read, as a chart would write them. */
export const VALUES_INTERFACE = `interface Values {
  name: string
  host: DnsLabel // ASCII characters only, never empty
  replicas: Count // an integer, 0 or more
  port: Port // an integer, 1 to 65535
  ratio: number
  debug: boolean
  type: 'ClusterIP' | 'NodePort'
  tag: string | Count
  command: string | string[]
  hosts: string[]
  servers: { name: string; port: Port; tls: boolean }[]
  env: Record<string, string>
  queues: Record<DnsLabel, Count>
  paths: { ClusterIP: string; NodePort: string }
  note?: string
  nodePort?: Port
  external?: { host: string; port?: Port }
  nodeSelector?: Record<string, string>
  options: { size?: Count; [key: string]: unknown } // known and free keys
  affinity?: Affinity // a type of Kubernetes, passed through whole
}
`

/** Stand-ins for what a chart imports from `schemas/common.ts`. */
export const COMMON_TYPES = `type DnsLabel = string
type Count = number
type Port = number
type Affinity = Record<string, unknown>
`

const LABEL: StringType = { kind: 'string', nonEmpty: true, ascii: true }
const COUNT: Type = { kind: 'integer', minimum: 0, maximum: 1_000_000_000 }
const PORT: Type = { kind: 'integer', minimum: 1, maximum: 65_535 }
const TEXTS: Type = { kind: 'list', item: STRING }
const ENV: Type = { kind: 'map', value: STRING }
const SERVER: Type = { kind: 'object', fields: { name: STRING, port: PORT, tls: { kind: 'boolean' } } }

/** The same as the compiler reads it from the schema. */
export const valuesType: Type = {
  kind: 'object',
  fields: {
    name: STRING,
    host: LABEL,
    replicas: COUNT,
    port: PORT,
    ratio: { kind: 'number' },
    debug: { kind: 'boolean' },
    type: { kind: 'string', values: ['ClusterIP', 'NodePort'], nonEmpty: true, ascii: true },
    tag: { kind: 'union', of: [STRING, COUNT] },
    command: { kind: 'union', of: [STRING, TEXTS] },
    hosts: TEXTS,
    servers: { kind: 'list', item: SERVER },
    env: ENV,
    queues: { kind: 'map', key: LABEL, value: COUNT },
    paths: { kind: 'object', fields: { ClusterIP: STRING, NodePort: STRING } },
    note: optional(STRING),
    nodePort: optional(PORT),
    external: { kind: 'object', optional: true, fields: { host: STRING, port: optional(PORT) } },
    nodeSelector: optional(ENV),
    options: { kind: 'map', value: UNKNOWN, fields: { size: optional(COUNT) } },
    affinity: { kind: 'any', optional: true },
  },
}

const everything = {
  name: 'web',
  host: 'example',
  replicas: 3,
  port: 8080,
  ratio: 0.5,
  debug: true,
  type: 'NodePort',
  tag: '1.2',
  command: ['node', 'server.js'],
  hosts: ['a.example', 'b.example'],
  servers: [
    { name: 'a', port: 80, tls: false },
    { name: 'b', port: 443, tls: true },
  ],
  env: { MODE: 'fast', A: '1' },
  queues: { mails: 2, jobs: 0 },
  paths: { ClusterIP: '/', NodePort: '/node' },
  note: 'hello',
  nodePort: 30000,
  external: { host: 'redis.example', port: 6379 },
  nodeSelector: { disk: 'ssd' },
  options: { size: 2, level: 'no', deep: { list: [null, 1.5] }, off: false },
  affinity: { podAffinity: {} },
}

const little = {
  name: '',
  host: 'x',
  replicas: 0,
  port: 1,
  ratio: 0,
  debug: false,
  type: 'ClusterIP',
  tag: 1_234_567,
  command: 'node server.js',
  hosts: [],
  servers: [],
  env: {},
  queues: {},
  options: {},
  paths: { ClusterIP: '', NodePort: 'no' },
}

/** What stands in the examples' `src/files/`. */
const TEXTS_OF_FILES = {
  'read/settings.json': '{"mode":"fast","log":{"level":"debug"}}',
  'read/rows.json': '[["a",1],["b",2]]',
  'read/settings.yaml': 'mode: fast\nlimits:\n  - 1\n  - 2\n',
  'read/rows.yaml': '- a\n- b: 1\n',
  'files/start.sh': '#!/bin/sh\nexec node server.js\n',
  'files/hosts.txt': 'a.example\n\n "b" {{ .x }}\r\né\n',
  'files/settings/a.conf': 'mode = fast\n\n',
  'files/settings/b.conf': 'no',
}

/** The same as the compiler reads it. */
export const FILES: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(TEXTS_OF_FILES).map(([path, text]) => [path, Buffer.from(text)]),
)

/** Values with which the examples are compared. */
export const VALUE_SETS: Readonly<Record<string, Record<string, unknown>>> = {
  everything,
  little,
  'empty but there': { ...little, note: '', external: { host: '' }, nodeSelector: {}, affinity: {} },
  sharp: {
    ...everything,
    name: ' v1 "%d" {{ . }}\n',
    replicas: 3_000_000,
    ratio: 1e21,
    tag: '1e3',
    hosts: ['no', '😀', ''],
    env: { no: '0x10', '😀': '12:30', a10: "it's", a2: 'two\n\n' },
    note: null,
    external: null,
  },
}
