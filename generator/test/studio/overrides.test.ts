import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, isMap, merge, type ValueMap, valueAt } from '../../studio/values/json.ts'
import { onlyDifferences, readValues, withoutValue, withValue } from '../../studio/values/overrides.ts'

const { value, values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('yes', 'null', '0755', '1e3', 'a: b', '- c', '#d', 'e\nf\n', ' g'),
    ),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('values'),
  ),
  values: fc.dictionary(
    fc.oneof(fc.constantFrom('a', 'b', 'on', 'x.y', '1'), fc.string({ minLength: 1 })),
    tie('value'),
    {
      maxKeys: 4,
      noNullPrototype: true,
    },
  ),
})) as { value: fc.Arbitrary<unknown>; values: fc.Arbitrary<ValueMap> }

const path = fc.array(fc.constantFrom('a', 'b', 'on', 'x.y', '1', '__proto__'), { minLength: 1, maxLength: 3 })
const options = { seed: 1, numRuns: 500 }

/** As YAML keeps it: there is no negative zero. */
const plain = (of: unknown): unknown => JSON.parse(JSON.stringify(of ?? null))

/** Whether null is there or nothing is the same to Helm's templates. */
const withoutNulls = (of: unknown): unknown =>
  isMap(of)
    ? Object.fromEntries(
        Object.entries(of).flatMap(([key, each]) => (each === null ? [] : [[key, withoutNulls(each)]])),
      )
    : plain(of)

describe('a value that is set', () => {
  it('is read as it was set, whatever it is', () => {
    fc.assert(
      fc.property(path, value, (at, set) => {
        const { values: read, problems } = readValues(withValue('', at, set, {}))
        expect(problems).toEqual([])
        expect(plain(valueAt(read, at))).toEqual(plain(set))
      }),
      options,
    )
  })
  it('changes nothing else, and comments stay', () => {
    const text = '# top\na: 1 # one\n\n# of b\nb:\n  c: 2 # two\n  d: [1, 2]\n'
    expect(withValue(text, ['b', 'c'], 3, {})).toBe('# top\na: 1 # one\n\n# of b\nb:\n  c: 3 # two\n  d: [ 1, 2 ]\n')
    expect(withValue(text, ['b', 'e', 'f'], 'x', {})).toContain('  e:\n    f: x\n')
  })
  it('to the default of the chart is taken out, with the maps around it that are empty then', () => {
    const text = '# ours\n\na:\n  b:\n    c: 2\nd: 1\n'
    expect(withValue(text, ['a', 'b', 'c'], 5, { a: { b: { c: 5 } } })).toBe('# ours\n\nd: 1\n')
    expect(withValue('a:\n  b: 2\n', ['a', 'b'], 5, { a: { b: 5 } })).toBe('')
  })
  it('stands in place of a scalar, a list or null above it', () => {
    for (const above of ['a: 1\n', 'a: [x]\n', 'a: null\n', 'a:\n'])
      expect(readValues(withValue(above, ['a', 'b'], 1, {})).values).toEqual({ a: { b: 1 } })
  })
  it('to nothing takes the default away by null', () => {
    expect(withValue('', ['a'], undefined, { a: 1 })).toBe('a: null\n')
    expect(withValue('a: 2\n', ['a'], undefined, {})).toBe('')
  })
  it.each(['x: &x {b: 1, c: 2}\na: *x\n', 'x: &x {b: 1, c: 2}\na:\n  <<: *x\n'])(
    'stands in a map that is written elsewhere, too: %s',
    (text) => {
      expect(readValues(withValue(text, ['a', 'b'], 3, {})).values).toEqual({ x: { b: 1, c: 2 }, a: { b: 3, c: 2 } })
      expect(readValues(withoutValue(text, ['a', 'b'])).values).toEqual({ x: { b: 1, c: 2 }, a: { c: 2 } })
    },
  )
  it('is forgotten when it is reset', () => {
    expect(withoutValue('a: 1\nb:\n  c: 2\n', ['b', 'c'])).toBe('a: 1\n')
    expect(withoutValue('', ['b', 'c'])).toBe('')
  })
})

describe('differences', () => {
  it('merged with the defaults mean what the values mean', () => {
    fc.assert(
      fc.property(values, values, (defaults, given) => {
        const changed = difference(defaults, given) ?? {}
        expect(withoutNulls(merge(defaults, changed))).toEqual(withoutNulls(merge(defaults, given)))
      }),
      options,
    )
  })
  it('are all that is kept of a file, with its comments', () => {
    const defaults = { a: 1, b: { c: 2, d: [1] } }
    expect(onlyDifferences('# x\n\na: 1\nb:\n  c: 3 # three\n  d: [1]\n', defaults)).toBe('# x\n\nb:\n  c: 3 # three\n')
    expect(onlyDifferences('a: 1\nb: {c: 2}\n', defaults)).toBe('')
  })
  it('of a file are those of its values', () => {
    fc.assert(
      fc.property(values, values, (defaults, given) => {
        const text = Object.entries(given).reduce((made, [key, each]) => withValue(made, [key], each, {}), '')
        const kept = readValues(onlyDifferences(text, defaults)).values
        const wanted = difference(defaults, readValues(text).values)
        expect(plain(kept)).toEqual(plain(isMap(wanted) ? wanted : {}))
      }),
      options,
    )
  })
})

describe('a text that holds no values', () => {
  it.each(['a: [', 'a: b: c', '- a', 'text', '*a', '"'])('such as %s has a problem', (text) => {
    const { values: read, problems } = readValues(text)
    expect(read).toEqual({})
    expect(problems.length).toBeGreaterThan(0)
  })
  it('such as aliases without end, too', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join()}]`),
    ].join('\n')
    expect(readValues(bomb).problems).toHaveLength(1)
  })
})
