import type { Refusal } from './refusal.ts'
import { CLASSES } from './refusals/classes.ts'
import { FILES } from './refusals/files.ts'
import { FUNCTIONS } from './refusals/functions.ts'
import { HELPERS } from './refusals/helpers.ts'
import { LISTS_AND_MAPS } from './refusals/lists-and-maps.ts'
import { MACHINE } from './refusals/machine.ts'
import { OPERATORS } from './refusals/operators.ts'
import { STATEMENTS } from './refusals/statements.ts'
import { VALUES } from './refusals/values.ts'

/** What is refused, by what it is about. */
export const REFUSALS: Readonly<Record<string, readonly Refusal[]>> = {
  Statements: STATEMENTS,
  Classes: CLASSES,
  Operators: OPERATORS,
  Values: VALUES,
  'Lists and maps': LISTS_AND_MAPS,
  Functions: FUNCTIONS,
  'Files and helpers': [...FILES, ...HELPERS, ...MACHINE],
}
