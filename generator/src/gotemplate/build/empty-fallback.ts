import { not, or, shortOr } from '../../model/boolean.ts'
import { someInside } from '../../model/inside.ts'
import { same } from '../../model/key.ts'
import { FALSE, isLiteral, plain, TRUE } from '../../model/leaves.ts'
import type { Node, VariableNode } from '../../model/node.ts'
import { isTakenWhole, templateOf } from '../../model/path.ts'
import { conditional } from '../../model/tests.ts'
import { BOOLEAN } from '../../model/type.ts'
import { goCall, goName, newVariable } from '../nodes/nodes.ts'
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
import { isNotEmpty } from './conditions.ts'

/** When a block prints something; undefined when that depends on the iterations of a loop. */
export const printCondition = (block: Block): Node | undefined => {
  const tests = block.map((statement) => visitStatement(PRINT_CONDITIONS, statement))
  if (tests.some((test) => test && isLiteral(test, true))) return TRUE
  if (!tests.every((test) => test !== undefined)) return undefined
  return isAlwaysPrinted(tests) ? TRUE : shortOr(...tests)
}

/** The same, as a block around it can ask: it doesn't know the variables of the block. */
const conditionFromOutside = (block: Block): Node | undefined => {
  const own = new Set(block.flatMap((statement) => (statement.kind === 'define' ? [statement.variable.id] : [])))
  const test = printCondition(block)
  return test && someInside(test, (node) => node.kind === 'variable' && own.has(node.id)) ? undefined : test
}

/** A field stands in for an entry of a map, and the map is printed after it: one of the two is always there. */
const isAlwaysPrinted = (tests: readonly Node[]): boolean => {
  const all = tests.flatMap((test) => (test.kind === 'logic' && test.operator === 'or' ? test.operands : [test]))
  return all.some((test) => {
    const asked = test.kind === 'not' ? mapAskedFor(test.operand) : undefined
    const map = asked && (templateOf(asked) ?? asked)
    return map !== undefined && all.some((other) => other.kind === 'truthy' && same(other.operand, map))
  })
}

/** The map of which an entry is asked for. */
const mapAskedFor = (test: Node): Node | undefined => {
  if (test.kind === 'call' && goName(test) === 'hasKey') return test.arguments[0]
  return test.kind === 'present' && test.operand.kind === 'member' ? test.operand.object : undefined
}

const alwaysPrinted = (): Node => TRUE
const neverPrinted = (): Node => FALSE

const PRINT_CONDITIONS: StatementTable<Node | undefined> = {
  line: alwaysPrinted,
  nested: alwaysPrinted,
  item: alwaysPrinted,
  document: alwaysPrinted,
  if: ({ test, yes, no }) => {
    const [then, otherwise] = [conditionFromOutside(yes), conditionFromOutside(no)]
    return then && otherwise && conditional(test, then, otherwise)
  },
  range: ({ over, body, empty }) => {
    const printed = printCondition(body)
    if (printed?.kind !== 'literal') return undefined
    return printed.value ? or(isNotEmpty(over), printCondition(empty) ?? FALSE) : FALSE
  },
  with: ({ of, no }) => or(isNotEmpty(of), printCondition(no) ?? FALSE),
  yaml: alwaysPrinted,
  output: alwaysPrinted,
  text: alwaysPrinted,
  define: neverPrinted,
  assign: neverPrinted,
  run: neverPrinted,
  fail: neverPrinted,
  break: neverPrinted,
  note: neverPrinted,
  comment: neverPrinted,
}

/** What is printed, and what has to stand before the key that it belongs to. */
export interface FallbackResult {
  readonly before: Block
  readonly body: Block
}

/** A block that prints `{}` or `[]` where it would print nothing. */
export const withEmptyFallback = (block: Block, empty: '{}' | '[]'): FallbackResult => {
  const silent = block.findIndex((statement) => statement.kind === 'note' || !isSilent(statement))
  const count = silent < 0 ? block.length : silent
  const { before, body } = addFallback(block.slice(count), empty)
  return { before: [...block.slice(0, count), ...before], body }
}

const addFallback = (block: Block, empty: '{}' | '[]'): FallbackResult => {
  const [first, ...rest] = block
  if (first?.kind !== 'note' || rest.length === 0) return addFallbackToPrinted(block, empty)
  const { before, body } = addFallback(rest, empty)
  return { before, body: [first, ...body] }
}

