import { AFTER_NUMBERS, compareVersions, type Version } from './version.ts'

/** What a version is compared with. */
interface Comparator {
  readonly operator: Operator
  /** What isn't written, or is `x`, is 0. */
  readonly version: Version
  /** The first of its numbers that isn't written, or is `x`: any number stands there. */
  readonly any?: 'major' | 'minor' | 'patch'
}

type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~' | '^'

/** What must hold, joined by `||` of comparisons that must all hold. */
export type Constraint = readonly (readonly Comparator[])[]

const SAME: Readonly<Record<string, Operator>> = { '': '=', '=>': '>=', '=<': '<=', '~>': '~' }
const OPERATOR = '(?:>=|=>|<=|=<|!=|~>|[=><~^])?'
const NUMBER = String.raw`(?:\d+|[xX*])`
const NUMBERS = String.raw`v?${NUMBER}(?:\.${NUMBER}){0,2}`
const COMPARATOR = String.raw`${OPERATOR}\s*${NUMBERS}${AFTER_NUMBERS}`
const GROUP = new RegExp(String.raw`^\s*${COMPARATOR}\s*(?:(?:\s|,\s*)${COMPARATOR}\s*)*$`)
const ONE = new RegExp(String.raw`(${OPERATOR})\s*(${NUMBERS})${AFTER_NUMBERS}`, 'g')
const RANGE = new RegExp(String.raw`\s*(${NUMBERS}${AFTER_NUMBERS})\s+-\s+(${NUMBERS}${AFTER_NUMBERS})\s*`, 'g')
const LONGEST = 512
const MOST_GROUPS = 32

/** Reads a constraint as Helm's library does; undefined when it is none. */
export const parseConstraint = (text: string): Constraint | undefined => {
  const groups = text.replace(RANGE, '>= $1, <= $3 ').split('||')
  const isRead = text.length <= LONGEST && groups.length <= MOST_GROUPS && groups.every((group) => GROUP.test(group))
  return isRead ? groups.map((group) => [...group.matchAll(ONE)].map(comparatorOf)) : undefined
}

const comparatorOf = ([, operator = '', numbers = '', pre = '']: RegExpExecArray): Comparator => {
  const parts = numbers.replace('v', '').split('.')
  const written = [0, 1, 2].findIndex((at) => !/^\d+$/.test(parts[at] ?? ''))
  const any = (['major', 'minor', 'patch'] as const)[written]
  const [major = 0, minor, patch] = [0, 1, 2].map((at) => (any === undefined || at < written ? Number(parts[at]) : 0))
  return { operator: SAME[operator] ?? (operator as Operator), version: { numbers: [major, minor, patch], pre }, any }
}

/** Whether a version is inside a constraint, by the rules of Helm's library. */
export const satisfies = (version: Version, constraint: Constraint): boolean =>
  constraint.some((group) => {
    const previews = group.some((comparator) => comparator.version.pre !== '')
    return (
      (previews || version.pre === '') && group.every((comparator) => HOLDS[comparator.operator](version, comparator))
    )
  })

type Holds = (version: Version, comparator: Comparator) => boolean

const numbersOf = ({ numbers: [major, minor = 0, patch = 0] }: Version): [number, number, number] => [
  major,
  minor,
  patch,
]

/** How many of the first numbers are the same. */
const commonNumbers = (version: Version, than: Version): number => {
  const [left, right] = [numbersOf(version), numbersOf(than)]
  const at = left.findIndex((each, index) => each !== right[index])
  return at < 0 ? left.length : at
}

const WRITTEN = { major: 0, minor: 1, patch: 2 } as const

/** How many numbers are written. */
const writtenNumbers = ({ any }: Comparator): number => (any ? WRITTEN[any] : 3)

const isWithin: Holds = (version, than) => commonNumbers(version, than.version) >= writtenNumbers(than)

const isEqual: Holds = (version, { version: than }) => compareVersions(version, than) === 0
const isAtLeast: Holds = (version, { version: than }) => compareVersions(version, than) >= 0
const isAbove: Holds = (version, { version: than }) => compareVersions(version, than) > 0

const isZero = ({ numbers }: Version): boolean => numbers.every((number) => !number)

/** The same major and minor number, as far as they are written; anything from 0.0.0 on for `~0.0.0` and `~*`. */
const isTilde: Holds = (version, than) => {
  if (!isAtLeast(version, than)) return false
  if (isZero(than.version) && (than.any === undefined || than.any === 'major')) return true
  return commonNumbers(version, than.version) >= Math.min(2, writtenNumbers(than))
}

/** The first number that isn't 0 stays as it is. */
const isCaret: Holds = (version, than) => {
  if (!isAtLeast(version, than)) return false
  const [major, minor] = numbersOf(than.version)
  const fixed = major > 0 || than.any === 'minor' ? 1 : minor > 0 || than.any === 'patch' ? 2 : 3
  return commonNumbers(version, than.version) >= fixed
}

const isNot: Holds = (version, than) => {
  if (than.any === undefined || than.any === 'major') return !isEqual(version, than)
  return !isWithin(version, than) || (than.any === 'patch' && version.pre !== than.version.pre)
}

/** Whether its major and minor number, or only the major one, are at most those. */
const isNotAbovePart: Holds = (version, { version: than, any }) => {
  const [[major, minor], [most, mostMinor]] = [numbersOf(version), numbersOf(than)]
  return major < most || (major === most && (any === 'minor' || minor <= mostMinor))
}

const HOLDS: Readonly<Record<Operator, Holds>> = {
  '=': (version, than) => (than.any ? isTilde(version, than) : isEqual(version, than)),
  '!=': isNot,
  '>=': isAtLeast,
  '<': (version, than) => !isAtLeast(version, than),
  '>': (version, than) =>
    isAbove(version, than) && !((than.any === 'minor' || than.any === 'patch') && isWithin(version, than)),
  '<=': (version, than) => (than.any ? isNotAbovePart(version, than) : !isAbove(version, than)),
  '~': isTilde,
  '^': isCaret,
}
