import fc from 'fast-check'

/** Random choices, of which a program is made. */
export interface Draw {
  /** One of a list. */
  readonly one: <T>(of: readonly T[]) => T
  /** True in so many of 100. */
  readonly chance: (percent: number) => boolean
  /** So many of something: none to `most`, at least `least`. */
  readonly times: <T>(least: number, most: number, make: (index: number) => T) => T[]
}

const upTo = (below: number): fc.Arbitrary<number> => fc.noBias(fc.nat(below - 1))

/** What is written with random choices. */
export const written = <T>(write: (draw: Draw) => T): fc.Arbitrary<T> =>
  fc.gen().map((gen) => {
    const whole = (below: number): number => gen(upTo, below)
    return write({
      one: (of) => of[whole(of.length)] as (typeof of)[number],
      chance: (percent) => whole(100) < percent,
      times: (least, most, make) => Array.from({ length: least + whole(most - least + 1) }, (_, index) => make(index)),
    })
  })
