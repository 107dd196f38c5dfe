import { createRequire } from 'node:module'

/** `ts-json-schema-generator`: its 160 modules are only loaded where an interface is read. */
export const schemaGenerator = (): typeof import('ts-json-schema-generator') =>
  createRequire(import.meta.url)('ts-json-schema-generator')
