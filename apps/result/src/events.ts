import { type Known, sharesOf } from './tally.ts'

/** A message of server-sent events with all that the page shows. */
export function eventOf(known: Known): string {
  const { a: shareA, b: shareB } = sharesOf(known)
  return `data: ${JSON.stringify({ ...known, shareA, shareB })}\n\n`
}

/** How a viewer's messages begin: when to come back after a broken connection, each at its own time, then all of it. */
export const beginningOf = (known: Known): string =>
  `retry: ${1_000 + Math.round(Math.random() * 2_000)}\n${eventOf(known)}`
