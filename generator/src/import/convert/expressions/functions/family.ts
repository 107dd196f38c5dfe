import type { Scope } from '../scope.ts'
import type { Typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'

/** What a function of Helm becomes, given its arguments in Go's order. */
export type Conversion = (args: readonly Typed[], scope: Scope) => Typed

/** Functions by their names in templates. */
export type Family = Readonly<Record<string, Conversion>>

/** The arguments of a function that takes so many. */
export const arity = <Length extends 1 | 2 | 3>(
  args: readonly Typed[],
  length: Length,
): readonly [Typed, Typed, Typed] => {
  if (args.length !== length) throw new Unconverted(`a function with ${args.length} arguments`)
  return args as readonly [Typed, Typed, Typed]
}
