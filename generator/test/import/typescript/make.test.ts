import { describe, expect, it } from 'vitest'
import { freeNames } from '../../../src/import/typescript/free-names.ts'
import {
  and,
  array,
  arrow,
  binary,
  call,
  conditional,
  data,
  element,
  literal,
  member,
  name,
  not,
  object,
  or,
  property,
  spread,
  template,
} from '../../../src/import/typescript/make.ts'
import { assign, constant, forOf, ifElse, returned, thrown } from '../../../src/import/typescript/make-statements.ts'
import { printExpression } from '../../../src/import/typescript/print.ts'
import type { Expression } from '../../../src/import/typescript/tree.ts'
import { equal, mapExpression, visit } from '../../../src/import/typescript/walk.ts'

const values = name('values')
const ports = member(values, 'ports')
const [a, b, c] = [name('a'), name('b'), name('c')]

describe('factories', () => {
  it.each<[Expression, string]>([
    [member(values, 'image'), 'values.image'],
    [member(values, 'a/b', true), "values?.['a/b']"],
    [element(ports, literal(0)), 'values.ports[0]'],
    [element(values, literal('image')), 'values.image'],
    [call('k8s.f', a, spread(b)), 'k8s.f(a, ...b)'],
    [template(['a', literal('b'), template(['c', a]), literal(3), '']), '`abc${a}3`'],
    [template(['a', literal('b')]), "'ab'"],
    [template([]), "''"],
    [data({ 'a-b': [1, null, { c: true }], left: undefined }), "{ 'a-b': [1, null, { c: true }] }"],
    [object([property(literal('a'), a), property(b, c)]), '{ a, [b]: c }'],
  ])('make %j', (tree, text) => expect(printExpression(tree)).toBe(text))

  it.each<[Expression, string]>([
    [not(a), '!a'],
    [not(not(a)), 'a'],
    [not(binary('===', a, b)), 'a !== b'],
    [not(binary('!==', a, b)), 'a === b'],
    [not(binary('>', member(ports, 'length'), literal(0))), 'values.ports.length === 0'],
    [not(binary('===', member(ports, 'length'), literal(0))), 'values.ports.length > 0'],
    [not(binary('>', call('len', ports), literal(0))), 'len(values.ports) === 0'],
    [not(binary('>', a, literal(0))), '!(a > 0)'],
    [not(binary('>', member(ports, 'length', true), literal(0))), '!(values.ports?.length > 0)'],
    [not(and(a, b)), '!(a && b)'],
    [not(literal(false)), 'true'],
  ])('negate as %#', (tree, text) => expect(printExpression(tree)).toBe(text))

  it.each<[Expression, string]>([
    [and(), 'true'],
    [or(), 'false'],
    [and(a), 'a'],
    [and(a, and(b, c)), 'a && b && c'],
    [and(literal(true), a, literal(true)), 'a && true'],
    [or(literal(false), a, or(b, c)), 'a || b || c'],
    [or(and(a, b), c), '(a && b) || c'],
    [binary('&&', a, binary('&&', b, c)), 'a && b && c'],
  ])('join tests as %#', (tree, text) => expect(printExpression(tree)).toBe(text))
})

describe('walks', () => {
  const tree = call(member(ports, 'map'), arrow(['port'], [returned(object([property(a, name('port')), spread(b)]))]))

  it('compare trees by what they are made of', () => {
    expect(equal(tree, JSON.parse(JSON.stringify(tree)))).toBe(true)
    expect(equal(tree, call(member(ports, 'map'), arrow(['port'], [returned(object([]))])))).toBe(false)
    expect(equal(literal(0), literal(-0))).toBe(false)
    expect(equal(arrow([], a, undefined), { kind: 'arrow', parameters: [], body: a, returns: undefined })).toBe(true)
  })

  it('see each expression from the outside in, those in statements and keys too', () => {
    const kinds: string[] = []
    visit(tree, (each) => void kinds.push(each.kind === 'name' ? each.name : each.kind))
    expect(kinds).toEqual(['call', 'member', 'member', 'values', 'arrow', 'object', 'a', 'port', 'b'])
  })

  it('change each expression from the inside out', () => {
    const changed = mapExpression(tree, (each) => {
      if (each.kind === 'name') return name(`${each.name}2`)
      return each.kind === 'object' ? conditional(a, each, b) : each
    })
    expect(printExpression(changed, { isDense: true })).toBe(
      'values2.ports.map((port) => {\n  return a ? { [a2]: port2, ...b2 } : b\n})',
    )
  })
})

describe('freeNames', () => {
  it.each<[Expression | Parameters<typeof freeNames>[0], readonly string[]]>([
    [name('k8s.Container'), ['k8s']],
    [object([property('a', b), property(c, literal(1)), spread(values)]), ['b', 'c', 'values']],
    [
      arrow(['context: Context', '{ image: { tag }, a = b }', '[first]'], array([name('tag'), name('first'), a, c])),
      ['c', 'b'],
    ],
    [arrow(['x = y.z', '...rest'], array([name('x'), name('rest')])), ['y']],
    [
      [constant('{ a, b: c }', values), returned(array([a, b, c]))],
      ['values', 'b'],
    ],
    [[ifElse(a, [constant('b', literal(1)), returned(b)], [returned(b)])], ['a', 'b']],
    [
      [forOf('[key, value]', a, [assign('b', name('key')), thrown(name('value'))]), returned(name('key'))],
      ['a', 'b', 'key'],
    ],
    [template(['a', a]), ['a']],
  ])('finds what %# reads', (given, names) => expect([...freeNames(given)].sort()).toEqual([...names].sort()))
})
