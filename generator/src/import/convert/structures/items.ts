import type { Type } from '../../../model/type.ts'
import type { Arm, Entry } from '../../structure/tree.ts'
import { array, binary, name, spread } from '../../typescript/make.ts'
import type { Expression, Spread } from '../../typescript/tree.ts'
import { equal } from '../../typescript/walk.ts'
import { isIncludedYaml } from '../expressions/included.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { MisplacedInsertion, Unconverted } from '../expressions/unconverted.ts'
import { chosenItems, isAlways, waysOf } from './arms.ts'
import { withoutText } from './by-kind.ts'
import { madeFrom, mayBeKept } from './entries.ts'
import { loopOver } from './loops.ts'
import { setByLoop } from './silent.ts'
import { settle, setVariables } from './statements.ts'
import { convertStructure } from './structures.ts'

/** The items of a list. */
export const convertList = (entries: readonly Entry[], scope: Scope): Typed => {
  const items = convertItems(entries, scope)
  const [only] = items
  const type: Type = { kind: 'list', item: { kind: 'unknown' } }
  if (items.length === 1 && only?.kind === 'spread' && only.value.kind === 'call') return typed(only.value, type)
  return typed(array(items), type)
}

const convertItems = (entries: readonly Entry[], scope: Scope): readonly (Expression | Spread)[] =>
  entries.flatMap((entry): readonly (Expression | Spread)[] => {
    try {
      scope.converting.parts?.refuse(entry.place)
      return madeFrom(entry, convertItem(entry, scope))
    } catch (error) {
      const kept = mayBeKept(entry, error) && scope.converting.parts?.keep(entry.place, error, scope, 'list')
      if (!kept) throw error
      return madeFrom(entry, [spread(kept)])
    }
  })

const convertItem = (entry: Entry, scope: Scope): readonly (Expression | Spread)[] => {
  switch (entry.kind) {
    case 'item':
      return [convertStructure(entry.value, scope).expression]
    case 'insertion':
      return [spread(insertedItems(withoutText(convertPipeline(entry.pipeline, scope))))]
    case 'statement':
      setVariables(entry.pipeline, scope)
      return []
    case 'comment':
      return []
    case 'control':
      return setByLoop(entry, scope) ? [] : convertItemControl(entry.arms, scope)
    case 'island':
      throw new Unconverted(entry.reason, entry.place)
    default:
      throw new Unconverted(`a ${entry.kind === 'field' ? 'key among list items' : entry.kind}`, entry.place)
  }
}

const insertedItems = (value: Typed): Expression => {
  const { expression, type } = value
  if (isIncludedYaml(expression)) return { ...expression, callee: name('includeYaml<any[]>') }
  if (value.part !== undefined || type.kind !== 'list')
    throw new MisplacedInsertion(`a ${value.part ? 'context' : type.kind} that is inserted among items`)
  return type.optional ? binary('??', expression, array([])) : expression
}

const convertItemControl = (arms: readonly Arm<readonly Entry[]>[], scope: Scope): readonly (Expression | Spread)[] => {
  const [first] = arms
  if (first?.head === 'range') return [spread(convertItemLoop(arms, scope))]
  const ways = waysOf(arms, scope).map((way) => ({ ...way, items: convertItems(way.body, way.scope) }))
  settle(ways, scope)
  const [way] = ways
  const [only] = way?.items ?? []
  if (
    ways.length === 1 &&
    way?.items.length === 1 &&
    only?.kind === 'spread' &&
    way.value &&
    !isAlways(way.condition) &&
    equal(only.value, way.value.expression)
  )
    return (way.value.declared ?? way.value.type).optional ? [spread(binary('??', only.value, array([])))] : [only]
  return chosenItems(ways)
}

const convertItemLoop = (arms: readonly Arm<readonly Entry[]>[], scope: Scope): Expression => {
  const [arm, otherwise] = arms
  if (!arm || otherwise) throw new Unconverted('a loop with else', arm?.place)
  const loop = loopOver(arm, scope)
  return loop.items(convertItems(arm.body, loop.scope))
}
