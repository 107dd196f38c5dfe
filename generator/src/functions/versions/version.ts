/** A version by its parts; what was not written is undefined. */
export interface Version {
  readonly numbers: readonly [number, number | undefined, number | undefined]
  readonly pre: string
}

// numbers of a preview begin with no zero
const PREVIEW_PART = String.raw`(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)`
/** The pattern of what may stand behind the numbers of a version, with a group for the preview. */
export const AFTER_NUMBERS = String.raw`(?:-(${PREVIEW_PART}(?:\.${PREVIEW_PART})*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`
const VERSION = String.raw`v?(\d+)(?:\.(\d+))?(?:\.(\d+))?${AFTER_NUMBERS}`
const WHOLE_VERSION = new RegExp(`^${VERSION}$`)

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

/** Reads a version as Helm does: `v1.30`, `1.30.2-gke.1+build`; undefined when it is none. */
export const parseVersion = (text: string): Version | undefined => {
  const match = WHOLE_VERSION.exec(text)
  return match ? { numbers: [Number(match[1]), number(match[2]), number(match[3])], pre: match[4] ?? '' } : undefined
}

/** Which of two versions is the newer: negative, zero or positive. */
export const compareVersions = (a: Version, b: Version): number => {
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
