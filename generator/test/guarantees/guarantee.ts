import type { Subject } from './subject.ts'

/** Something that every generated chart promises to its users. */
export interface Guarantee {
  /** Short, for tables. */
  readonly name: string
  /** One sentence. */
  readonly promise: string
  /** What is wrong with a chart: nothing where it keeps the promise. */
  readonly check: (subject: Subject) => Promise<string[]>
}

/** The problems of several checks, one after the other. */
export const allOf = async (...checks: readonly Promise<string[]>[]): Promise<string[]> =>
  (await Promise.all(checks)).flat()

/** A problem, unless something holds. */
export const unless = (holds: boolean, problem: string): string[] => (holds ? [] : [problem])

/** Two values shown where they differ. */
export const differ = (what: string, want: unknown, got: unknown): string[] => {
  const [wanted, gotten] = [JSON.stringify(want), JSON.stringify(got)]
  return unless(wanted === gotten, `${what}: should be ${wanted?.slice(0, 300)}, is ${gotten?.slice(0, 300)}`)
}
