import type { Type } from '../../../model/type.ts'
import type { Expression } from '../../typescript/tree.ts'
import type { PartsKeeper } from '../structures/kept-parts.ts'
import type { DrawnConstants } from './drawn-constants.ts'
import type { ModuleNames } from './names.ts'
import { CONTEXT, type Facts, keyOf, NO_FACTS, type Typed } from './typed.ts'

/** A named template that has become a function of the chart. */
export interface ConvertedHelper {
  /** The name of the constant in `helpers.ts`. */
  readonly constant: string
  readonly type: Type
  /** What it is called with, of what the named template is given; undefined where that is something else. */
  readonly argumentsFor: (given: Typed) => readonly Expression[] | undefined
  /** An ordinary function: the named template stays only where something includes it. */
  readonly isInlined?: boolean
  /** It returns nothing, but may fail. */
  readonly isEffect: boolean
  /** A map or list that may be empty, for which the named template prints nothing. */
  readonly mayBeEmpty: boolean
}

/** What all templates of a chart share while they are converted. */
export interface Converting {
  readonly chart: string
  readonly values: Type
  /** The paths of the files that templates can read. */
  readonly files: ReadonlySet<string>
  /** Keeps parts of the template as they are; undefined where all of it or nothing is converted. */
  readonly parts?: PartsKeeper | undefined
  /** The helpers that became functions, by the names of their templates. */
  readonly helpers: { readonly get: (name: string) => ConvertedHelper | undefined }
  /** What is known of the calls of named templates, and learnt while all is converted. */
  readonly calls: { readonly add: (name: string, given: Typed) => void }
  /** Named templates that converted templates include as they are. */
  readonly included: Set<string>
  /** What a named template gives that stays as it is; undefined where nobody defines it. */
  readonly shapeOf: (name: string) => 'text' | 'yaml' | 'effect' | undefined
}

/** Where a part of a template is converted: what `.` and variables are there, and what its conditions tell. */
export class Scope {
  readonly converting: Converting
  readonly dot: Typed
  /** `$`: the context, or what a named template is given. */
  readonly root: Typed
  readonly names: ModuleNames
  /** Takes what is another one in each call; undefined where no constant can stand in front. */
  readonly drawn: DrawnConstants | undefined
  readonly #variables: Map<string, Typed>
  readonly #facts: ReadonlyMap<string, Type>

  constructor(converting: Converting, names: ModuleNames, from?: Partial<Parts>) {
    this.converting = converting
    this.names = names
    this.root = from?.root ?? CONTEXT
    this.dot = from?.dot ?? this.root
    this.#variables = new Map(from?.variables)
    this.#facts = from?.facts ?? new Map()
    this.drawn = from?.drawn
  }

  /** What is set in it isn't known outside. */
  inner(changes: Partial<Parts> = {}): Scope {
    return new Scope(this.converting, changes.names ?? this.names, {
      root: this.root,
      dot: this.dot,
      variables: this.#variables,
      facts: this.#facts,
      drawn: this.drawn,
      ...changes,
    })
  }

  /** In a function within: it has names of its own, and what conditions around tell isn't known there. */
  within(): Scope {
    const variables = new Map([...this.#variables].map(([name, value]) => [name, forgotten(value)] as const))
    const names = this.names.inner()
    return this.inner({ dot: forgotten(this.dot), variables, facts: NO_FACTS, names, drawn: undefined })
  }

  /** Where a condition holds that tells more of some values. */
  knowing(facts: Facts): Scope {
    return facts.size === 0 ? this.inner() : this.inner({ facts: new Map([...this.#facts, ...facts]) })
  }

  variable(name: string): Typed | undefined {
    return name === '$' ? this.root : this.#variables.get(name)
  }

  /** The names of all variables: `$name`. */
  variables(): readonly string[] {
    return [...this.#variables.keys()]
  }

  set(name: string, value: Typed): void {
    this.#variables.set(name, value)
  }

  /** The variables that have another value than in a scope around this one. */
  changedSince(outer: Scope): readonly string[] {
    return [...outer.#variables].flatMap(([name, value]) => (this.#variables.get(name) === value ? [] : [name]))
  }

  /** A value with what conditions around tell of it. */
  narrowed(value: Typed): Typed {
    const fact = this.#facts.get(keyOf(value.expression))
    if (!fact || isCalled(value.expression)) return value
    return { ...value, type: fact, declared: value.declared ?? value.type }
  }
}

interface Parts {
  readonly names: ModuleNames
  readonly root: Typed
  readonly dot: Typed
  readonly variables: ReadonlyMap<string, Typed>
  readonly facts: Facts
  readonly drawn: DrawnConstants | undefined
}

/** To TypeScript, what is called again may give something else. */
const isCalled = (expression: Expression): boolean =>
  expression.kind === 'call' || (expression.kind === 'member' && isCalled(expression.of))

const forgotten = (value: Typed): Typed => (value.declared ? { ...value, type: value.declared } : value)
