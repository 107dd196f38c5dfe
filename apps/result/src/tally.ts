/** How many votes each option has. */
export interface Tally {
  a: number
  b: number
}

/** What is known of the votes. */
export interface Known extends Tally {
  /** The votes can't be read at the moment: these are the last known ones. */
  stale: boolean
}

/** The shares of the options in percent, in tenths that make a hundred together; half and half before the first vote. */
export function sharesOf({ a, b }: Tally): Tally {
  const tenths = a + b === 0 ? 500 : Math.round((a / (a + b)) * 1000)
  return { a: tenths / 10, b: (1000 - tenths) / 10 }
}
