import type { Chart } from './chart.ts'

/** What the context knows besides, which differs from rendering to rendering: only by these functions do charts reach it. */
interface Chance {
  readonly randomText: (length: number) => string
  readonly now: (layout: string) => string
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
