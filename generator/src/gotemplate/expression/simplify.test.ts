import { describe, expect, it } from 'vitest'
import { atom, call, type Expression } from './expression-tree.ts'
import { flat } from './layout.ts'
import { connect, negate } from './simplify.ts'

const [a, b, c] = [atom('.a'), atom('.b'), atom('.c')] as const
const not = (of: Expression): Expression => call('not', of)
const and = (...of: Expression[]): Expression => connect('and', of)
const or = (...of: Expression[]): Expression => connect('or', of)

describe('a condition', () => {
  it.each([
    [or(and(a, a), and(not(a), b)), 'or .a .b'],
    [or(and(b, not(a)), a), 'or .a .b'],
    [or(a, and(a, b)), '.a'],
    [and(a, or(not(a), b)), 'and .a .b'],
    [and(a, and(call('ne', a, atom('nil')), b)), 'and .a .b'],
    [or(a, b, and(not(or(a, b)), c)), 'or .a .b .c'],
    [or(and(c, not(a), b), c), '.c'],
  ])('says nothing twice: %#', (condition, text) => {
    expect(flat(condition)).toBe(text)
  })

  it('keeps a test that stands before what needs it', () => {
    expect(flat(and(or(not(a), b), a))).toBe('and (or (not .a) .b) .a')
  })

  it('is turned into its opposite without a double negation', () => {
    expect(flat(negate(or(not(a), b)))).toBe('and .a (not .b)')
    expect(flat(negate(or(call('ne', a, atom('1')), b)))).toBe('and (eq .a 1) (not .b)')
    expect(flat(negate(or(a, b)))).toBe('not (or .a .b)')
  })

  it('has the same truth as before, for all values of its parts', () => {
    let compared = 0
    for (const condition of conditions(3)) {
      for (let bits = 0; bits < 8; bits++) {
        expect(truth(simple(condition), bits), flat(condition)).toBe(truth(condition, bits))
        expect(truth(negate(simple(condition)), bits), flat(condition)).toBe(!truth(condition, bits))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(2000)
  })
})

/** Conditions of a, b and c in all combinations of two levels, of which some are taken. */
function conditions(step: number): Expression[] {
  const leaves = [a, b, c, not(a), not(b)]
  const pairs = leaves.flatMap((x) => leaves.flatMap((y) => [call('and', x, y), call('or', x, y)]))
  const parts = [...leaves, ...pairs, ...pairs.map(not)]
  const all = parts.flatMap((x) => parts.flatMap((y) => [call('and', x, y), call('or', x, y), call('or', x, y, a)]))
  return all.filter((_, at) => at % (step * 31) === 0)
}

function simple(condition: Expression): Expression {
  if (condition.kind !== 'call') return condition
  const args = condition.args.map(simple)
  return condition.name === 'not' ? negate(args[0] as Expression) : connect(condition.name as 'and', args)
}

function truth(condition: Expression, bits: number): boolean {
  if (condition.kind === 'atom') return (bits & { '.a': 1, '.b': 2, '.c': 4 }[condition.text as '.a']) !== 0
  if (condition.kind !== 'call') throw new Error('not a condition')
  const args = condition.args.map((arg) => truth(arg, bits))
  if (condition.name === 'not') return !args[0]
  return condition.name === 'and' ? args.every(Boolean) : args.some(Boolean)
}
