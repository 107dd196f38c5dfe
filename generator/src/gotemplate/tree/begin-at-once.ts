import type { Scope } from '../expression/scope.ts'
import { renderBlock } from './render.ts'
import type { TemplateLine } from './template-line.ts'
import { type Block, isSilent, type Statement, type StatementOf } from './tree.ts'

/**
 * The lines of a block whose first line break would be a part of what it prints: a helper gives its map or list without
 * an empty line before it.
 */
export const renderAtOnce = (block: Block, scope: Scope): TemplateLine[] => {
  const count = block.findIndex((statement) => !isSilent(statement))
  const printed = block.slice(count)
  const marked = count > 0 && printed[0]?.kind === 'yaml' ? markYaml(printed[0], printed.slice(1)) : markFirst(printed)
  const lines = renderBlock([...block.slice(0, count), ...marked], 0, scope)
  const silent = renderBlock(block.slice(0, count), 0, scope).length
  const trims = lines[silent]?.kind === 'output'
  return lines.map((line, at) =>
    trims && at === silent - 1 && line.kind !== 'note' ? { ...line, trimsAfter: true } : line,
  )
}

/** Variables before it leave a line break, which `{{-` takes away. */
const markYaml = (first: StatementOf<'yaml'>, rest: Block): Block => [{ ...first, begins: 'always' }, ...rest]

/** What may print first is marked, up to what prints in any case. */
const markFirst = ([first, ...rest]: Block): Block => {
  if (first?.kind !== 'if' && first?.kind !== 'with') return first ? [first, ...rest] : []
  const arms = armsOf(first)
  if (!arms.every(beginsWithOutput)) return [first, ...rest]
  if (arms.every((arm) => arm.length > 0)) return [{ ...first, begins: 'always' }, ...rest]
  return canBegin(rest) ? [{ ...first, begins: 'maybe' }, ...markFirst(rest)] : [first, ...rest]
}

/** The arms of a chain of `else if`. */
const armsOf = (statement: StatementOf<'if'> | StatementOf<'with'>): readonly Block[] => {
  if (statement.kind === 'with') return [statement.body, statement.no]
  const [only, ...others] = statement.no
  return [statement.yes, ...(only?.kind === 'if' && others.length === 0 ? armsOf(only) : [statement.no])]
}

const OUTPUT = new Set<Statement['kind']>(['line', 'nested', 'item', 'yaml'])

const beginsWithOutput = ([first]: Block): boolean => first === undefined || OUTPUT.has(first.kind)

/** Something is printed after it, and begins at once as well. */
const canBegin = (rest: Block): boolean => {
  const [next] = markFirst(rest)
  return next !== undefined && (OUTPUT.has(next.kind) || ('begins' in next && next.begins !== undefined))
}
