import { literal, name, object, property } from '../typescript/make.ts'
import type { Expression, Statement } from '../typescript/tree.ts'
import type { Scope } from './expressions/scope.ts'
import { CONTEXT, constant, type Typed, typed } from './expressions/typed.ts'
import { type Given, type GivenValue, passed, type Signature } from './helper-calls.ts'
import { readsOf, writtenType } from './written-types.ts'

/** A parameter of a function that was a named template. */
interface Parameter {
  readonly name: string
  /** Its key in the dict; undefined where the named template is given nothing else. */
  readonly key?: string
  readonly given: GivenValue
}

/** The parameters besides the context, and what `.` and `$` are with them. */
export class HelperParameters {
  readonly #signature: Signature
  readonly #parameters: readonly Parameter[]
  readonly dot: Typed

  /** Takes names in a function's scope. */
  constructor(signature: Signature, { names }: Scope) {
    this.#signature = signature
    const parameter = (key: string | undefined, given: Given): readonly Parameter[] => {
      if (given.kind !== 'value' || given.type.kind === 'absent') return []
      const [first, second] = given.names
      const wanted = key ?? (second === undefined ? first : undefined) ?? 'value'
      return [{ name: names.unique(wanted, 'value'), given, ...(key !== undefined && { key }) }]
    }
    if (signature.kind === 'dict')
      this.#parameters = [...signature.entries].flatMap(([key, given]) => parameter(key, given))
    else this.#parameters = signature.kind === 'one' ? parameter(undefined, signature.given) : []
    this.dot = this.#dot()
  }

  get count(): number {
    return this.#parameters.length
  }

  /** The key of the context in the dict that it is given, where a helper takes the same dict. */
  get contextKey(): string | undefined {
    if (this.#signature.kind !== 'dict' || this.#parameters.some((each) => each.name !== each.key)) return undefined
    const parts = [...this.#signature.entries].filter(([, { kind }]) => kind === 'part')
    const [key, given] = parts.find(([, each]) => each.kind === 'part' && each.value.part === 'context') ?? []
    return given && this.count > 0 && /^[A-Za-z_$][\w$]*$/.test(key ?? '') ? key : undefined
  }

  /** Whether it is given one value and nothing else. */
  get isOneValue(): boolean {
    return this.#signature.kind === 'one' && this.count === 1
  }

  get isContext(): boolean {
    return this.#signature.kind === 'context'
  }

  /** How the parameters are written, with as much of their types as is read. */
  written(body: readonly Statement[]): readonly string[] {
    return this.#parameters.map((each) => `${each.name}: ${writtenType(each.given, readsOf(body, each.name))}`)
  }

  /** What a call passes; undefined where it passes something else than the others. */
  argumentsFor(given: Typed): readonly Expression[] | undefined {
    if (this.#signature.kind === 'context') return given.part === 'context' ? [] : undefined
    if (this.#signature.kind === 'one')
      return given.entries || given.part === 'context' ? undefined : this.#parameters.map(() => passed(given))
    const { entries } = given
    return entries && this.#parameters.map(({ key }) => passed(entries.get(key as string)))
  }

  #dot(): Typed {
    if (this.#signature.kind === 'context') return CONTEXT
    const value = (given: Given, key?: string): Typed => {
      if (given.kind === 'part') return given.value
      const own = this.#parameters.find((each) => each.key === key)
      if (!own) return constant(null)
      const [only, other] = given.written ?? []
      return {
        ...typed(name(own.name), given.type),
        ...(only !== undefined && other === undefined && { written: only }),
        ...(given.isOfMap && { isOfMap: true }),
      }
    }
    if (this.#signature.kind === 'one') return value(this.#signature.given)
    const entries = new Map([...this.#signature.entries].map(([key, given]) => [key, value(given, key)] as const))
    const members = [...entries].map(([key, { part, expression }]) =>
      property(key, part === undefined ? expression : literal(undefined)),
    )
    return { expression: object(members), type: { kind: 'unknown' }, entries }
  }
}
