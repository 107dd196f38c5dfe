import { joinAll, STRING, type Type } from '../../model/type.ts'
import { member } from '../typescript/make.ts'
import type { Expression } from '../typescript/tree.ts'
import { equal } from '../typescript/walk.ts'
import { serialized } from './expressions/texts.ts'
import { CONTEXT, keyOf, type Typed } from './expressions/typed.ts'
import { Unconverted } from './expressions/unconverted.ts'

/** A value that a named template is given, as its calls have it together. */
export interface GivenValue {
  readonly kind: 'value'
  readonly type: Type
  /** How TypeScript names the types that calls pass; undefined where one of them has no name. */
  readonly written: readonly string[] | undefined
  readonly isOfMap: boolean
  /** What the values are called where they come from. */
  readonly names: readonly string[]
}

/** What is the same for all calls: the context or a part of it. */
export interface GivenPart {
  readonly kind: 'part'
  readonly value: Typed
}

/** An entry of a dict, or all that a named template is given. */
export type Given = GivenValue | GivenPart

/** What a named template is called with. */
export type Signature =
  | { readonly kind: 'context' }
  | { readonly kind: 'one'; readonly given: Given }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Given> }

/** The calls of named templates with what they pass, as they were found while templates were converted. */
export class HelperCalls {
  readonly #signatures = new Map<string, Signature>()

  add(name: string, given: Typed): void {
    const signature = signatureOf(given)
    const before = this.#signatures.get(name)
    if (signature) this.#signatures.set(name, before ? joined(before, signature) : signature)
  }

  /** The context, where no call is known. */
  signature(name: string): Signature {
    return this.#signatures.get(name) ?? { kind: 'context' }
  }

  /** Whether the same was found. */
  equals(others: HelperCalls): boolean {
    const keys = new Set([...this.#signatures.keys(), ...others.#signatures.keys()])
    return [...keys].every((key) => identityOf(this.signature(key)) === identityOf(others.signature(key)))
  }
}

const identityOf = (signature: Signature): string =>
  JSON.stringify(signature.kind === 'dict' ? { ...signature, entries: [...signature.entries] } : signature)

/** Undefined for what can't be passed to a function. */
const signatureOf = (given: Typed): Signature | undefined => {
  if (given.part === 'context') return { kind: 'context' }
  if (!given.entries) {
    const one = givenBy(given)
    return one && { kind: 'one', given: one }
  }
  const entries = [...given.entries].map(([key, value]) => [key, givenBy(value)] as const)
  const known = entries.flatMap(([key, value]) => (value ? [[key, value] as const] : []))
  return known.length === entries.length ? { kind: 'dict', entries: new Map(known) } : undefined
}

const givenBy = (value: Typed): Given | undefined => {
  const { expression, declared, type } = value
  if (value.part !== undefined || isValues(expression)) return { kind: 'part', value }
  if (holdsPart(value) || value.form === 'template') return undefined
  const own = widened(value.form ? STRING : (declared ?? type), value)
  const isPlain = value.form === undefined && value.written !== undefined
  return {
    kind: 'value',
    type: own,
    written: isPlain ? [value.written as string] : own.kind === 'absent' ? [] : undefined,
    isOfMap: value.isOfMap ?? false,
    names: expression.kind === 'member' ? [expression.name] : expression.kind === 'name' ? [expression.name] : [],
  }
}

const holdsPart = ({ part, entries }: Typed): boolean =>
  part !== undefined || [...(entries?.values() ?? [])].some(holdsPart)

const isValues = (expression: Expression): boolean => equal(expression, member(CONTEXT.expression, 'values'))

/** A constant stands for all of its kind. */
const widened = (type: Type, { constant, entries }: Typed): Type => {
  if (entries)
    return { kind: 'object', fields: Object.fromEntries([...entries].map(([key, each]) => [key, ofEntry(each)])) }
  if (constant === undefined || constant === null) return withoutFacts(type)
  return type.kind === 'string' || type.kind === 'integer' ? { kind: type.kind } : type
}

const ofEntry = (value: Typed): Type => widened(value.form ? STRING : (value.declared ?? value.type), value)

/** What only conditions around a call tell isn't part of a type. */
const withoutFacts = (type: Type & { readonly isFull?: boolean }): Type => {
  const { isFull: _, ...own } = type
  return own
}

const joined = (a: Signature, b: Signature): Signature => {
  if (a.kind === 'one' && b.kind === 'one') {
    const given = joinGiven(a.given, b.given)
    return given ? { kind: 'one', given } : { kind: 'context' }
  }
  if (a.kind !== 'dict' || b.kind !== 'dict') return { kind: 'context' }
  const entries = new Map<string, Given>()
  for (const key of new Set([...a.entries.keys(), ...b.entries.keys()])) {
    const given = joinGiven(a.entries.get(key) ?? UNSET, b.entries.get(key) ?? UNSET)
    if (!given) return { kind: 'context' }
    entries.set(key, given)
  }
  return { kind: 'dict', entries }
}

const UNSET: GivenValue = { kind: 'value', type: joinAll([]), written: [], isOfMap: false, names: [] }

/** Undefined where one call passes a value and another one the context. */
const joinGiven = (a: Given, b: Given): Given | undefined => {
  if (a.kind === 'part' && b.kind === 'part')
    return keyOf(a.value.expression) === keyOf(b.value.expression) ? a : undefined
  if (a.kind === 'part' || b.kind === 'part') return undefined
  const written = a.written && b.written && [...new Set([...a.written, ...b.written])]
  const names = [...new Set([...a.names, ...b.names])]
  return { kind: 'value', type: joinAll([a.type, b.type]), written, isOfMap: a.isOfMap || b.isOfMap, names }
}

/** What a call passes as a value. */
export const passed = (value: Typed | undefined): Expression => {
  if (!value) return { kind: 'literal', value: undefined }
  if (holdsPart(value)) throw new Unconverted('the context in a list or map')
  return serialized(value).expression
}
