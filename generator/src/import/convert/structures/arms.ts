import type { Arm } from '../../structure/tree.ts'
import { array, conditional, spread } from '../../typescript/make.ts'
import type { Expression, Spread } from '../../typescript/tree.ts'
import { conditionOf, isLiteral } from '../expressions/conditions.ts'
import { choose } from '../expressions/functions/logic.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import type { Condition, Typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'

/** One way through a control that isn't a loop. */
export interface Way {
  /** When it is taken, if none before it is; always, if undefined. */
  readonly condition: Condition | undefined
  /** What is known in it. */
  readonly scope: Scope
  /** What `if` or `with` tests. */
  readonly value?: Typed
}

/** Goes into an arm of `if`, `with` or `else`. */
export const enter = ({ head, pipeline, place }: Arm<unknown>, scope: Scope): Way => {
  if (head === 'range') throw new Unconverted('a loop that prints nothing, or a part of a line', place)
  if (head === 'else' || !pipeline) return { condition: undefined, scope: scope.inner() }
  const value = convertPipeline(pipeline, scope)
  const condition = conditionOf(value)
  const inner = scope.knowing(condition.holds)
  const [variable] = pipeline.variables
  const known = inner.narrowed(value.guarded?.value ?? value)
  if (variable !== undefined) inner.set(variable, known)
  return { condition, value: known, scope: head === 'with' ? inner.inner({ dot: known }) : inner }
}

/**
 * The ways that the arms of a control are. Each knows that no condition in front of it held; those that are never taken
 * are left out.
 */
export const waysOf = <Part>(arms: readonly Arm<Part>[], scope: Scope): readonly (Way & { readonly body: Part })[] => {
  const ways: (Way & { readonly body: Part })[] = []
  let outer = scope
  for (const arm of arms) {
    const way = enter(arm, outer)
    if (way.condition && isLiteral(way.condition, false)) continue
    ways.push({ ...way, body: arm.body })
    if (!way.condition || isAlways(way.condition)) break
    outer = outer.knowing(way.condition.fails)
  }
  return ways
}

/** A list of items, or the one that all of them are spread from. */
export const listOfItems = (items: readonly (Expression | Spread)[]): Expression => {
  const [only] = items
  return items.length === 1 && only?.kind === 'spread' ? only.value : array(items)
}

/** What is spread into a list by the first condition that holds. */
export const chosenItems = (
  ways: readonly (Pick<Way, 'condition'> & { readonly items: readonly (Expression | Spread)[] })[],
): readonly (Expression | Spread)[] => {
  if (ways.every(({ items }) => items.length === 0)) return []
  const [way] = ways
  if (way && isAlways(way.condition)) return way.items
  const chosen = ways.reduceRight<Expression>(
    (rest, { condition, items }) =>
      condition && !isAlways(condition)
        ? conditional(condition.expression, listOfItems(items), rest)
        : listOfItems(items),
    array([]),
  )
  return [spread(chosen)]
}

/** A value by the first condition that holds; `otherwise`, if none does. */
export const choices = (
  cases: readonly { readonly condition: Condition | undefined; readonly value: Typed }[],
  otherwise: Typed,
): Typed =>
  cases.reduceRight((rest, { condition, value }) => (condition ? choose(condition, value, rest) : value), otherwise)

/** Whether an arm is always taken. */
export const isAlways = (condition: Condition | undefined): boolean => !condition || isLiteral(condition, true)
