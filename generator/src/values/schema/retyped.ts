import type { FormerType } from '../shape.ts'
import { isRenamedNote } from './renamed.ts'
import type { Keywords } from './schema-keywords.ts'

/** The types that a value may have had, by the names of JSON Schema, as users read them. */
export const FORMER_TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'an integer',
  boolean: 'a boolean',
  array: 'a list',
  object: 'a map',
}

/** What the schema says to users who still give a value of the former type. */
export const retypedNote = ({ type, instead }: FormerType): string => `no longer ${FORMER_TYPES[type]}: ${instead}`

/** Whether a text is such a note. */
export const isRetypedNote = (text: string): boolean =>
  Object.values(FORMER_TYPES).some((type) => text.startsWith(`no longer ${type}: `))

/** Whether a text tells users of an earlier version what to write now. */
export const isUpgradeNote = (text: string): boolean => isRenamedNote(text) || isRetypedNote(text)

/**
 * The schema of a value with a note on its former type. Of that type, a value takes one text only, which is the note:
 * Helm's message quotes what a value must be. It stands beside the value's own rules, since Helm looks no further where
 * a type is wrong.
 */
export const withRetypedNote = (schema: Keywords, former: FormerType | undefined): Keywords => {
  if (!former) return schema
  const { $comment, description, deprecated, ...rules } = schema
  return {
    ...($comment !== undefined && { $comment }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    allOf: [rules],
    if: { type: former.type },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { enum: [retypedNote(former)] },
  }
}
