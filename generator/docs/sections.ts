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
import { CHANCE_EXAMPLES, FUNCTION_EXAMPLES, OWN_EXAMPLES } from './examples/functions.ts'
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
  /** Each rendering gives something else. */
  readonly changes?: boolean
}

/** A page of examples. */
export interface Page {
  /** Below `docs/`. */
  readonly path: string
  readonly title: string
  readonly sections: readonly Section[]
}

/** Methods that are in the table only to be refused with a better message. */
const REFUSED_METHODS = ['forEach', 'push']

const section = (title: string, text: string, examples: Examples, table: object): Section => ({
  title,
  text,
  examples,
  names: Object.keys(table),
})

const bySyntax = (table: object): object =>
  Object.fromEntries(Object.keys(table).map((kind) => [syntaxName(Number(kind) as ts.SyntaxKind), kind]))

/** A part of a large table: its title, a text, and the names it shows. */
type Part = readonly [title: string, text: string, names: string]

/** Divides a large table into sections; the last one also takes what no other names. */
const divide = (table: object, examples: Examples, parts: readonly Part[]): Section[] => {
  const named = parts.map(([, , names]) => names.split(' '))
  const rest = (of: object): string[] => Object.keys(of).filter((name) => !named.flat().includes(name))
  return parts.map(([title, text], index) => {
    const of = named[index] as string[]
    const [shown, needed] = index === parts.length - 1 ? [rest(examples), rest(table)] : [[], []]
    return section(title, text, only(examples, [...of, ...shown]), only(table, [...of, ...needed]))
  })
}

const only = <Value>(of: Readonly<Record<string, Value>> | object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => names.includes(name))) as Record<string, Value>

/** Pages of one section each, or of several. */
const page = (path: string, title: string, ...sections: (Section | undefined)[]): Page => ({
  path,
  title,
  sections: sections.filter((each) => each !== undefined),
})

const SYNTAX = divide(
  { ...bySyntax(EXPRESSIONS), ...bySyntax(STATEMENTS) },
  { ...EXPRESSION_EXAMPLES, ...STATEMENT_EXAMPLES },
  [
    [
      'Lists and maps',
      '',
      'ArrayLiteralExpression ObjectLiteralExpression ElementAccessExpression PropertyAccessExpression',
    ],
    [
      'Conditions and signs',
      '',
      'ConditionalExpression BinaryExpression PrefixUnaryExpression PostfixUnaryExpression ParenthesizedExpression TypeOfExpression',
    ],
    [
      'Functions and calls',
      '',
      'ArrowFunction FunctionExpression FunctionDeclaration CallExpression NewExpression ReturnStatement',
    ],
    [
      'Classes, enums and types',
      '',
      'ClassDeclaration ClassExpression ThisKeyword EnumDeclaration InterfaceDeclaration TypeAliasDeclaration AsExpression TypeAssertionExpression SatisfiesExpression NonNullExpression',
    ],
    ['Conditions', 'In the body of a function.', 'IfStatement SwitchStatement ThrowStatement'],
    [
      'Loops',
      'In the body of a function.',
      'ForOfStatement ForInStatement ForStatement WhileStatement DoStatement BreakStatement ContinueStatement',
    ],
    ['Variables', 'In the body of a function.', 'VariableStatement ExpressionStatement Block EmptyStatement'],
    ['Literals and names', 'Anywhere in a function or constant.', 'StringLiteral TemplateExpression'],
  ],
)

const NEW_LISTS = 'map filter flatMap concat slice flat sort toSorted reverse toReversed'

const [newLists, searches] = divide(LIST_METHODS, LIST_EXAMPLES, [
  ['Methods of lists from the values that return a list', '', NEW_LISTS],
  ['Methods of lists from the values that search or combine items', '', 'find at'],
])

const [lists, signs, functions, classes, conditions, loops, variables, literals] = SYNTAX

