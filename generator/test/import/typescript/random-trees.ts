import fc from 'fast-check'
import * as make from '../../../src/import/typescript/make.ts'
import * as statements from '../../../src/import/typescript/make-statements.ts'
import type {
  ArrowFunction,
  BinaryOperator,
  Expression,
  Import,
  Member,
  Spread,
  Statement,
} from '../../../src/import/typescript/tree.ts'
import { mapExpression, visit } from '../../../src/import/typescript/walk.ts'

const NAMES = [
  'x',
  'values',
  'context',
  'image',
  '$',
  '_part',
  'Object',
  'isEnabled',
  'theNameOfTheServiceAccount',
  'großeZahl',
  'k8s.Pod',
]
const KEYS = [
  'a',
  'name',
  'key',
  'ports',
  'new',
  'containers',
  '1',
  '',
  '__proto__',
  "it's",
  'a "b"',
  'app.kubernetes.io/name',
  'größe',
  'serviceAccountName',
  'theTerminationGracePeriodInSeconds',
  'a-b',
]
const STRINGS = [
  '',
  'web',
  "it's",
  'say "no"',
  `it's "no"`,
  'a\nb\\',
  'listen 80\n  # `a` \\ ${b}\n\n\tend\n',
  '\u2028',
  '`${x}`',
  '$',
  '{',
  '世界 🚀',
  'tcp://a-rather-long-host-name.of-a.cluster.local:8080/path',
  '\ud800',
  '\u0000',
  'e\u0301',
]
const OPERATORS: readonly BinaryOperator[] = [
  '||',
  '&&',
  '??',
  '===',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '%',
  'in',
]
const PARAMETERS = [
  'x',
  'context: Context',
  'image: k8s.Container[]',
  '{ image, service }',
  '[name, port]',
  '{ a, b: { c } }: Values',
  'x = 1',
  '...rest',
  '{ theNameOfTheServiceAccount, terminationGracePeriod, anotherRatherLongName, more = 3 }',
]
const TYPES = [
  "('create-only' | 'sync' | 'upsert-only')[]",
  'Container | null',
  'Container',
  'string',
  'k8s.Pod[]',
  'Map<string, number>',
  'string | undefined',
]
const BOUND = [
  'x',
  'fullName',
  '{ values }',
  '{ image, service, autoscaling }',
  '{ image: { tag } }',
  '[a, b]',
  '[, b]',
  '{ a, b: c, ...rest }',
  'list: Map<string, number>',
]

const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)

const characters = fc.oneof(
  { weight: 9, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: oneOf([...'äßΩжñ世界がハ한🚀👍€→…\u0000\n\u200b\u2029\ud800']) },
)

const literals: fc.Arbitrary<Expression> = fc
  .oneof(
    { weight: 4, arbitrary: oneOf(STRINGS) },
    { weight: 1, arbitrary: fc.string({ maxLength: 130, unit: characters }) },
    { weight: 3, arbitrary: oneOf([0, 1, 42, -1, 1.5, 1e21, 1e-7, -0, 8080, Number.NaN, Number.POSITIVE_INFINITY]) },
    { weight: 2, arbitrary: oneOf([true, false, null, undefined]) },
  )
  .map(make.literal)

const keys = fc.oneof(
  { weight: 8, arbitrary: oneOf(KEYS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: characters }) },
)
const names = oneOf(NAMES).map(make.name)
const comments = fc.option(fc.array(oneOf(['The port.', '', 'a */ b']), { minLength: 1, maxLength: 2 }), {
  nil: undefined,
  freq: 9,
})

/** Biome can't always read the type behind a function's parameters between `?` and `:`. */
const withoutReturns = (given: Expression): Expression =>
  mapExpression(given, (each) => (each.kind === 'arrow' ? make.arrow(each.parameters, each.body) : each))

/** What stands in `${…}` is on one line: Biome keeps some parentheses there, which it would lay out otherwise. */
const isOneLine = (given: Expression): boolean => {
  let calls = 0
  let isPlain = true
  visit(given, (each) => {
    if (each.kind === 'call') calls++
    if (each.kind === 'arrow' || each.kind === 'object' || each.kind === 'array') isPlain = false
  })
  return isPlain && calls <= 2
}

/** TypeScript reads `a < b > c` and `[a < b, c > (d)]` as `a` with type arguments. */
const compared = (given: Expression & { kind: 'binary' }): Expression => {
  if (given.operator !== '<' && given.operator !== '>') return given
  const safe = (operand: Expression): Expression =>
    mapExpression(operand, (each) =>
      each.kind === 'binary' && (each.operator === '<' || each.operator === '>')
        ? { ...each, operator: `${each.operator}=` }
        : each,
    )
  const right = given.operator === '>' ? make.name('x') : safe(given.right)
  return { ...given, left: safe(given.left), right }
}

interface Trees {
  readonly expression: Expression
  readonly part: Expression | Spread
  readonly member: Member
  readonly statement: Statement
  readonly arrow: ArrowFunction
  readonly chain: Expression
}

