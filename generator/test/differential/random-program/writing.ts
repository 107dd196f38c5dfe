import type { Type } from '../../../src/model/type.ts'
import type { Draw } from './draw.ts'
import { rootOf, type Scope } from './scope.ts'

/** A place where an expression is written. */
export interface Place {
  readonly draw: Draw
  readonly scope: Scope
  readonly depth: number
  /** An expression of a type, a level deeper. */
  readonly write: (type: Type, scope?: Scope) => string
  /** The place a level deeper, where more or less is known. */
  readonly within: (scope?: Scope) => Place
}

/** A way to write an expression of a type; undefined where it can't be. */
export type Form<T extends Type = Type> = (place: Place, type: T) => string | undefined

const POOL = ['item', 'host', 'name', 'key', 'x', 'root', 'value', 'list', 'one', 'index', 'range', 'map'] as const

/** A name for a parameter, which may hide another one. */
export const freshName = (draw: Draw): string => {
  const name = draw.one(POOL)
  return draw.chance(70) ? `${name}${draw.one([1, 2, 3, 4, 5, 6, 7, 8, 9])}` : name
}

/** A name for a constant or variable: none that is used already, since it would be hidden there too. */
export const newName = ({ draw, scope }: Place): string => {
  const name = freshName(draw)
  return isFree(scope, name) ? name : newName({ draw, scope } as Place)
}

/** Whether nothing has these names. */
export const isFree = (scope: Scope, ...names: readonly string[]): boolean =>
  !names.some(
    (name) =>
      scope.names.some(({ text }) => rootOf(text) === name) || scope.functions.some(({ text }) => text === name),
  )
