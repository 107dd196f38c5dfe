import { randomBytes } from 'node:crypto'
import { ClientError } from '@chartwright/kit/http-errors'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Choice } from './ballot-box.ts'

const attributes = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 365 * 24 * 3600 } as const
const properId = /^[\w-]{16,64}$/

/** The id that a browser keeps for its voter; makes one for who is new. */
export function voterOf(c: Context): string {
  const known = getCookie(c, 'voter_id')
  if (known && properId.test(known)) return known
  const voter = randomBytes(16).toString('base64url')
  setCookie(c, 'voter_id', voter, attributes)
  return voter
}

/** What the voter chose last, as the browser keeps it: it is told to nobody else, and counts nowhere. */
export function lastChoice(c: Context): Choice | undefined {
  const choice = getCookie(c, 'vote')
  return choice === 'a' || choice === 'b' ? choice : undefined
}

/** Lets the browser keep what was chosen. */
export const keepChoice = (c: Context, choice: Choice): void => setCookie(c, 'vote', choice, attributes)

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : 'none')

/**
 * Refuses the form of another site, which would vote in the name of a visitor who never meant to. Browsers say where a
 * form comes from; on plain HTTP they do so only by Origin.
 */
export function refuseOtherSites({ req }: Context): void {
  const site = req.header('sec-fetch-site')
  const origin = req.header('origin')
  const hosts = [req.header('host'), req.header('x-forwarded-host')]
  const same = site ? site === 'same-origin' || site === 'none' : !origin || hosts.includes(hostOf(origin))
  if (!same) throw new ClientError(403, 'Votes are taken from the page of this poll only.')
}
