import { accepts, type Check, literalText, map } from '../argument-checks.ts'
import { define } from '../definition.ts'
import { textOf } from '../result-types.ts'
import type { Chance } from './chance.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

const DAY = 24 * 60 * 60 * 1000

const two = (number: number): string => String(number).padStart(2, '0')
const twelve = (date: Date): number => date.getUTCHours() % 12 || 12
const month = (date: Date): string => MONTHS[date.getUTCMonth()] as string
const day = (date: Date): string => DAYS[date.getUTCDay()] as string
const dayOfYear = (date: Date): number => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0)) / DAY) + 1

/** The parts of Go's layouts, which are those of one time: Monday, January 2, 2006, 15:04:05. In UTC here. */
const PARTS: Readonly<Record<string, (date: Date) => string>> = {
  January: month,
  Jan: (date) => month(date).slice(0, 3),
  Monday: day,
  Mon: (date) => day(date).slice(0, 3),
  MST: () => 'UTC',
  '002': (date) => String(dayOfYear(date)).padStart(3, '0'),
  '01': (date) => two(date.getUTCMonth() + 1),
  '02': (date) => two(date.getUTCDate()),
  '03': (date) => two(twelve(date)),
  '04': (date) => two(date.getUTCMinutes()),
  '05': (date) => two(date.getUTCSeconds()),
  '06': (date) => two(date.getUTCFullYear() % 100),
  '15': (date) => two(date.getUTCHours()),
  '1': (date) => String(date.getUTCMonth() + 1),
  '2006': (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  _2: (date) => String(date.getUTCDate()).padStart(2),
  '2': (date) => String(date.getUTCDate()),
  '3': (date) => String(twelve(date)),
  '4': (date) => String(date.getUTCMinutes()),
  '5': (date) => String(date.getUTCSeconds()),
  PM: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  pm: (date) => (date.getUTCHours() < 12 ? 'am' : 'pm'),
  'Z07:00': () => 'Z',
  Z0700: () => 'Z',
  '-07:00': () => '+00:00',
  '-0700': () => '+0000',
}
const PART = /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|0[1-6]|15|1|2006|_2(?!006)|[2-5]|PM|pm|[Z-]07:?00/g
/** What Go takes for a part besides: fractions of seconds, and zones with hours only or with seconds. */
const OTHER_PART = /[.,][09]|__2|[Z-]07(?!:?00(?!:?00))/

/** A time in UTC by a layout of Go. */
export const formatted = (date: Date, layout: string): string =>
  layout.replace(PART, (part) => (PARTS[part] as (date: Date) => string)(date))

const layout: Check = (type) =>
  literalText(type) ??
  (type.kind === 'string' && OTHER_PART.test(type.values?.[0] ?? '')
    ? 'a layout supports no fractions of seconds, and no zones but Z07:00 and -0700: write one such as `2006-01-02T15:04:05Z07:00`'
    : undefined)

/**
 * The time of the rendering in UTC by a layout of Go.
 *
 * @internal
 */
export const currentTime = define((chance: Chance, layout: string): string => chance.now(layout), {
  name: 'now',
  go: 'dateInZone',
  order: [1],
  more: ['now', '"UTC"'],
  internal: true,
  refuse: accepts(map, layout),
  result: (_, layout) => textOf(...(layout ? [layout] : [])),
})
