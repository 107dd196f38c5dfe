import { someInside } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { FALSE, isLiteral, TRUE } from '../../model/leaves.ts'
import type { Node, VariableNode } from '../../model/node.ts'
import { isTakenWhole } from '../../model/taken-whole.ts'
import { conditional, not, or } from '../../model/tests.ts'
import { BOOLEAN } from '../../model/type.ts'
import { goName, newVariable } from '../nodes/nodes.ts'
import {
  type Block,
  innerBlocks,
  isSilent,
  line,
  mapInner,
  type Statement,
  type StatementOf,
  type StatementTable,
  visitStatement,
} from '../tree/tree.ts'
import { anyOf } from './any.ts'
import { isFilled } from './filled-test.ts'
import { collected } from './filtered.ts'

/** When a block prints something; undefined when that hangs on the turns of a loop. */
export const whenPrinted = (block: Block): Node | undefined => {
  const tests = block.map((statement) => visitStatement(WHEN, statement))
  if (tests.some((test) => test && isLiteral(test, true))) return TRUE
  if (!tests.every((test) => test !== undefined)) return undefined
  return isCovered(tests) ? TRUE : anyOf(tests)
}

/** The same, as a block around it can ask: it doesn't know the variables of the block. */
const fromOutside = (block: Block): Node | undefined => {
  const own = new Set(block.flatMap((statement) => (statement.kind === 'define' ? [statement.variable.id] : [])))
  const test = whenPrinted(block)
  return test && someInside(test, (node) => node.kind === 'variable' && own.has(node.id)) ? undefined : test
}

/** A field stands in for an entry of a map, and the map is printed after it: one of the two is always there. */
const isCovered = (tests: readonly Node[]): boolean => {
  const all = tests.flatMap((test) => (test.kind === 'logic' && test.operator === 'or' ? test.operands : [test]))
  return all.some((test) => {
    const map = test.kind === 'not' ? mapAskedFor(test.operand) : undefined
    return map !== undefined && all.some((other) => other.kind === 'truthy' && same(other.operand, map))
  })
}

/** The map of which an entry is asked for. */
const mapAskedFor = (test: Node): Node | undefined => {
  if (test.kind === 'call' && goName(test) === 'hasKey') return test.arguments[0]
  return test.kind === 'present' && test.operand.kind === 'member' ? test.operand.object : undefined
}

const always = (): Node => TRUE
const never = (): Node => FALSE

const WHEN: StatementTable<Node | undefined> = {
  line: always,
  nested: always,
  item: always,
  document: always,
  if: ({ test, yes, no }) => {
    const [then, otherwise] = [fromOutside(yes), fromOutside(no)]
    return then && otherwise && conditional(test, then, otherwise)
  },
  range: ({ over, body, empty }) => {
    const printed = whenPrinted(body)
    if (printed?.kind !== 'literal') return undefined
    return printed.value ? or(isFilled(over), whenPrinted(empty) ?? FALSE) : FALSE
  },
  with: ({ of, no }) => or(isFilled(of), whenPrinted(no) ?? FALSE),
  yaml: always,
  output: always,
  text: always,
  define: never,
  assign: never,
  run: never,
  fail: never,
  break: never,
  note: never,
  comment: never,
}

/** What is printed, and what has to stand before the key that it belongs to. */
export interface Filled {
  readonly before: Block
  readonly body: Block
}

/** A block that prints `{}` or `[]` where it would print nothing. */
export const filled = (block: Block, empty: '{}' | '[]'): Filled => {
  const silent = block.findIndex((statement) => statement.kind === 'note' || !isSilent(statement))
  const count = silent < 0 ? block.length : silent
  const { before, body } = fill(block.slice(count), empty)
  return { before: [...block.slice(0, count), ...before], body }
}

const fill = (block: Block, empty: '{}' | '[]'): Filled => {
  const [first, ...rest] = block
  if (first?.kind !== 'note' || rest.length === 0) return fillPrinted(block, empty)
  const { before, body } = fill(rest, empty)
  return { before, body: [first, ...body] }
}

const fillPrinted = (block: Block, empty: '{}' | '[]'): Filled => {
  const test = whenPrinted(block)
  if (test && isLiteral(test, true)) return { before: [], body: block }
  if (test && isLiteral(test, false)) return { before: [], body: [...block, line(empty)] }
  const [only] = block
  if (only && block.length === 1) return fillOnly(only, test, empty)
  return test ? { before: [], body: [...block, guard(not(test), empty)] } : flagged(block, empty)
}

const guard = (test: Node, empty: string): Statement => ({ kind: 'if', test, yes: [line(empty)], no: [] })

/** A single condition or loop has an `else`. */
const fillOnly = (statement: Statement, test: Node | undefined, empty: '{}' | '[]'): Filled => {
  if (statement.kind === 'if') {
    const [yes, no] = [fill(statement.yes, empty), fill(statement.no, empty)]
    return { before: [], body: [{ ...statement, yes: [...yes.before, ...yes.body], no: [...no.before, ...no.body] }] }
  }
  if (statement.kind === 'with') return { before: [], body: [asItIs(statement) ?? { ...statement, no: [line(empty)] }] }
  if (statement.kind !== 'range') return flagged([statement], empty)
  if (test) return { before: [], body: [{ ...statement, empty: [line(empty)] }] }
  const loop = collected(statement)
  const kept = loop && whenPrinted(loop.range.body)
  if (!loop || !kept || !isLiteral(kept, true)) return flagged([statement], empty)
  return { before: loop.before, body: [{ ...loop.range, empty: [line(empty)] }] }
}

/** `toYaml` says itself that a map or list of the values is empty. */
const asItIs = ({ of, body }: StatementOf<'with'>): Statement | undefined => {
  const [only] = body
  const isWhole = body.length === 1 && only?.kind === 'yaml' && same(only.node, of)
  return isWhole && isTakenWhole(of) && !of.type.optional ? only : undefined
}

/** Where nothing else tells, the loops say whether they printed something. */
const flagged = (block: Block, empty: string): Filled => {
  const flag = newVariable('empty', BOOLEAN)
  const start: Statement = { kind: 'define', variable: flag, value: TRUE }
  return { before: [], body: [start, ...block.map((statement) => lower(statement, flag)), guard(flag, empty)] }
}

/** The same statement, which sets the flag wherever it prints. */
const lower = (statement: Statement, flag: VariableNode): Statement =>
  mapInner(statement, ({ block }) => {
    const printed = whenPrinted(block)
    const down: Statement = { kind: 'assign', variable: flag, value: FALSE }
    if (printed && isLiteral(printed, true)) return [down, ...block]
    return block.map((inner) => (innerBlocks(inner).length > 0 ? lower(inner, flag) : inner))
  })
