/** A version by its parts; what was not written is undefined. */
export interface Version {
  readonly numbers: readonly [number, number | undefined, number | undefined]
  readonly pre: string
}

interface Comparator {
  readonly operator: '>=' | '>' | '<' | '<=' | '='
  readonly version: Version
}

// numbers of a preview begin with no zero
const PREVIEW = String.raw`(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)`
const VERSION = String.raw`v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-(${PREVIEW}(?:\.${PREVIEW})*))?(?:\+[0-9A-Za-z.-]+)?`
const WHOLE_VERSION = new RegExp(`^${VERSION}$`)
const COMPARATOR = new RegExp(`^(>=|<=|>|<|=)?\\s*(${VERSION})$`)

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

/** Reads a version as Helm does: `v1.30`, `1.30.2-gke.1+build`; undefined when it is none. */
export const parseVersion = (text: string): Version | undefined => {
  const match = WHOLE_VERSION.exec(text)
  return match ? { numbers: [Number(match[1]), number(match[2]), number(match[3])], pre: match[4] ?? '' } : undefined
}

/** Reads a constraint: groups joined by `||` of comparisons that must all hold; undefined when it is more than that. */
export const parseConstraint = (text: string): readonly (readonly Comparator[])[] | undefined => {
  const groups = text.split('||').map((group) => group.split(',').map((part) => parseComparator(part.trim())))
  return groups.every((group) => group.every((comparator) => comparator !== undefined))
    ? (groups as readonly (readonly Comparator[])[])
    : undefined
}

const parseComparator = (text: string): Comparator | undefined => {
  const match = COMPARATOR.exec(text)
  const version = match && parseVersion(match[2] ?? '')
  return match && version ? { operator: (match[1] ?? '=') as Comparator['operator'], version } : undefined
}

/** Whether a version is inside a constraint, by the rules of Helm's library. */
export const satisfies = (version: Version, groups: readonly (readonly Comparator[])[]): boolean =>
  groups.some((group) => {
    const previews = group.some((comparator) => comparator.version.pre !== '')
    return (
      (previews || version.pre === '') && group.every(({ operator, version: than }) => HOLDS[operator](version, than))
    )
  })

const order = (a: Version, b: Version): number => {
  for (const index of [0, 1, 2] as const) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  return orderOfPreviews(a.pre, b.pre)
}

const orderOfPreviews = (a: string, b: string): number => {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  const [left, right] = [a.split('.'), b.split('.')]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (part !== other) return orderOfParts(part, other)
  }
  return -1
}

const DIGITS = /^\d+$/

const orderOfParts = (a: string, b: string): number => {
  if (DIGITS.test(a) && DIGITS.test(b)) return Number(a) - Number(b)
  if (DIGITS.test(a) !== DIGITS.test(b)) return DIGITS.test(a) ? -1 : 1
  return a < b ? -1 : 1
}

/** The version begins with the numbers that were written: `1.30.2` with `1.30`. */
const within = (version: Version, than: Version): boolean =>
  than.numbers.every((part, index) => part === undefined || part === (version.numbers[index] ?? 0))

const isPartial = (version: Version): boolean => version.numbers.includes(undefined)

const HOLDS: Record<Comparator['operator'], (version: Version, than: Version) => boolean> = {
  '>=': (version, than) => order(version, than) >= 0,
  '<': (version, than) => order(version, than) < 0,
  '>': (version, than) => order(version, than) > 0 && !(isPartial(than) && within(version, than)),
  '<=': (version, than) => order(version, than) <= 0 || (isPartial(than) && within(version, than)),
  '=': (version, than) => (isPartial(than) ? within(version, than) : order(version, than) === 0),
}
