import type ts from 'typescript'
import { isNode } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import type { Scope, Site } from './scope.ts'

/**
 * What an expression of a chart's source evaluates to: an ordinary JavaScript value as far as it is known, a node where
 * it is known only at render time, or one of the classes below. Arrays and plain objects may hold any of these.
 */
export type Value = unknown

/** A function of the chart. */
export class Closure {
  readonly code: FunctionCode
  readonly scope: Scope
  /** When it was made, in changes of variables. */
  readonly made: number
  constructor(code: FunctionCode, scope: Scope, made = scope.evaluation.changes) {
    this.code = code
    this.scope = scope
    this.made = made
  }
}

export type FunctionCode =
  | ts.ArrowFunction
  | ts.FunctionExpression
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.GetAccessorDeclaration

/** What a loop calls an item of its list, in place of a function's parameter. */
export class LoopHead {
  readonly name: ts.BindingName
  constructor(name: ts.BindingName) {
    this.name = name
  }
}

/** A class of the chart. */
export class ClassValue {
  readonly code: ts.ClassLikeDeclaration
  readonly scope: Scope
  readonly base: ClassValue | undefined
  /** When it was made, in changes of variables. */
  readonly made: number
  /** Its static fields. */
  readonly fields = new Map<string, Value>()
  constructor(code: ts.ClassLikeDeclaration, scope: Scope, base: ClassValue | undefined) {
    this.code = code
    this.scope = scope
    this.base = base
    this.made = scope.evaluation.changes
  }
}

/** An object of a class of the chart. */
export class Instance {
  readonly of: ClassValue
  readonly fields: ReadonlyMap<string, Value>
  constructor(of: ClassValue, fields: ReadonlyMap<string, Value>) {
    this.of = of
    this.fields = fields
  }
}

/** What a helper says of its named template. */
export interface GivenTemplate {
  /** Its whole name. */
  readonly name?: string
  /** Another chart or a hand-written template defines it. */
  readonly foreign?: boolean
  /** It takes its only argument, not a dict. */
  readonly takesValue?: boolean
}

/** A function marked with `helper(…)`; its name is that of the constant which holds it. */
export class Helper {
  readonly closure: Closure
  readonly given: GivenTemplate
  name = ''
  comment: string | undefined
  constructor(closure: Closure, given: GivenTemplate = {}) {
    this.closure = closure
    this.given = given
  }
}

/** A function that the compiler knows by itself. */
export class Intrinsic {
  readonly call: (args: readonly Value[], site: Site) => Value
  constructor(call: Intrinsic['call']) {
    this.call = call
  }
}

/** One of two values of which at least one isn't a scalar. */
export class Choice {
  readonly test: Node
  // biome-ignore lint/suspicious/noThenProperty: the word of the condition; a choice is never awaited
  readonly then: Value
  readonly otherwise: Value
  constructor(test: Node, then: Value, otherwise: Value) {
    this.test = test
    // biome-ignore lint/suspicious/noThenProperty: as above
    this.then = then
    this.otherwise = otherwise
  }
}

/** A list that is known only at render time, inside a list of the author. */
export class Spread {
  readonly of: Value
  /** What the author says of it. */
  readonly comment: string | undefined
  constructor(of: Value, comment?: string) {
    this.of = of
    this.comment = comment
  }
}

/** A map of the author with entries that are known only at render time. */
export class Composed {
  readonly entries: readonly ComposedEntry[]
  constructor(entries: readonly ComposedEntry[]) {
    this.entries = entries
  }
}

export type ComposedEntry =
  | { readonly key: string | Node; readonly value: Value; readonly comment?: string | undefined }
  | { readonly spread: Value; readonly comment?: string | undefined }

/** The entries of a map that is known only at render time, as `entries(map)` gives them. */
export class Entries {
  readonly map: Node
  constructor(map: Node) {
    this.map = map
  }
}

/** A list whose order isn't the same in JavaScript and in Helm: `Object.keys(map)` of the values, and what is made of it. */
export class Unordered {
  readonly of: Value
  readonly part: 'entries' | 'keys' | 'values'
  /** Whose keys they all are. */
  readonly map: Value
  constructor(of: Value, part: Unordered['part'], map?: Value) {
    this.of = of
    this.part = part
    this.map = map
  }
}

/** `typeof` of a value whose kind is known only at render time; it can only be compared. */
export class TypeOf {
  readonly operand: Node
  constructor(operand: Node) {
    this.operand = operand
  }
}

const OWN = [Closure, ClassValue, Instance, Helper, Intrinsic, Choice, Spread, Composed, Entries, Unordered, TypeOf]

/** One of the classes of the evaluator. */
export const isOwn = (value: Value): boolean => OWN.some((type) => value instanceof type)

/** An object literal's value, with known keys. */
export const isPlainObject = (value: Value): value is Record<string, Value> => {
  if (typeof value !== 'object' || value === null || isNode(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Whether any of a value is known only at render time, or is a function of the chart. */
export const isLate = (value: Value): boolean => {
  if (isNode(value) || isOwn(value)) return true
  if (Array.isArray(value)) return value.some(isLate)
  if (value instanceof Map) return [...value.values()].some(isLate)
  return isPlainObject(value) && Object.values(value).some(isLate)
}

/** A constant that a template can hold as it is. */
export const isConstant = (value: Value): value is string | number | boolean | null | undefined =>
  value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)
