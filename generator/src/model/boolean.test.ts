import { describe, expect, it } from 'vitest'
import { and, not, or, shortOr } from './boolean.ts'
import { keyOf } from './key.ts'
import { FALSE, make, plain, TRUE } from './leaves.ts'
import type { Node } from './node.ts'
import { BOOLEAN } from './type.ts'

const variable = (id: number): Node => make({ kind: 'variable', id, name: `v${id}`, type: BOOLEAN })
const [a, b, c] = [variable(0), variable(1), variable(2)] as const
const named = (of: Node): Node => make({ kind: 'named', id: 9, name: 'n', of, type: BOOLEAN })

const truth = (node: Node, bits: number): boolean => {
  const of = plain(node)
  if (of.kind === 'literal') return of.value === true
  if (of.kind === 'variable') return (bits & (1 << of.id)) !== 0
  if (of.kind === 'not') return !truth(of.operand, bits)
  if (of.kind !== 'logic') throw new Error(`no boolean: ${of.kind}`)
  const operands = of.operands.map((operand) => truth(operand, bits))
  return of.operator === 'and' ? operands.every(Boolean) : operands.some(Boolean)
}

const leaves = [a, b, c, not(a), not(b), TRUE, FALSE]
const pairs = leaves.flatMap((x) => leaves.flatMap((y) => [and(x, y), or(x, y)]))
const booleans = [...leaves, ...[...pairs, ...pairs.map(not), ...pairs.map(named)].filter((_, at) => at % 7 === 0)]

describe('a boolean', () => {
  it.each([
    ['and', (x: Node, y: Node) => and(x, y), (x: boolean, y: boolean) => x && y],
    ['or', (x: Node, y: Node) => or(x, y), (x: boolean, y: boolean) => x || y],
    ['short or', (x: Node, y: Node) => shortOr(x, y, a), (x: boolean, y: boolean, v: boolean) => x || y || v],
    ['not and', (x: Node, y: Node) => not(and(x, y)), (x: boolean, y: boolean) => !(x && y)],
    ['not or', (x: Node, y: Node) => not(or(x, y)), (x: boolean, y: boolean) => !(x || y)],
  ])('keeps its truth for all values of its parts: %s', (_name, simplified, meant) => {
    for (const [x, y] of booleans.flatMap((one) => booleans.map((other) => [one, other] as const)))
      for (let bits = 0; bits < 8; bits++)
        if (truth(simplified(x, y), bits) !== meant(truth(x, bits), truth(y, bits), truth(a, bits)))
          expect.unreachable(`${keyOf(x)}, ${keyOf(y)}, ${bits}`)
  })

  it.each([
    [shortOr(a, and(a, b)), a],
    [shortOr(a, and(not(a), b)), or(a, b)],
    [shortOr(a, and(or(a, b), c)), or(a, and(b, c))],
    [shortOr(named(or(a, b)), and(a, c)), named(or(a, b))],
    [not(or(not(a), not(b))), and(a, b)],
    [or(a, not(a)), TRUE],
  ])('says nothing twice: %#', (short, expected) => {
    expect(keyOf(short)).toBe(keyOf(expected))
  })
})
