import { base64Encode, contains, len } from '../functions/index.ts'
import type { Chart } from './chart.ts'

/** What the context knows besides, which differs from rendering to rendering: only by these functions do charts reach it. */
interface Chance {
  readonly randomText: (length: number) => string
  readonly now: (layout: string) => string
  readonly htpasswd: (user: string, password: string) => string
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
