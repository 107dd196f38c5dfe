/** Which part of a version a change raises: `major` for what breaks a user's values or upgrade. */
export type Level = 'major' | 'minor' | 'patch'

/** From the one that requires most. */
export const LEVELS = ['major', 'minor', 'patch'] as const

/** A sentence, in which names and values are kept apart, so that each output can mark them as code. */
export interface Words {
  readonly texts: readonly string[]
  readonly codes: readonly string[]
}

/** Writes a sentence: what stands in `${}` is code. */
export const words = (texts: TemplateStringsArray, ...codes: string[]): Words => ({ texts, codes })

/** The sentence as text, with its codes marked. */
export const sentence = ({ texts, codes }: Words, mark: (code: string) => string = (code) => code): string =>
  texts.map((text, index) => `${text}${index < codes.length ? mark(codes[index] as string) : ''}`).join('')

/** What happened to a value, a resource or the chart. */
export type ChangeKind =
  | 'added'
  | 'changed'
  | 'default'
  | 'deprecated'
  | 'fails'
  | 'immutable'
  | 'narrowed'
  | 'removed'
  | 'renamed'
  | 'required'
  | 'retyped'
  | 'widened'

/** A difference between two charts that their users notice. */
export interface Change {
  readonly level: Level
  readonly area: 'chart' | 'values' | 'resources'
  readonly kind: ChangeKind
  /** The path of the value, `Kind name` of the resource, or the field of Chart.yaml. */
  readonly of: string
  /** The new path or name of what was renamed. */
  readonly to?: string
  /** Whether it was renamed is a guess. */
  readonly isGuess?: boolean
  readonly words: Words
  /** What was rendered where this was found. */
  readonly renderings?: readonly string[]
}

/** The highest level of changes; undefined without any. */
export const highestLevel = (changes: readonly Change[]): Level | undefined =>
  LEVELS.find((level) => changes.some((change) => change.level === level))
