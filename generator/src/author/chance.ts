import { base64Encode, type Certificate, contains, len } from '../functions/index.ts'
import type { Chart } from './chart.ts'

/** What the context knows besides, which differs from rendering to rendering: only by these functions do charts reach it. */
interface Chance {
  readonly randomText: (length: number) => string
  readonly now: (layout: string) => string
  readonly htpasswd: (user: string, password: string) => string
  readonly newAuthority: (name: string, days: number) => Certificate
  readonly newCertificate: (name: string, addresses: never[], hosts: readonly string[], days: number) => Certificate
  readonly newSignedCertificate: (
    name: string,
    addresses: never[],
    hosts: readonly string[],
    days: number,
    authority: Certificate,
  ) => Certificate
}

const chanceOf = ({ cluster }: Chart<unknown>): Chance => cluster as unknown as Chance

/**
 * Random letters and digits: `randAlphaNum`. Each rendering gives others, so `helm upgrade` changes everything that they
 * stand in: use it for the name of a test's pod, or to restart pods with every upgrade. For a password use
 * `generatedSecret`, which keeps its first one.
 *
 * In tests, `render(chart, { cluster: { randomText } })` says what it gives.
 *
 * @example
 * name: `${release.name}-test-${lower(randomText(context, 5))}`
 * // name: "{{ .Release.Name }}-test-{{ randAlphaNum 5 | lower }}"
 */
export const randomText = (context: Chart<unknown>, length: number): string => chanceOf(context).randomText(length)

/**
 * The time of the rendering, in UTC, by a layout of Go: `now | date`. Each rendering gives another, so `helm upgrade`
 * changes everything that it stands in; as an annotation of pods it restarts them. The parts of a layout are those of
 * Monday, January 2, 2006, 15:04:05.
 *
 * In tests, `render(chart, { cluster: { now } })` says which time it is.
 *
 * @example
 * annotations: { 'rolled-at': now(context) }
 * // annotations:
 * //   rolled-at: "{{ dateInZone "2006-01-02T15:04:05Z07:00" now "UTC" }}"
 */
export const now = (context: Chart<unknown>, layout = '2006-01-02T15:04:05Z07:00'): string =>
  chanceOf(context).now(layout)

/** Of 72 bytes in base64: what is longer, bcrypt doesn't take. */
const LONGEST_PASSWORD = 96

/**
 * A line of an htpasswd file: a user and the bcrypt hash of a password. Its salt is random, so each rendering gives another
 * line for the same password. The rendering fails for a user with a colon, and for a password of more than 72 bytes.
 *
 * In tests, `render(chart, { cluster: { htpasswd } })` says what it gives.
 *
 * @example
 * auth: htpasswd(context, 'admin', values.name)
 * // {{- if gt (len (b64enc .Values.name)) 96 }}
 * // {{- fail "htpasswd: the password of admin must not have more than 72 bytes" }}
 * // {{- end }}
 * // auth: "{{ .Values.name | htpasswd "admin" }}"
 */
export const htpasswd = (context: Chart<unknown>, user: string, password: string): string => {
  if (contains(user, ':')) throw new Error(`htpasswd: the user ${user} must not contain a colon`)
  if (len(base64Encode(password)) > LONGEST_PASSWORD)
    throw new Error(`htpasswd: the password of ${user} must not have more than 72 bytes`)
  return chanceOf(context).htpasswd(user, password)
}

/**
 * The certificate of an authority and its key, as PEM, which is valid for some days: `genCA`. Each rendering gives another
 * one, so `helm upgrade` replaces it: `generatedAuthority` keeps its first one.
 *
 * In tests, `render(chart, { cluster: { authority } })` says what it gives.
 *
 * @example
 * ca: base64Encode(newAuthority(context, 'shop-ca', 365).Cert)
 * // ca: "{{ (genCA "shop-ca" 365).Cert | b64enc }}"
 */
export const newAuthority = (context: Chart<unknown>, name: string, days: number): Certificate =>
  chanceOf(context).newAuthority(name, days)

/**
 * A certificate for some hosts and its key, as PEM, which is valid for some days: `genSignedCert` where an authority signs
 * it, else `genSelfSignedCert`. Each rendering gives another one, so `helm upgrade` replaces it: `generatedCertificate`
 * keeps its first one. The rendering fails for hosts that aren't ASCII.
 *
 * In tests, `render(chart, { cluster: { certificate, signedCertificate } })` says what it gives.
 *
 * @example
 * own: base64Encode(newCertificate(context, release.name, [release.name], 365).Cert)
 * // own: "{{ (genSelfSignedCert .Release.Name list (list .Release.Name) 365).Cert | b64enc }}"
 */
export const newCertificate = (
  context: Chart<unknown>,
  name: string,
  hosts: readonly string[],
  days: number,
  authority?: Certificate,
): Certificate =>
  authority === undefined
    ? chanceOf(context).newCertificate(name, [], hosts, days)
    : chanceOf(context).newSignedCertificate(name, [], hosts, days, authority)
