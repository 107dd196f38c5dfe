import { shortened } from '../../model/words.ts'
import type { FlatSchema, JsonSchema } from '../../self-check/json-schema.ts'
import { type Change, type ChangeKind, type Words, words } from '../change.ts'
import { rulesOf } from './readable-schema.ts'
import { takes, typeChanges } from './type-changes.ts'

/** A schema with the one that its references are looked up in. */
export interface Side {
  readonly schema: FlatSchema & JsonSchema
  readonly root: JsonSchema
}

/** A change, in words. */
export type Found = readonly [kind: ChangeKind, words: Words]

/** What a value takes otherwise than before, by the keywords of its own schema. */
export const keywordChanges = (path: string, before: Side, after: Side): readonly Change[] => {
  const types = typeChanges(path, before.schema, after.schema)
  const isRetyped = types.some(([kind]) => kind === 'retyped')
  // of a list of values it is known which ones the other schema lets through
  const isListed = before.schema.enum !== undefined || after.schema.enum !== undefined
  const others = [
    ...(isListed ? [] : boundChanges(path, before.schema, after.schema)),
    ...(isListed ? [] : patternChanges(path, before.schema, after.schema)),
    ...otherKeysChanges(path, before.schema, after.schema),
    ...ruleChanges(path, before, after),
  ]
  return [...types, ...(isRetyped ? [] : others)].map(([kind, text]) => ({
    level: kind === 'widened' ? 'minor' : 'major',
    area: 'values',
    kind,
    of: path,
    words: text,
  }))
}

/** Which values a bound is for, the least or most that it means where it isn't there, and how it reads. */
type Bound = readonly [keyword: keyof FlatSchema, type: string, side: 1 | -1, absent: number, reads: string]

const BOUNDS: readonly Bound[] = [
  ['minimum', 'integer', 1, -Infinity, 'be at least'],
  ['exclusiveMinimum', 'integer', 1, -Infinity, 'be more than'],
  ['maximum', 'integer', -1, Infinity, 'be at most'],
  ['exclusiveMaximum', 'integer', -1, Infinity, 'be less than'],
  ['minLength', 'string', 1, 0, 'have characters, at least'],
  ['maxLength', 'string', -1, Infinity, 'have characters, at most'],
  ['minItems', 'array', 1, 0, 'have items, at least'],
  ['maxItems', 'array', -1, Infinity, 'have items, at most'],
  ['minProperties', 'object', 1, 0, 'have entries, at least'],
  ['maxProperties', 'object', -1, Infinity, 'have entries, at most'],
]

const boundChanges = (path: string, before: FlatSchema, after: FlatSchema): readonly Found[] =>
  BOUNDS.flatMap(([keyword, type, side, absent, reads]): readonly Found[] => {
    if (!takes(before, type) || !takes(after, type)) return []
    const [old, now] = [before, after].map((schema) => (schema[keyword] as number | undefined) ?? absent)
    const difference = ((now as number) - (old as number)) * side
    if (!(difference > 0 || difference < 0)) return []
    if (now === absent) return [['widened', words`${path} has no ${keyword} any more`]]
    const texts = ['', ` must ${reads} `, ...(old === absent ? [] : [', not ']), '']
    const codes = [path, String(now), ...(old === absent ? [] : [String(old)])]
    return [[difference > 0 ? 'narrowed' : 'widened', { texts, codes }]]
  })

const patternChanges = (path: string, before: FlatSchema, after: FlatSchema): readonly Found[] => {
  if (!takes(before, 'string') || !takes(after, 'string')) return []
  const added = after.patterns.filter((pattern) => !before.patterns.includes(pattern)).join(' and ')
  const gone = before.patterns.filter((pattern) => !after.patterns.includes(pattern)).join(' and ')
  if (added === '') return gone === '' ? [] : [['widened', words`${path} need no longer match ${gone}`]]
  return [
    ['narrowed', gone === '' ? words`${path} must match ${added}` : words`${path} must match ${added}, not ${gone}`],
  ]
}

/** Whether keys are let through that aren't named: all, none, or those of a schema. */
const otherKeys = ({ additionalProperties: rule = true }: FlatSchema): 'all' | 'none' | 'some' => {
  if (rule === false) return 'none'
  return rule === true || Object.keys(rule).length === 0 ? 'all' : 'some'
}

const otherKeysChanges = (path: string, before: FlatSchema, after: FlatSchema): readonly Found[] => {
  if (!takes(before, 'object') || !takes(after, 'object')) return []
  const [old, now] = [otherKeys(before), otherKeys(after)]
  if (old === now) return []
  if (now === 'none') return [['narrowed', words`${path} takes no keys but those that the schema names`]]
  if (old === 'none' || now === 'all') return [['widened', words`${path} takes keys that the schema doesn't name, too`]]
  return [['narrowed', words`${path} checks the values of keys that the schema doesn't name`]]
}

/** Keywords that only ever refuse values, and can't be compared but as a whole. */
const RULES = ['format', 'multipleOf', 'uniqueItems', 'propertyNames', 'patternProperties', 'anyOf', 'oneOf', 'not']
  .concat(['if', 'then', 'else', 'dependencies', 'dependentRequired', 'dependentSchemas', 'contains', 'reference'])
  .concat(['additionalItems', 'prefixItems', 'unevaluatedProperties'])

const ruleChanges = (path: string, before: Side, after: Side): readonly Found[] =>
  RULES.flatMap((keyword): readonly Found[] => {
    const [old, now] = [ruleText(keyword, before), ruleText(keyword, after)]
    if (old === now) return []
    if (now === undefined) return [['widened', words`${path} has no ${keyword} any more`]]
    if (old === undefined) return [['narrowed', words`${path} has a rule more: ${keyword} ${shortened(now, 80)}`]]
    const isSuperset = keyword === 'anyOf' && alternatives(before).every((each) => alternatives(after).includes(each))
    return isSuperset
      ? [['widened', words`${path} has more alternatives`]]
      : [['narrowed', words`${path} has another ${keyword}, which may refuse what was valid`]]
  })

const ruleText = (keyword: string, { schema, root }: Side): string | undefined => {
  const value = schema[keyword]
  if (value === undefined || (value === false && keyword === 'uniqueItems')) return undefined
  return rulesOf(value, root)
}

const alternatives = ({ schema, root }: Side): readonly string[] =>
  (schema.anyOf ?? []).map((each) => rulesOf(each, root))
