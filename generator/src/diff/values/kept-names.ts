import { isMap } from '../../model/map.ts'
import type { JsonSchema } from '../../self-check/json-schema.ts'
import { formerNameIn } from '../../values/schema/renamed.ts'
import { type Change, words } from '../change.ts'

/** A name that still counts beside the new one. */
export interface KeptName {
  readonly from: string
  readonly to: string
}

/** The former names that still count, by the rules of a schema that forbid both names together. */
export const keptNames = ({ allOf = [] }: JsonSchema): readonly KeptName[] =>
  allOf.flatMap((rule) => keptName(rule) ?? [])

/** A schema without these rules, which refuse nothing that was valid. */
export const withoutKeptNames = (schema: JsonSchema): JsonSchema =>
  schema.allOf ? { ...schema, allOf: schema.allOf.filter((rule) => keptName(rule) === undefined) } : schema

const keptName = (rule: unknown): KeptName | undefined => {
  const path: string[] = []
  let at: unknown = isMap(rule) && isMap(rule.if) ? rule.then : undefined
  while (isMap(at) && isMap(at.properties)) {
    const [entry] = Object.entries(at.properties)
    path.push(entry?.[0] ?? '')
    at = entry?.[1]
  }
  const words = isMap(at) && Array.isArray(at.enum) ? at.enum : []
  const from = words.map((word) => formerNameIn(String(word))).find((name) => name !== undefined)
  return from === undefined ? undefined : { from, to: path.join('.') }
}

/** Changes in which a renaming that keeps the former name is one, in place of what each name is by itself. */
export const withKeptNames = (changes: readonly Change[], kept: readonly KeptName[]): readonly Change[] => [
  ...kept.map(renaming),
  ...changes.filter(
    ({ kind, of }) =>
      !kept.some(
        ({ from, to }) =>
          (of === from && ['deprecated', 'widened', 'default'].includes(kind)) ||
          (of === to && ['added', 'default'].includes(kind)),
      ),
  ),
]

const renaming = ({ from, to }: KeptName): Change => {
  const text = words`${from} was renamed to ${to}: the former name still counts`
  return { level: 'minor', area: 'values', kind: 'renamed', of: from, to, words: text }
}
