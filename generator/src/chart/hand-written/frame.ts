import type { Type } from '../../model/type.ts'
import type { Span } from '../../template-parser/index.ts'
import type { JsonMap } from '../../values/index.ts'
import { type Findings, pathKey } from './findings.ts'
import type { KnownValue } from './known-value.ts'
import type { HandWritten } from './load-hand-written.ts'

/** What is the same while all templates of a chart are read. */
export interface ReadChart {
  readonly valuesType: Type
  readonly defaults: JsonMap
  /** Keys that templates add to maps by `set`. */
  readonly added: ReadonlySet<string>
  readonly findings: Findings
  /** Reads a named template with what it is given. */
  readonly include: (name: string, given: KnownValue, site: Site, at: Span) => void
}

/** What holds at a place of a template. */
export class Frame {
  readonly dot: KnownValue
  readonly #variables: Map<string, KnownValue>
  readonly #present: Set<string>

  constructor(
    dot: KnownValue,
    variables: Iterable<[string, KnownValue]> = [['$', dot]],
    present: Iterable<string> = [],
  ) {
    this.dot = dot
    this.#variables = new Map(variables)
    this.#present = new Set(present)
  }

  /** The same inside of a branch: what is declared or known there ends with it. */
  branch(present: readonly string[] = [], dot = this.dot): Frame {
    return new Frame(dot, this.#variables, [...this.#present, ...present])
  }

  /** The same in a named template, which sees no variables. */
  inDefine(dot: KnownValue): Frame {
    return new Frame(dot, [['$', dot]], this.#present)
  }

  variable(name: string): KnownValue | undefined {
    return this.#variables.get(name)
  }

  declare(name: string, value: KnownValue): void {
    this.#variables.set(name, value)
  }

  /** From here on, these values are present. */
  assume(present: readonly string[]): void {
    for (const key of present) this.#present.add(key)
  }

  isPresent(path: readonly string[]): boolean {
    return this.#present.has(pathKey(path))
  }

  /** All values that are known to be present, as a text. */
  get presentKey(): string {
    return [...this.#present].sort().join(' ')
  }
}

/** A place where something of a template is read. */
export interface Site {
  readonly chart: ReadChart
  readonly in: HandWritten
  readonly frame: Frame
  /** Nobody calls this template here: its caller may have checked what it reads. */
  readonly trustsCaller?: boolean
  /** Nothing is reported, and nothing counts as read. */
  readonly quiet?: boolean
  /** What is found counts as read only where it is used. */
  readonly unused?: boolean
}
