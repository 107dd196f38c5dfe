import { expect, test } from 'vitest'
import { evaluateSource, UnsupportedError } from '../../src/evaluate/index.ts'
import { BOOLEAN, INTEGER, optional, STRING, type Type } from '../../src/model/type.ts'

const valuesType: Type = {
  kind: 'object',
  fields: {
    on: BOOLEAN,
    name: STRING,
    count: INTEGER,
    hosts: { kind: 'list', item: STRING },
    env: { kind: 'map', value: STRING },
    note: optional(STRING),
    affinity: { kind: 'any' },
    external: optional({ kind: 'object', fields: { host: STRING } }),
  },
}

/** A body of a chart's function, what is refused in it, where (line:column in the body), and what to write instead. */
const REFUSALS: readonly [title: string, body: string, at: string, what: string, instead: string][] = [
  ['while', 'while (values.on) {}\nreturn {}', '1:1', 'WhileStatement has no meaning', 'use .map over a list'],
  ['for … in over a late map', 'for (const key in values.env) {}\nreturn {}', '1:1', 'ForInStatement', 'entries(map)'],
  [
    'for … of over a late list',
    'for (const host of values.hosts) {}\nreturn {}',
    '1:20',
    'a loop over a list',
    'Use .map',
  ],
  [
    'a counting loop',
    'for (let i = 0; i < values.count; i++) {}\nreturn {}',
    '1:1',
    'ForStatement',
    'Use .map over a list',
  ],
  ['==', "return { a: values.name == 'x' }", '1:13', '`==` converts', 'Write `===`'],
  ['try', 'try {\n  return {}\n} catch {}', '1:1', 'TryStatement', 'test the value instead'],
  [
    'a function of a package',
    'return { a: escapePath(values.name) }',
    '1:13',
    'of JavaScript or of a package',
    'Write the function in the chart',
  ],
  [
    'a global function',
    'return { a: encodeURIComponent(values.name) }',
    '1:13',
    'of JavaScript or of a package',
    'one of chartwright',
  ],
  [
    'changing a field',
    'const o = { a: 1 }\no.a = 2\nreturn o',
    '2:1',
    'changing a value',
    'Build a new one with a spread',
  ],
  [
    'changing a list',
    "const list = ['a']\nlist.push('b')\nreturn { list }",
    '2:1',
    'a statement that only has an effect',
    'Build the value',
  ],
  [
    'an assignment in a condition',
    'let a = 1\nreturn { b: values.on && (a = 2) }',
    '2:27',
    'an assignment inside',
    'Build the value',
  ],
  ['changing a constant', 'return { a: counter++ }', '1:13', 'an assignment inside', 'Build the value'],
  [
    'a variable of another function',
    'let a = 1\nconst f = () => a\nreturn { a: f() }',
    '2:17',
    'a variable that may change',
    'Copy it',
  ],
  ['optional text', 'return { a: `x${values.note}` }', '1:17', 'a value that may be missing', 'default with `??`'],
  ['a list in a text', 'return { a: `x${values.hosts}` }', '1:17', 'a list in a text', 'Join a list'],
  [
    'an optional item',
    'return { a: [values.note] }',
    '1:13',
    'an item of a list may be missing',
    '...(item ? [item] : [])',
  ],
  ['a map as a condition', 'return { a: values.env ? 1 : 2 }', '1:13', 'is always true in JavaScript', '.length > 0'],
  [
    'unequal types',
    'return { a: values.name === 5 }',
    '1:13',
    'comparing string with integer',
    'Compare values of one type',
  ],
  ['identity of maps', 'return { a: values.env === values.env }', '1:13', 'no identity', 'Compare the fields'],
  [
    'a late index',
    'return { a: values.hosts[values.count] }',
    '1:13',
    'an index that is known only at render time',
    'known keys',
  ],
  ['an item by number', 'return { a: values.hosts[0] }', '1:13', 'an item of a list', 'Use .map'],
  ['a list taken apart', 'const [first] = values.hosts\nreturn { first }', '1:7', 'taking a list apart', 'Use .map'],
  [
    'the rest of a late map',
    'const { a, ...rest } = values.env\nreturn { a, rest }',
    '1:12',
    'the rest of a map',
    'Name the fields',
  ],
  [
    'a field of something passed through',
    'return { a: values.affinity.podAffinity }',
    '1:13',
    'passed through whole',
    'a type of its own',
  ],
  ['an async function', 'const f = async () => 1\nreturn { f }', '1:11', 'an async function', 'ordinary function'],
  ['a generator', 'function* f() {}\nreturn {}', '1:1', 'an async function or a generator', 'ordinary function'],
  ['a getter', 'return { get a() { return 1 } }', '1:10', 'a method or accessor', 'Write `name: (…) => …`'],
  ['a tagged template', 'return { a: String.raw`x` }', '1:13', 'TaggedTemplateExpression', 'What you can write'],
  ['a class', 'class A {}\nreturn {}', '1:1', 'ClassDeclaration', 'Write functions'],
  ['this', 'return { a: this }', '1:13', 'ThisKeyword', 'What you can write'],
  ['an unknown name', 'return { a: process.env }', '1:13', "process isn't known", 'what Helm knows'],
  ['a label', 'outer: for (const x of [1]) { break outer }\nreturn {}', '1:1', 'LabeledStatement', 'return'],
  ['var', 'var a = 1\nreturn { a }', '1:1', '`var`', 'Write `const`'],
  [
    'Object.keys of a late map',
    'return { a: Object.keys(values.env) }',
    '1:13',
    'Object.keys of a map',
    'entries(map)',
  ],
  [
    'sort of late items',
    "return { a: ['b', values.name].sort() }",
    '1:13',
    '.sort() with values',
    'write the cases out',
  ],
  [
    'an unknown method',
    "return { a: values.name.localeCompare('b') }",
    '1:13',
    '.localeCompare()',
    'methods that templates have',
  ],
  ['the length of a text', 'return { a: values.name.length }', '1:13', 'counts bytes', 'a pattern of ASCII'],
  [
    'endless recursion',
    'const f = (n: number): number => f(n + 1)\nreturn { a: f(values.count) }',
    '1:34',
    'more than 200 calls',
    'End the recursion',
  ],
  ['a division', 'return { a: values.count / 2 }', '1:13', 'a division', 'Math.floor'],
  ['a throw in any case', "throw new Error('no')", '1:1', 'this throws always', 'under a condition'],
  [
    'two late maps in one',
    'return { m: { ...values.env, ...values.env } }',
    '1:13',
    'two maps with keys',
    'Object.fromEntries',
  ],
  ['a function in a manifest', 'return { a: () => 1 }', '1:8', 'a function can', 'texts, numbers'],
]

const HEAD = `import { join as escapePath } from 'node:path/posix'
const counter = 0
export default ({ values }) => {
`.split('\n')

const refusalOf = async (body: string): Promise<UnsupportedError> => {
  const text = `${HEAD.join('\n')}${body}\n}\n`
  const error = await evaluateSource(text, { valuesType }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof UnsupportedError)) throw new Error(`not refused: ${String(error)}`)
  return error
}

for (const [title, body, at, what, instead] of REFUSALS) {
  test(`refuses ${title} at its line and says what to write`, async () => {
    const error = await refusalOf(body)
    expect(`${error.line - HEAD.length + 1}:${error.column}`).toBe(at)
    expect(error.message).toContain(what)
    expect(error.hint).toContain(instead)
    expect(error.snippet).not.toBe('')
  })
}

test('refuses a variable that may change at the top of a file', async () => {
  const text = 'let counter = 0\nexport default () => ({ counter })\n'
  await expect(evaluateSource(text, { valuesType })).rejects.toThrow('/source.ts:1:1 a variable that may change')
})
