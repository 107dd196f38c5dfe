import type { Node } from '../model/node.ts'
import type { Type } from '../model/type.ts'

/**
 * A function that templates can call, with both its meanings side by side: in JavaScript and in Go templates.
 * The two must agree on everything that `refuse` lets through.
 */
export interface FunctionDefinition {
  /** Name in the model: `CallNode.function`. */
  readonly name: string
  /** What it means; the interpreter and the author's own run call this. */
  readonly javascript: (...values: never[]) => unknown
  /** Its name in a Go template: of Go, Sprig or Helm. */
  readonly go: string
  /**
   * Positions of the arguments in Go's order, where it isn't JavaScript's. The last one is what is piped. A first
   * argument that isn't named is none of Go's: what the author's run asks in place of Helm.
   */
  readonly order?: readonly number[]
  /** Arguments of Go's that are always the same, after all others. */
  readonly more?: readonly string[]
  /** The field of Go's result that is meant: `(semver $v).Major`. */
  readonly member?: string
  /** Functions that the result is piped to afterwards: `keys $m | sortAlpha`. */
  readonly then?: readonly string[]
  /** `go` is a method of the first argument: `.Capabilities.APIVersions.Has "batch/v1"`. */
  readonly method?: boolean
  /** Arguments that Go wants as `int`: positions in JavaScript's order. */
  readonly casts?: readonly number[]
  /** Functions of Go that arguments are given to first: by their positions in JavaScript's order, or as the types say. */
  readonly through?: Readonly<Record<number, string>> | ((types: readonly Type[]) => Readonly<Record<number, string>>)
  /** What each argument must be: undefined when right, else what to write instead. */
  readonly refuse?: (...types: Type[]) => string | undefined
  /**
   * What JavaScript's own method or operator of this meaning must not be given besides, because there it differs:
   * undefined when right, else what to write instead. The types are those of the arguments, the receiver first.
   */
  readonly refuseMethod?: (...types: Type[]) => string | undefined
  /**
   * Another node with the same meaning in JavaScript, where Go's function means something else for these arguments; where
   * there is none, what to write instead.
   */
  readonly instead?: (nodes: readonly Node[]) => Node | string | undefined
  /**
   * Position of the argument by whose value all templates of a chart share one result, which is another in each call: one
   * in small letters, so that it is none of Helm's own.
   */
  readonly sharedBy?: number
  /** Go changes its arguments but the last one: it is given copies of them. */
  readonly copies?: boolean
  /** It writes out what it is given: a field without a value is left out, and one that is empty is not. */
  readonly writes?: boolean
  /** Charts don't call it themselves, but what chartwright makes of their calls does. */
  readonly internal?: boolean
  /** The type of the result. */
  readonly result: (...types: Type[]) => Type
}

const definitions = new Map<unknown, FunctionDefinition>()
const named = new Map<string, FunctionDefinition>()

/**
 * Declares a function for charts: the TypeScript function itself, which the author calls, known to the compiler by its
 * template meaning.
 */
export const define = <F extends (...values: never[]) => unknown>(
  javascript: F,
  definition: Omit<FunctionDefinition, 'javascript'>,
): F => {
  const whole: FunctionDefinition = { ...definition, javascript }
  definitions.set(javascript, whole)
  named.set(definition.name, whole)
  return javascript
}

/** The template meaning of a function that a chart calls; undefined for any other function. */
export const definitionOf = (value: unknown): FunctionDefinition | undefined => definitions.get(value)

/** All functions that were declared, by their names. */
export const allDefinitions = (): ReadonlyMap<string, FunctionDefinition> => named
