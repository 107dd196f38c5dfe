import { ABSENT, STRING, type Type, typeOfConstant } from '../../../model/type.ts'
import { call, literal, name } from '../../typescript/make.ts'
import type { Expression } from '../../typescript/tree.ts'

/** What a template's expression becomes, with what is known of its value. */
export interface Typed {
  readonly expression: Expression
  readonly type: Type
  /** What it is without the conditions around, where these tell more: in a function within, TypeScript forgets them. */
  readonly declared?: Type
  /** The context or a part of it, by its name there: no value by itself. */
  readonly part?: string
  /** The parts of a text by their names `_0`, `_1` and so on, where `expression` is the list of them. */
  readonly named?: Typed
  /**
   * Printed, it is this value as YAML or JSON; `type` is that of the value. `template`: a whole template rendered, whose
   * checksum this is.
   */
  readonly form?: 'yaml' | 'json' | 'template'
  /** The output of a named template that stays as it is, which may print another text than `quote` would. */
  readonly isIncluded?: boolean
  /** What includes the named template that it comes from: `includeYaml('shop.port', context)`. */
  readonly included?: Expression & { readonly kind: 'call' }
  /** The output of a function for which its named template prints nothing where it is empty. */
  readonly mayPrintNothing?: boolean
  /** It stands in a map with keys of the users': chartwright doesn't leave it out where it's empty. */
  readonly isOfMap?: boolean
  /** How TypeScript names its type, where it is a part of the values: `Values['image']`. It says nothing of `undefined`. */
  readonly written?: string
  /** It is the name of this value's kind: `typeOf value`. */
  readonly kindOf?: Typed
  /** The value of a constant. */
  readonly constant?: string | number | boolean | null
  /** What a `dict` holds, by its keys. */
  readonly entries?: ReadonlyMap<string, Typed>
  /** When Helm takes it for true, where that can be said shorter than by its value. */
  readonly condition?: Condition
  /** It is this value where this condition holds; where not, it is unset, and Helm would fail. */
  readonly guarded?: { readonly by: Condition; readonly value: Typed }
}

/** The types that some values have where a condition holds, by their expressions. */
export type Facts = ReadonlyMap<string, Type>

/** A condition: when it holds, and what that tells of values. */
export interface Condition {
  readonly expression: Expression
  readonly holds: Facts
  readonly fails: Facts
}

export const NO_FACTS: Facts = new Map()

/** What one value's type is where a condition holds. */
export const fact = (expression: Expression, type: Type): Facts => new Map([[keyOf(expression), type]])

export const typed = (expression: Expression, type: Type): Typed => ({ expression, type })

/** A constant of a template; `nil` is null there, and undefined in TypeScript. */
export const constant = (value: string | number | boolean | null): Typed => ({
  expression: literal(value === null ? undefined : value),
  type: value === null ? ABSENT : typeOfConstant(value),
  constant: value,
})

export const EMPTY_TEXT = constant('')

/** The context of the chart: `$`. */
export const CONTEXT: Typed = { expression: name('context'), type: { kind: 'unknown' }, part: 'context' }

/** A text that a function of chartwright gives. */
export const textCall = (callee: string, ...args: readonly Expression[]): Typed => typed(call(callee, ...args), STRING)

/** Identifies an expression: two that are written alike are the same value within one function. */
export const keyOf = (expression: Expression): string => JSON.stringify(expression)
