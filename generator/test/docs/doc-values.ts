import { optional, STRING, type Type } from '../../src/model/type.ts'

/** The values that examples in doc comments read. */
export const docTypes = `interface Image { registry?: string; repository: string; tag?: string | number; digest?: string }
interface Values {
  name: string
  nameOverride?: string
  fullnameOverride?: string
  serviceAccount: { create: boolean; name?: string }
  image: { registry: string; tag?: string | number }
  webserver: { replicas: number }
  redis: { image: Image }
  license: string
  password: string
  tag: string
  host: string
  motto: string
  config: string
  script: string
  domains: string
  replicas: number
  hosts: string[]
  moreHosts: string[]
  features: string[]
  env: Record<string, string>
  annotations: Record<string, string>
  ports: Record<string, number>
}
type Context = Chart<Values>
`

const LABEL: Type = { kind: 'string', nonEmpty: true, ascii: true }
const TEXTS: Type = { kind: 'list', item: STRING }
const MAP: Type = { kind: 'map', value: STRING }
const COUNT: Type = { kind: 'integer', minimum: 0, maximum: 1_000_000_000 }
const TAG: Type = { kind: 'union', optional: true, of: [STRING, COUNT] }
const image: Type = {
  kind: 'object',
  fields: { registry: optional(STRING), repository: STRING, tag: TAG, digest: optional(STRING) },
}

/** The same as the compiler reads it from the schema. */
export const docValuesType: Type = {
  kind: 'object',
  fields: {
    name: LABEL,
    nameOverride: optional(LABEL),
    fullnameOverride: optional(LABEL),
    serviceAccount: { kind: 'object', fields: { create: { kind: 'boolean' }, name: optional(LABEL) } },
    image: { kind: 'object', fields: { registry: STRING, tag: TAG } },
    webserver: { kind: 'object', fields: { replicas: COUNT } },
    redis: { kind: 'object', fields: { image } },
    ...Object.fromEntries(
      ['license', 'password', 'tag', 'host', 'motto', 'config', 'script', 'domains'].map((name) => [name, STRING]),
    ),
    replicas: COUNT,
    hosts: TEXTS,
    moreHosts: TEXTS,
    features: TEXTS,
    env: MAP,
    annotations: MAP,
    ports: { kind: 'map', value: COUNT },
  },
}
