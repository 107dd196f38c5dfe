import { patternProblem } from '../../model/pattern.ts'
import type { Json } from '../json.ts'
import { FORMATS } from '../schema/schema-keywords.ts'
import type { Constraints, Documented } from '../shape.ts'

/** What the generator writes: JSON Schema, and our own tags beside its keywords. */
export interface TaggedSchema extends Constraints {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly (string | number | boolean | null)[]
  readonly const?: string | number | boolean
  readonly anyOf?: readonly TaggedSchema[]
  readonly items?: TaggedSchema | readonly TaggedSchema[]
  readonly properties?: Readonly<Record<string, TaggedSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | TaggedSchema
  readonly definitions?: Readonly<Record<string, TaggedSchema>>
  readonly description?: string
  readonly example?: Json
  readonly deprecated?: unknown
  readonly renamedFrom?: string
  readonly passThrough?: boolean
  readonly tpl?: boolean
}

/** What the doc comment says, without constraints. */
export const documentation = ({ description, example, deprecated, renamedFrom, tpl }: TaggedSchema): Documented => ({
  constraints: {},
  ...(description && { description }),
  ...(example !== undefined && { example }),
  ...(deprecated !== undefined && { deprecated: typeof deprecated === 'string' ? deprecated : (true as const) }),
  ...(renamedFrom && { renamedFrom: String(renamedFrom).trim() }),
  ...(tpl !== undefined && { isTemplate: true }),
})

const NAMES = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'propertyNames',
] as const satisfies readonly (keyof Constraints)[]

/** The tags that limit a value. */
export const constraintsOf = (schema: TaggedSchema): Constraints =>
  Object.fromEntries(NAMES.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]]])))

/** What keeps constraints from meaning the same for Helm and for ajv; undefined when they do. */
export const problemOf = ({ pattern, format, multipleOf, propertyNames }: Constraints): string | undefined => {
  if (propertyNames) return problemOf(propertyNames)
  if (format !== undefined && !(format in FORMATS)) {
    return `the format ${format} is not checked alike by Helm and by editors; use @pattern, or one of ${Object.keys(FORMATS).join(', ')}`
  }
  if (multipleOf !== undefined && !(Number.isInteger(multipleOf) && multipleOf > 0)) {
    return `@multipleOf ${multipleOf} must be a positive whole number: fractions are not exact`
  }
  return pattern === undefined ? undefined : patternProblem(pattern)
}