const addFallbackToPrinted = (block: Block, empty: '{}' | '[]'): FallbackResult => {
  const test = printCondition(block)
  if (test && isLiteral(test, true)) return { before: [], body: block }
  if (test && isLiteral(test, false)) return { before: [], body: [...block, line(empty)] }
  const [only] = block
  if (only && block.length === 1) return addElse(only, test, empty)
  return test ? { before: [], body: [...block, emptyUnless(not(test), empty)] } : addFlag(block, empty)
}

const emptyUnless = (test: Node, empty: string): Statement => ({ kind: 'if', test, yes: [line(empty)], no: [] })

/** A single condition or loop has an `else`. */
const addElse = (statement: Statement, test: Node | undefined, empty: '{}' | '[]'): FallbackResult => {
  if (statement.kind === 'if') {
    const [yes, no] = [addFallback(statement.yes, empty), addFallback(statement.no, empty)]
    return { before: [], body: [{ ...statement, yes: [...yes.before, ...yes.body], no: [...no.before, ...no.body] }] }
  }
  if (statement.kind === 'with')
    return { before: [], body: [withoutWith(statement) ?? { ...statement, no: [line(empty)] }] }
  if (statement.kind !== 'range') return addFlag([statement], empty)
  if (test) return { before: [], body: [{ ...statement, empty: [line(empty)] }] }
  const loop = hoistFilter(statement)
  const kept = loop && printCondition(loop.range.body)
  if (!loop || !kept || !isLiteral(kept, true)) return addFlag([statement], empty)
  return { before: loop.before, body: [{ ...loop.range, empty: [line(empty)] }] }
}

/** `toYaml` says itself that a map or list of the values is empty. */
const withoutWith = ({ of, body }: StatementOf<'with'>): Statement | undefined => {
  const [only] = body
  const isWhole = body.length === 1 && only?.kind === 'yaml' && same(only.node, of)
  return isWhole && isTakenWhole(of) && !of.type.optional ? only : undefined
}

/** Where nothing else tells, the loops say whether they printed something. */
const addFlag = (block: Block, empty: string): FallbackResult => {
  const flag = newVariable('empty', BOOLEAN)
  const start: Statement = { kind: 'define', variable: flag, value: TRUE }
  return {
    before: [],
    body: [start, ...block.map((statement) => clearFlagIn(statement, flag)), emptyUnless(flag, empty)],
  }
}

/** The same statement, which sets the flag wherever it prints. */
const clearFlagIn = (statement: Statement, flag: VariableNode): Statement =>
  mapInner(statement, ({ block }) => {
    const printed = printCondition(block)
    const down: Statement = { kind: 'assign', variable: flag, value: FALSE }
    if (printed && isLiteral(printed, true)) return [down, ...block]
    return block.map((inner) => (innerBlocks(inner).length > 0 ? clearFlagIn(inner, flag) : inner))
  })

type Range = StatementOf<'range'>

/**
 * A loop with a filter, as a loop over what the filter leaves, which is collected before: only then is it known
 * whether anything is left.
 */
export const hoistFilter = (range: Range): { before: Block; range: Range } | undefined => {
  const filter = range.body.at(-1)
  if (filter?.kind !== 'if' || filter.no.length > 0 || range.body.length > 1) return undefined
  const isMap = range.over.type.kind !== 'list'
  if (range.key && !isMap) return undefined
  const rest = newVariable(nameOfRemaining(range), range.over.type)
  const start = goCall(isMap && range.key ? 'dict' : 'list', range.over.type)
  const keep: Statement =
    isMap && range.key
      ? { kind: 'run', value: goCall('set', rest.type, rest, range.key, range.value) }
      : { kind: 'assign', variable: rest, value: goCall('append', rest.type, rest, range.value) }
  const loop: Range = { ...range, body: [{ ...filter, yes: [keep] }] }
  return {
    before: [{ kind: 'define', variable: rest, value: start }, loop],
    range: { ...range, over: rest, body: filter.yes },
  }
}

const nameOfRemaining = ({ over, value }: Range): string => {
  const of: Node = plain(over)
  return of.kind === 'member' ? of.key : `${value.name}s`
}
