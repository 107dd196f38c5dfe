import type { Json } from '../json.ts'
import type { Constraints, Documented, FormerType } from '../shape.ts'

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
  readonly retyped?: unknown
  readonly passThrough?: boolean
  readonly tpl?: boolean
}

/** What the doc comment says, without constraints. */
export const documentation = ({
  description,
  example,
  deprecated,
  renamedFrom,
  retyped,
  tpl,
}: TaggedSchema): Documented => ({
  constraints: {},
  ...(description && { description }),
  ...(example !== undefined && { example }),
  ...(deprecated !== undefined && { deprecated: typeof deprecated === 'string' ? deprecated : (true as const) }),
  ...(renamedFrom && formerName(String(renamedFrom))),
  ...(retyped !== undefined && { retyped: formerType(retyped) }),
  ...(tpl !== undefined && { isTemplate: true }),
})

/** `old.path`, or `old.path carry`. */
const formerName = (tag: string): Pick<Documented, 'renamedFrom' | 'carriesFormer'> => {
  const [renamedFrom, ...words] = tag.trim().split(/\s+/)
  return { renamedFrom, ...(words[0] === CARRY && { carriesFormer: true }) }
}

/** `string write a list, such as [a, b]`: a type, and what to write instead. */
export const formerType = (tag: unknown): FormerType => {
  const [type = '', ...instead] = String(tag).trim().split(/\s+/)
  return { type, instead: instead.join(' ') }
}

/** What follows a former name under which a value still counts. */
export const CARRY = 'carry'

/** The tags that limit a value. */
export const CONSTRAINTS = [
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

/** What the tags say that limit a value. */
export const constraintsOf = (schema: TaggedSchema): Constraints =>
  Object.fromEntries(CONSTRAINTS.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]]])))
