import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrow, name } from '../../../src/import/typescript/make.ts'
import { printFile, printMarked } from '../../../src/import/typescript/print.ts'
import type { Expression, SourceFile } from '../../../src/import/typescript/tree.ts'
import { equal, mapExpression } from '../../../src/import/typescript/walk.ts'
import { checked, formatted } from '../biome.ts'
import { evaluate } from './evaluated-trees.ts'
import { comparable, parsedExpression } from './parsed-trees.ts'
import { randomExpression, randomFunction, randomImports } from './random-trees.ts'

const SEED = Number(process.env.SEED ?? 20_261_128)
const drawn = (count: number): readonly Expression[] =>
  fc.sample(fc.oneof({ weight: 3, arbitrary: randomExpression }, { weight: 1, arbitrary: randomFunction }), {
    seed: SEED,
    numRuns: count,
  })

const printed = (value: Expression, index: number, isDense = false): string =>
  printFile({ imports: [], declarations: [{ kind: 'const', name: `e${index}`, value }] }, { isDense })

describe(`printed trees, seed ${SEED}`, () => {
  it.each([
    ['to be read', 6000, false],
    ['as data', 2000, true],
  ])('stay as they are when Biome formats them, laid out %s', (_, count, isDense) => {
    const texts = drawn(count).map((value, index) => printed(value, index, isDense))
    const after = formatted(texts.join('\n')).split(/^(?=export const e\d+\b)/m)
    expect(after).toHaveLength(count)
    const changed = texts.flatMap((text, index) =>
      text.trimEnd() === after[index]?.trimEnd() ? [] : [`${text}becomes\n${after[index]}`],
    )
    expect(changed).toEqual([])
  })

  it('are read by TypeScript as the trees that they were', () => {
    const wrong = drawn(3000).flatMap((value, index) => {
      const text = printed(value, index)
      return equal(parsedExpression(text), comparable(value)) ? [] : [text]
    })
    expect(wrong).toEqual([])
  })

  it('say where each part of an object or list stands', () => {
    const trees = drawn(1000).map(marked)
    let seen = 0
    const wrong = trees.flatMap((value, index) => {
      const file: SourceFile = { imports: [], declarations: [{ kind: 'const', name: `e${index}`, value }] }
      const { text, marks } = printMarked(file)
      seen += marks.length
      if (text !== printFile(file)) return [text]
      return marks.flatMap(({ from, start, end }) => {
        if (!('whole' in from)) return text.slice(start, end).startsWith('export const ') ? [] : [text]
        const { whole, open, close } = from as Marked
        const part = `export const e = ${open}${text.slice(start, end)}${close}`
        return equal(parsedExpression(part), comparable(whole)) ? [] : [part]
      })
    })
    expect(wrong).toEqual([])
    expect(seen).toBeGreaterThan(1000)
  })

  it('give what their trees give', () => {
    const trees = drawn(3000).map(closed)
    const outcomes = trees.map((tree, index) => [ofText(printed(tree, index), index), ofTree(tree)] as const)
    const wrong = outcomes.flatMap((pair, index) =>
      isDeepStrictEqual(...pair) ? [] : [{ text: printed(trees[index] as Expression, index), pair }],
    )
    expect(wrong).toEqual([])
    expect(outcomes.filter(([{ fails }]) => !fails).length).toBeGreaterThan(800)
  })
})

/** A part alone in its object or list. */
interface Marked {
  readonly whole: Expression
  readonly open: string
  readonly close: string
}

/** All parts of objects and lists say what they are. */
const marked = (given: Expression): Expression =>
  mapExpression(given, (each) => {
    if (each.kind === 'object')
      return {
        ...each,
        members: each.members.map((member) => ({
          ...member,
          from: { whole: { ...each, members: [member] }, open: '{', close: '}' } satisfies Marked,
        })),
      }
    if (each.kind !== 'array') return each
    return {
      ...each,
      items: each.items.map((item) => ({
        ...item,
        from: { whole: { ...each, items: [item] }, open: '[', close: ']' } satisfies Marked,
      })),
    }
  })

/** With values for its names: without functions that need more than one argument, and without types. */
const closed = (given: Expression): Expression =>
  mapExpression(given, (each) => {
    if (each.kind === 'as') return each.value
    return each.kind === 'arrow' ? arrow(['x'], 'kind' in each.body ? each.body : name('x')) : each
  })

const NAMES = {
  x: 3,
  values: { a: 'text', ports: [1, 2], name: null },
  context: ['a', 'b'],
  image: (value: unknown) => [value],
  $: { map: (each: unknown) => each, filter: 7 },
  _part: '',
  isEnabled: true,
  theNameOfTheServiceAccount: undefined,
  großeZahl: 1e21,
  k8s: { Pod: { containers: [] } },
}

interface Outcome {
  readonly value?: unknown
  readonly fails: boolean
}

/** The text of a function isn't compared. */
const outcomeOf = (run: () => unknown): Outcome => {
  const original = Function.prototype.toString
  Function.prototype.toString = () => 'a function'
  try {
    return { value: plain(run()), fails: false }
  } catch {
    return { fails: true }
  } finally {
    Function.prototype.toString = original
  }
}

const ofText = (text: string, index: number): Outcome => {
  const run = new Function('names', `with (names) { ${text.replace(/^export /, '')}; return e${index} }`)
  return outcomeOf(() => run(NAMES))
}

const ofTree = (given: Expression): Outcome => outcomeOf(() => evaluate(given, NAMES))

/** Functions are compared by what they are, and everything else by what it holds. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return new Map(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

describe('printed imports', () => {
  it('are sorted as Biome sorts them', () => {
    const files = fc.sample(randomImports, { seed: SEED, numRuns: 300 }).map((imports, index) => {
      const declaration = { kind: 'default', value: name('undefined') } as const
      return [`${index}.ts`, printFile({ imports, declarations: [declaration] })] as const
    })
    const sorted = checked(new Map(files))
    expect(files.filter(([path, text]) => sorted.get(path) !== text)).toEqual([])
  })
})
