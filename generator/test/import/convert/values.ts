import type { Type } from '../../../src/model/type.ts'

export const STRING: Type = { kind: 'string' }

/** Values of each kind of type. */
export const VALUES: Type = {
  kind: 'object',
  fields: {
    name: STRING,
    tag: { ...STRING, optional: true },
    port: { kind: 'integer' },
    on: { kind: 'boolean' },
    hosts: { kind: 'list', item: STRING },
    env: { kind: 'map', value: STRING },
    labels: { kind: 'map', value: STRING },
    resources: { kind: 'any' },
    ingress: { kind: 'object', optional: true, fields: { host: STRING } },
    extra: { kind: 'list', optional: true, item: { kind: 'any' } },
    shared: { kind: 'map', value: { kind: 'unknown' }, fields: { secrets: { kind: 'list', item: { kind: 'any' } } } },
    open: { kind: 'unknown' },
    manifests: { kind: 'list', item: { kind: 'union', of: [STRING, { kind: 'any' }] } },
    parts: {
      kind: 'map',
      value: { kind: 'object', fields: { image: { kind: 'object', fields: { port: { kind: 'integer' } } } } },
    },
    count: { kind: 'integer', optional: true },
    secrets: { kind: 'map', optional: true, value: STRING },
    provider: { kind: 'union', of: [STRING, { kind: 'object', fields: { name: STRING, port: { kind: 'integer' } } }] },
    several: { kind: 'union', of: [STRING, { kind: 'boolean' }, { kind: 'list', item: STRING }] },
    either: { kind: 'union', of: [STRING, { kind: 'list', item: STRING }] },
  },
}
