import { type Guarantee, unless } from '../guarantee.ts'

const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** Every Helm that we name reads the schema alike, and fetches nothing. */
export const schemaDialect: Guarantee = {
  name: 'schema dialect',
  promise: 'Schemas follow and declare draft-07, and refer to no other document.',
  check: async ({ files }) =>
    ['values.schema.json', 'values.partial.schema.json'].flatMap((path) => {
      const schema = JSON.parse(files.get(path) ?? '{}') as Record<string, unknown>
      const remote = referencesIn(schema).filter((reference) => !reference.startsWith('#/definitions/'))
      return [
        ...unless(schema.$schema === DRAFT, `${path} is of the dialect ${schema.$schema}`),
        ...remote.map((reference) => `${path} refers to ${reference}`),
        ...foreignKeywords(schema).map((keyword) => `${path} has ${keyword}, which is not of draft-07`),
      ]
    }),
}

const LATER = [
  '$defs',
  'unevaluatedProperties',
  'dependentRequired',
  'dependentSchemas',
  'prefixItems',
  '$dynamicRef',
  '$anchor',
]

const foreignKeywords = (schema: unknown): string[] =>
  LATER.filter((keyword) => JSON.stringify(schema).includes(`"${keyword}":`))

const referencesIn = (schema: unknown): string[] =>
  [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference = '']) => reference)
