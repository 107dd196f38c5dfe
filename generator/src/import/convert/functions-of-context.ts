import { arrow, name } from '../typescript/make.ts'
import { constant as constantStatement } from '../typescript/make-statements.ts'
import type { ArrowFunction, Expression, Statement } from '../typescript/tree.ts'
import { mapStatements } from '../typescript/walk.ts'

const PARTS = new Set(['values', 'release', 'chart', 'capabilities', 'files', 'template', 'subcharts', 'cluster'])

/** So often a group of values is read before it gets a name of its own. */
const OFTEN = 3

/** A function of the context: it takes apart what it reads often. */
export const functionOfContext = (
  body: readonly Statement[],
  returns?: string,
  others: readonly string[] = [],
): ArrowFunction => {
  const uses = usesOf(body)
  if (uses.whole === 0 && uses.parts.size === 0) return shortened(['_: Context', ...others], body, returns)
  const taken = [...uses.parts].filter(([, count]) => uses.whole === 0 || count >= OFTEN).map(([part]) => part)
  const [short, pattern] = [withoutContext(body, taken), `{ ${[...taken].sort().join(', ')} }`]
  if (uses.whole === 0) return shortened([`${pattern}: Context`, ...others], short, returns)
  const head = taken.length > 0 ? [constantStatement(pattern, name('context'))] : []
  return shortened(['context: Context', ...others], [...head, ...short], returns)
}

/** A function that finds the context below a name of its own, with the other parameters. */
export const functionOfArguments = (
  body: readonly Statement[],
  parameters: readonly string[],
  context: string,
  returns?: string,
): ArrowFunction => {
  const own = mapStatements(body, (each) => (each.kind === 'name' && each.name === 'context' ? name(context) : each))
  return shortened([...(context === '' ? [] : [`${context}: Context`]), ...parameters], own, returns)
}

interface Uses {
  /** How often the context is handed on. */
  readonly whole: number
  readonly parts: ReadonlyMap<string, number>
}

const usesOf = (body: readonly Statement[]): Uses => {
  const parts = new Map<string, number>()
  let all = 0
  const see = (each: Expression): void => {
    if (each.kind === 'name' && each.name === 'context') all++
    if (isPart(each)) parts.set(each.name, (parts.get(each.name) ?? 0) + 1)
  }
  mapStatements(body, (each) => {
    see(each)
    return each
  })
  return { whole: all - [...parts.values()].reduce((sum, count) => sum + count, 0), parts }
}

const isPart = (each: Expression): each is Expression & { readonly kind: 'member' } =>
  each.kind === 'member' && each.of.kind === 'name' && each.of.name === 'context' && PARTS.has(each.name)

const withoutContext = (body: readonly Statement[], taken: readonly string[]): readonly Statement[] =>
  mapStatements(body, (each) => (isPart(each) && taken.includes(each.name) ? name(each.name) : each))

/** A function that only returns needs no braces. */
const shortened = (parameters: readonly string[], body: readonly Statement[], returns?: string): ArrowFunction => {
  const [only] = body
  return arrow(parameters, body.length === 1 && only?.kind === 'return' ? only.value : body, returns)
}
