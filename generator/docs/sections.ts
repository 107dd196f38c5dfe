import type ts from 'typescript'
import { GLOBALS, MEANINGS } from '../src/evaluate/library/globals.ts'
import { LIST_METHODS, PARTLY_KNOWN_METHODS } from '../src/evaluate/library/list-methods.ts'
import {
  MAP_METHODS,
  NUMBER_METHODS,
  REGEXP_METHODS,
  SET_METHODS,
  STRING_METHODS,
  UNORDERED_METHODS,
} from '../src/evaluate/library/methods.ts'
import { OWN_FUNCTIONS } from '../src/evaluate/library/own-functions.ts'
import { syntaxName } from '../src/evaluate/refusal.ts'
import { ASSIGNMENTS } from '../src/evaluate/syntax/assignment.ts'
import { EXPRESSIONS } from '../src/evaluate/syntax/expression.ts'
import { BINARY } from '../src/evaluate/syntax/operators.ts'
import { STATEMENTS } from '../src/evaluate/syntax/statement.ts'
import { allDefinitions } from '../src/functions/definition.ts'
import type { Examples } from './example.ts'
import { EXPRESSION_EXAMPLES } from './examples/expressions.ts'
import { FILE_EXAMPLES } from './examples/files.ts'
import { FUNCTION_EXAMPLES, OWN_EXAMPLES } from './examples/functions.ts'
import { GLOBAL_EXAMPLES, MEANING_EXAMPLES } from './examples/globals.ts'
import {
  LIST_EXAMPLES,
  MAP_EXAMPLES,
  NUMBER_EXAMPLES,
  PARTLY_KNOWN_EXAMPLES,
  REGEXP_EXAMPLES,
  SET_EXAMPLES,
  STRING_EXAMPLES,
  UNORDERED_EXAMPLES,
} from './examples/methods.ts'
import { ASSIGNMENT_EXAMPLES, OPERATOR_EXAMPLES } from './examples/operators.ts'
import { STATEMENT_EXAMPLES } from './examples/statements.ts'

/** A section of a page: the evaluator's table and its examples. */
export interface Section {
  readonly title: string
  readonly text: string
  readonly examples: Examples
  /** The names in the evaluator's table that need an example. */
  readonly names: readonly string[]
}

/** Methods that stand in the table only to be refused with a better message. */
const REFUSED_METHODS = ['forEach', 'push']

const section = (title: string, text: string, examples: Examples, table: object): Section => ({
  title,
  text,
  examples,
  names: Object.keys(table),
})

const bySyntax = (table: object): object =>
  Object.fromEntries(Object.keys(table).map((kind) => [syntaxName(Number(kind) as ts.SyntaxKind), kind]))

const SYNTAX: readonly Section[] = [
  section(
    'Files',
    'A source file has imports, constants, functions and classes; what its default export returns is the template.',
    FILE_EXAMPLES,
    FILE_EXAMPLES,
  ),
  section('Expressions', 'Anywhere in a function or constant.', EXPRESSION_EXAMPLES, bySyntax(EXPRESSIONS)),
  section('Operators', 'Comparisons and computations need values of one type.', OPERATOR_EXAMPLES, bySyntax(BINARY)),
  section('Statements', 'In the body of a function.', STATEMENT_EXAMPLES, bySyntax(STATEMENTS)),
  section('Assignments', 'To a `let` of the same function, as a statement.', ASSIGNMENT_EXAMPLES, {
    EqualsToken: '=',
    ...bySyntax(ASSIGNMENTS),
  }),
]

const METHODS: readonly Section[] = [
  section(
    'String methods',
    '"Of ASCII" means that the type of the value must allow only ASCII characters, as `DnsLabel` does: Helm counts and changes bytes, JavaScript characters.',
    STRING_EXAMPLES,
    STRING_METHODS,
  ),
  section('Number and boolean methods', '', NUMBER_EXAMPLES, NUMBER_METHODS),
  section('Methods of regular expressions', '', REGEXP_EXAMPLES, REGEXP_METHODS),
  section('Methods of lists of the values', '', LIST_EXAMPLES, LIST_METHODS),
  section(
    'Methods of the keys, values and entries of a map of the values',
    'JavaScript and Helm order keys differently. `Object.keys(map)`, `Object.values(map)` and `Object.entries(map)` therefore support only what gives the same result in any order: these methods and `.length`. `entries(map)` has the same order in both.',
    UNORDERED_EXAMPLES,
    UNORDERED_METHODS,
  ),
  section(
    'Methods of lists that the chart writes',
    'Their length is known when the chart is generated, so each item is written out.',
    PARTLY_KNOWN_EXAMPLES,
    Object.fromEntries(Object.entries(PARTLY_KNOWN_METHODS).filter(([name]) => !REFUSED_METHODS.includes(name))),
  ),
  section(
    'Methods of Maps',
    'Their keys are known when the chart is generated; their values need not be.',
    MAP_EXAMPLES,
    MAP_METHODS,
  ),
  section('Methods of Sets', 'Their items are known when the chart is generated.', SET_EXAMPLES, SET_METHODS),
]

const FUNCTIONS: readonly Section[] = [
  section(
    'Functions of chartwright',
    "Import these from `chartwright`. They give the same result in TypeScript and in Helm, where JavaScript's own functions would differ.",
    FUNCTION_EXAMPLES,
    Object.fromEntries([...allDefinitions()].filter(([, { internal }]) => !internal)),
  ),
  section('Maps in order, and helpers', 'Import these from `chartwright`, too.', OWN_EXAMPLES, OWN_FUNCTIONS),
  section('Functions of JavaScript', 'These accept values known only at render time:', MEANING_EXAMPLES, MEANINGS),
  section(
    'Objects of JavaScript',
    'With values known when the chart is generated, these simply run, and so do the functions of packages:',
    GLOBAL_EXAMPLES,
    GLOBALS,
  ),
]

/** The sections of `docs/what-you-can-write.md`. */
export const LANGUAGE_SECTIONS: readonly Section[] = [...SYNTAX, ...METHODS]

/** The sections of `docs/functions.md`. */
export const FUNCTION_SECTIONS: readonly Section[] = [...FUNCTIONS]

/** All sections of both pages. */
export const SECTIONS: readonly Section[] = [...LANGUAGE_SECTIONS, ...FUNCTION_SECTIONS]