const { expression, arrow } = fc.letrec<Trees>((tie: fc.LetrecTypedTie<Trees>) => {
  const inner = tie('expression')
  const parts = fc.array(tie('part'), { maxLength: 4 })
  const block = fc.array(tie('statement'), { maxLength: 3 })
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 2, arbitrary: literals },
      { weight: 3, arbitrary: names },
      { weight: 3, arbitrary: tie('chain') },
      {
        weight: 2,
        arbitrary: fc.array(fc.oneof(oneOf(STRINGS), inner.filter(isOneLine)), { maxLength: 4 }).map(make.template),
      },
      { weight: 1, arbitrary: inner.map((operand) => ({ kind: 'unary', operator: '!', operand }) as Expression) },
      { weight: 1, arbitrary: inner.map(make.negative) },
      { weight: 1, arbitrary: inner.map(make.typeOf) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(oneOf(OPERATORS), inner, inner)
          .map(([operator, left, right]) => compared({ kind: 'binary', operator, left, right })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(inner, inner, inner)
          .map(([test, then, otherwise]) => make.conditional(test, withoutReturns(then), otherwise)),
      },
      { weight: 2, arbitrary: parts.map(make.array) },
      {
        weight: 1,
        arbitrary: fc.array(oneOf([1, -2, 30, 4.5, 50000]).map(make.literal), { maxLength: 60 }).map(make.array),
      },
      { weight: 4, arbitrary: fc.array(tie('member'), { maxLength: 5 }).map(make.object) },
      { weight: 3, arbitrary: tie('arrow') },
      { weight: 1, arbitrary: fc.tuple(inner, oneOf(TYPES)).map((two) => make.asType(...two)) },
      { weight: 1, arbitrary: fc.tuple(inner, oneOf(TYPES)).map((two) => make.satisfies(...two)) },
    ) as fc.Arbitrary<Expression>,
    part: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 6, arbitrary: inner },
      { weight: 1, arbitrary: inner.map((value) => make.spread(value)) },
    ),
    member: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 6, arbitrary: fc.tuple(keys, inner, comments).map((three) => make.property(...three)) },
      { weight: 1, arbitrary: oneOf(['x', 'image']).map((name) => make.property(name, make.name(name))) },
      { weight: 1, arbitrary: fc.tuple(inner, inner, comments).map((three) => make.property(...three)) },
      { weight: 1, arbitrary: fc.tuple(inner, comments).map((two) => make.spread(...two)) },
    ),
    chain: fc
      .tuple(
        fc.oneof({ weight: 5, arbitrary: names }, { weight: 1, arbitrary: inner }),
        fc.array(
          fc.oneof(
            {
              weight: 4,
              arbitrary: fc.tuple(keys, fc.boolean()).map(
                ([key, isOptional]) =>
                  (of: Expression) =>
                    make.member(of, key, isOptional),
              ),
            },
            {
              weight: 2,
              arbitrary: oneOf(['filter', 'map', 'includes']).map((key) => (of: Expression) => make.member(of, key)),
            },
            {
              weight: 1,
              arbitrary: fc.tuple(inner, fc.boolean()).map(
                ([index, isOptional]) =>
                  (of: Expression) =>
                    make.element(of, index, isOptional),
              ),
            },
            { weight: 4, arbitrary: parts.map((args) => (of: Expression) => make.call(of, ...args)) },
          ),
          { minLength: 1, maxLength: 7 },
        ),
      )
      .map(([start, links]) => links.reduce((of, link) => link(of), start)),
    arrow: fc
      .tuple(
        fc
          .array(oneOf(PARAMETERS), { maxLength: 3 })
          .map((all) => [
            ...all.filter((each) => !each.startsWith('...')),
            ...all.filter((each) => each.startsWith('...')).slice(0, 1),
          ]),
        fc.oneof({ weight: 3, arbitrary: inner }, { weight: 1, arbitrary: block }),
        fc.option(oneOf(TYPES), { nil: undefined, freq: 3 }),
      )
      .map((three) => make.arrow(...three)),
    statement: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      { weight: 2, arbitrary: inner.map(statements.returned) },
      { weight: 2, arbitrary: fc.tuple(oneOf(BOUND), inner).map((two) => statements.constant(...two)) },
      { weight: 1, arbitrary: inner.map((value) => statements.variable('count', value)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(oneOf(['count', 'theNameOfTheServiceAccount']), inner)
          .map((two) => statements.assign(...two)),
      },
      { weight: 1, arbitrary: inner.map(statements.thrown) },
      {
        weight: 1,
        arbitrary: fc.array(inner, { maxLength: 3 }).map((args) => statements.called(make.call('check', ...args))),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(inner, block, fc.option(block, { nil: undefined }))
          .map((three) => statements.ifElse(...three)),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(oneOf(BOUND.slice(0, 4)), inner, block).map((three) => statements.forOf(...three)),
      },
    ),
  }
})

/** Expressions of all kinds, in one another, with long names and odd keys and strings. */
export const randomExpression: fc.Arbitrary<Expression> = expression

/** Functions, mostly with statements. */
export const randomFunction: fc.Arbitrary<ArrowFunction> = arrow

const MODULES = [
  ...['chartwright', 'chartwright/kubernetes', '@scope/a', '@scope-b/a', 'a-b', 'a.b', 'node:fs', '#internal', '@/a'],
  ...['../a.ts', '../../a.ts', '../../../schemas/a.ts', './a.ts', './A.ts', './a-b.ts', './a_b.ts', './a.b.ts'],
  ...['./a/b.ts', './a2.ts', './a10.ts', './labels.ts', './labels/a.ts', './labels-a.ts', './1.ts'],
]

const IMPORTED = [
  ...['A', 'a', 'B', 'b', 'a1', 'a2', 'a10', 'ab', 'Ab', '_x', '$y', 'helper', 'Chart', 'labels', 'selectorLabels'],
  ...['theNameOfAVeryLongFunctionOfTheChart', 'anotherRatherLongNameOfAFunction'],
]

/** What a module imports from several others. */
export const randomImports: fc.Arbitrary<readonly Import[]> = fc.uniqueArray(
  fc
    .record({
      from: oneOf(MODULES),
      names: fc.uniqueArray(oneOf(IMPORTED), { maxLength: 5 }),
      types: fc.uniqueArray(oneOf(IMPORTED), { maxLength: 3 }),
    })
    .filter(({ names, types }) => names.length + types.length > 0),
  { selector: ({ from }) => from, minLength: 1, maxLength: 6 },
)
