import { appendFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Difference } from '../../src/self-check/compare-documents.ts'

/** Counts comparisons, so that a run that compared nothing is seen. */
export class Comparisons {
  #count = 0
  readonly #byHelm: Record<string, number> = {}
  readonly #different: string[] = []
  #apart = 0

  /** Counts one comparison and keeps what differed. */
  add(what: string, differences: readonly Difference[]): void {
    this.#count++
    const helm = /\bhelm[34]\b/.exec(what)?.[0] ?? 'without Helm'
    this.#byHelm[helm] = (this.#byHelm[helm] ?? 0) + 1
    for (const { path, want, got } of differences) this.#different.push(`${what}: ${path} should be ${want}, is ${got}`)
  }

  /** Counts what can't be compared, since only Helm works out a template that a user wrote as a value. */
  addOnlyHelms(): void {
    this.#apart++
  }

  get count(): number {
    return this.#count
  }

  /** Fails when something differed, or when fewer than expected were compared. */
  expectAllEqual(least: number): void {
    this.#report()
    expect(least).toBeGreaterThan(0)
    expect(this.#different.slice(0, 20)).toEqual([])
    expect(this.#different).toHaveLength(0)
    expect(this.#count + this.#apart).toBeGreaterThanOrEqual(least)
    expect(this.#count).toBeGreaterThan(this.#apart)
  }

  /** Long runs add up what all tests compared. */
  #report(): void {
    const { COMPARISONS } = process.env
    const counts = {
      ...this.#byHelm,
      different: this.#different.length,
      ...(this.#apart > 0 && { onlyHelm: this.#apart }),
    }
    if (COMPARISONS) appendFileSync(COMPARISONS, `${JSON.stringify(counts)}\n`)
  }
}
