import type { Level } from './change.ts'
import { DiffError } from './diff-error.ts'

/** What changes require of the new chart's version. */
export interface RequiredVersion {
  /** The least version that the new chart may have. */
  readonly atLeast: string
  readonly isEnough: boolean
}

interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number]
  readonly prerelease: readonly string[]
}

/**
 * The least version after `before` for changes of a level, by https://semver.org: below 1.0.0 the second number says
 * what breaks, and the third all else. A prerelease promises nothing, so that any later one may follow it.
 */
export const requiredVersion = (before: string, after: string, level: Level | undefined): RequiredVersion => {
  const [old, now] = [parsed(before), parsed(after)]
  if (level === undefined || old.prerelease.length > 0) {
    const order = compare(now, old)
    return { atLeast: before, isEnough: level === undefined ? order >= 0 : order > 0 }
  }
  const numbers = raised(old.numbers, level)
  // a prerelease of the required version is meant to become it
  return { atLeast: numbers.join('.'), isEnough: compareNumbers(now.numbers, numbers) >= 0 }
}

const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([\w.-]+))?(?:\+[\w.-]+)?$/

const parsed = (text: string): Version => {
  const [match, major, minor = '0', patch = '0', prerelease] = VERSION.exec(text) ?? []
  if (match === undefined)
    throw new DiffError('version', `"${text}" is no version of a chart`, 'Write a version such as 1.2.3 in Chart.yaml.')
  return { numbers: [Number(major), Number(minor), Number(patch)], prerelease: prerelease?.split('.') ?? [] }
}

const raised = ([major, minor, patch]: Version['numbers'], level: Level): Version['numbers'] => {
  if (major === 0) return level === 'major' ? [0, minor + 1, 0] : [0, minor, patch + 1]
  if (level === 'major') return [major + 1, 0, 0]
  return level === 'minor' ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

const compareNumbers = (a: Version['numbers'], b: Version['numbers']): number =>
  a.map((number, index) => number - (b[index] as number)).find((difference) => difference !== 0) ?? 0

const compare = (a: Version, b: Version): number =>
  compareNumbers(a.numbers, b.numbers) || comparePrereleases(a.prerelease, b.prerelease)

const comparePrereleases = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  const at = a.findIndex((part, index) => part !== b[index])
  if (at < 0) return a.length - b.length
  return b[at] === undefined ? 1 : compareParts(a[at] as string, b[at])
}

const compareParts = (a: string, b: string): number => {
  const [isNumber, isOther] = [a, b].map((part) => /^\d+$/.test(part))
  if (isNumber && isOther) return Number(a) - Number(b)
  if (isNumber !== isOther) return isNumber ? -1 : 1
  return a < b ? -1 : 1
}
