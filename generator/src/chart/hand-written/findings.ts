import type { Span } from '../../template-parser/index.ts'
import type { HandWritten } from './load-hand-written.ts'

/** Something wrong in a hand-written template. */
export interface Finding {
  readonly in: HandWritten
  readonly at: Span
  readonly code: string
  readonly what: string
  readonly hint: string
  /** The value that it is about, where that is known from the root. */
  readonly path?: readonly string[]
}

/** What was found while templates were read. */
export class Findings {
  readonly #found = new Map<string, Finding>()
  readonly #read = new Map<string, readonly string[]>()
  #readsAll = false

  /** A template is read once for each call: what is wrong in it is reported once. */
  add(finding: Finding): void {
    this.#found.set(`${finding.in.file}:${finding.at.start} ${finding.what}`, finding)
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()]
  }

  /** A value is read, with all in it. */
  read(path: readonly string[]): void {
    this.#read.set(pathKey(path), path)
    if (path.length === 0) this.#readsAll = true
  }

  /** The paths that templates name, whatever else they may read. */
  get named(): readonly (readonly string[])[] {
    return [...this.#read.values()].filter(([first]) => !first?.startsWith('\0'))
  }

  /** Something may read any value. */
  readAnything(): void {
    this.#readsAll = true
  }

  /** The paths that are read; undefined where these may be any. */
  get paths(): readonly string[] | undefined {
    return this.#readsAll ? undefined : [...this.#read.keys()]
  }
}

/** A path as a text that begins with that of each path above it. */
export const pathKey = (path: readonly string[]): string => path.map((name) => `${JSON.stringify(name)}.`).join('')