/** The pages of the syntax and methods. */
export const LANGUAGE_PAGES: readonly Page[] = [
  page(
    'language/files.md',
    'Files',
    section(
      'Files',
      'A source file has imports, constants, functions and classes; what its default export returns is the template.',
      FILE_EXAMPLES,
      FILE_EXAMPLES,
    ),
  ),
  page('language/literals.md', 'Literals and names', literals),
  page('language/lists-and-maps.md', 'Lists and maps', lists),
  page(
    'language/operators.md',
    'Operators',
    section(
      'Operators between two values',
      'Comparisons and computations need values of one type.',
      OPERATOR_EXAMPLES,
      bySyntax(BINARY),
    ),
    signs,
  ),
  page(
    'language/variables.md',
    'Variables and assignments',
    variables,
    section('Assignments', 'To a `let` of the same function, as a statement.', ASSIGNMENT_EXAMPLES, {
      EqualsToken: '=',
      ...bySyntax(ASSIGNMENTS),
    }),
  ),
  page('language/conditions-and-loops.md', 'Conditions and loops', conditions, loops),
  page('language/functions-and-classes.md', 'Functions and classes', functions, classes),
  page(
    'language/strings.md',
    'Methods of strings, numbers and regular expressions',
    section(
      'Methods of strings',
      '"Of ASCII" means that the type of the value must allow only ASCII characters, as `DnsLabel` does: Helm counts and changes bytes, JavaScript characters.',
      STRING_EXAMPLES,
      STRING_METHODS,
    ),
    section('Methods of numbers and booleans', '', NUMBER_EXAMPLES, NUMBER_METHODS),
    section('Methods of regular expressions', '', REGEXP_EXAMPLES, REGEXP_METHODS),
  ),
  page('language/new-lists.md', 'Methods of lists from the values that return a list', newLists),
  page('language/list-searches.md', 'Methods of lists from the values that search or combine items', searches),
  page(
    'language/written-lists.md',
    'Methods of lists that the chart writes',
    section(
      'Methods of lists that the chart writes',
      'Their length is known when the chart is generated, so each item is written out.',
      PARTLY_KNOWN_EXAMPLES,
      Object.fromEntries(Object.entries(PARTLY_KNOWN_METHODS).filter(([name]) => !REFUSED_METHODS.includes(name))),
    ),
  ),
  page(
    'language/maps-and-sets.md',
    'Methods of maps and Sets',
    section(
      'Methods of the keys, values and entries of a map from the values',
      'JavaScript and Helm order keys differently. `Object.keys(map)`, `Object.values(map)` and `Object.entries(map)` therefore support only what gives the same result in any order: these methods and `.length`. `entries(map)` has the same order in both.',
      UNORDERED_EXAMPLES,
      UNORDERED_METHODS,
    ),
    section(
      'Methods of Maps',
      'Their keys are known when the chart is generated; their values need not be.',
      MAP_EXAMPLES,
      MAP_METHODS,
    ),
    section('Methods of Sets', 'Their items are known when the chart is generated.', SET_EXAMPLES, SET_METHODS),
  ),
]

const [ofStrings, patterns, encodings, ofLists, others] = divide(
  Object.fromEntries([...allDefinitions()].filter(([, { internal }]) => !internal)),
  FUNCTION_EXAMPLES,
  [
    [
      'Functions of strings',
      '',
      'contains hasPrefix hasSuffix indent join lower upper printf repeat replace split splitN toString trim trimAll trimPrefix trimSuffix truncate abbreviate titleCase withoutSpaces',
    ],
    [
      'Functions of regular expressions',
      '',
      'regexMatch regexFind regexFindAll regexReplaceAll regexReplaceAllLiteral regexSplit',
    ],
    [
      'Encodings and checksums',
      '',
      'base64Decode base64Encode base32Encode urlQuery fromJson fromJsonArray fromYaml fromYamlArray toJson toYaml toToml sha1 sha256 sha512 adler32',
    ],
    [
      'Functions of lists and maps',
      '',
      'concat has keys len merge mergeOverwrite omit pick hasKey dig slice initial rest compact without sortAlpha uniq reversed chunk range splitParts',
    ],
    [
      'Numbers, versions, manifests, files and the cluster',
      '',
      'max min addf subf mulf divf floor ceil round semverCompare manifestsFromYaml',
    ],
  ],
)

/** The pages of the functions of chartwright and of JavaScript. */
export const FUNCTION_PAGES: readonly Page[] = [
  page('functions/strings.md', 'Strings and encodings', ofStrings, patterns, encodings),
  page('functions/lists-and-maps.md', 'Lists, maps and the rest', ofLists, others),
  page(
    'functions/helpers.md',
    'Helpers, maps in order, and chance',
    section('Maps in order, and helpers', 'Import these from `chartwright`.', OWN_EXAMPLES, OWN_FUNCTIONS),
    {
      ...section(
        'Random strings and the time',
        'Each rendering gives something else, so `helm upgrade` changes everything that it stands in. Each call is evaluated once, also where its result is used in several places or in a loop. `render` takes what tests need in their place: `{ cluster: { randomText, now } }`.',
        CHANCE_EXAMPLES,
        CHANCE_EXAMPLES,
      ),
      changes: true,
    },
  ),
  page(
    'functions/javascript.md',
    'Functions and objects of JavaScript',
    section('Functions of JavaScript', 'These accept values known only at render time.', MEANING_EXAMPLES, MEANINGS),
    section(
      'Objects of JavaScript',
      'With values known when the chart is generated, these simply run, and so do the functions of packages.',
      GLOBAL_EXAMPLES,
      GLOBALS,
    ),
  ),
]

/** All sections of these pages. */
export const SECTIONS: readonly Section[] = [...LANGUAGE_PAGES, ...FUNCTION_PAGES].flatMap(({ sections }) => sections)
