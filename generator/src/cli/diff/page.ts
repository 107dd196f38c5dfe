import {
  type Change,
  type ChartDiff,
  type Level,
  type ManifestChange,
  type ReusedValues,
  sentence,
  type Words,
  words,
} from '../../diff/index.ts'
import { plural } from '../../model/words.ts'

/** What changes of a level do. */
export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  major: 'Breaks values or upgrades',
  minor: 'New, or different by default',
  patch: 'Else',
}

/** Two charts, and what differs. */
export interface Compared {
  readonly diff: ChartDiff
  /** How both charts were given. */
  readonly old: string
  readonly now: string
}

/** What a diff says of the version, in one sentence. */
export const verdict = ({ requires, required, oldVersion, newVersion }: ChartDiff): string => {
  const { atLeast, isEnough } = required
  if (requires === undefined)
    return isEnough
      ? 'Nothing differs for users.'
      : `Nothing differs, but version ${newVersion} is older than ${atLeast}.`
  const part = `These are changes for a ${requires} version${oldVersion.startsWith('0.') ? BEFORE_1[requires] : ''}`
  return isEnough
    ? `${part}, as ${newVersion} is.`
    : `${part}: ${newVersion} is too small, at least ${atLeast} is required.`
}

/** What semantic versioning says of versions that promise nothing yet. */
const BEFORE_1: Readonly<Record<Level, string>> = {
  major: ' (a minor one before 1.0.0)',
  minor: ' (a patch before 1.0.0)',
  patch: '',
}

/** A diff as people read it in a terminal. */
export const pageOf = ({ diff, old, now }: Compared): string =>
  [
    `${diff.chart} ${diff.oldVersion} (${old}) → ${diff.newVersion} (${now})`,
    verdict(diff),
    ...(Object.keys(LEVEL_TITLES) as Level[]).flatMap((level) => section(diff, level)),
    ...(diff.manifests.length > 0 ? ['', 'Manifests:', ...diff.manifests.flatMap(manifestLines(diff))] : []),
    ...reusedLines(diff),
    ...comparedLines(diff),
  ].join('\n')

const section = (diff: ChartDiff, level: Level): readonly string[] => {
  const changes = diff.changes.filter((change) => change.level === level)
  if (changes.length === 0) return []
  return ['', `${LEVEL_TITLES[level]} (${level}):`, ...changes.map((change) => `  - ${changeText(change, diff)}`)]
}

const changeText = (change: Change, diff: ChartDiff): string => `${sentence(change.words)}${whereOf(change, diff)}`

/** The same for a change that doesn't say it itself. */
export const whereOf = ({ kind, renderings }: Change, diff: ChartDiff): string =>
  kind === 'fails' ? '' : where(renderings, diff)

/** Where not all renderings show a change, which of them do. */
export const where = (renderings: readonly string[] | undefined, { compared }: ChartDiff): string => {
  if (renderings === undefined || compared.every((name) => renderings.includes(name))) return ''
  return ` (with ${renderings.join(', ')})`
}

const SIGNS: Readonly<Record<ManifestChange['kind'], string>> = { added: '+', removed: '-', renamed: '~', changed: '~' }

const manifestLines =
  (diff: ChartDiff) =>
  (change: ManifestChange): readonly string[] => {
    const { kind, of, to, diff: lines, renderings } = change
    const head = `  ${SIGNS[kind]} ${of}${to === undefined ? '' : ` → ${to}`}${where(renderings, diff)}`
    // what is wholly new or gone is long, and says nothing more
    return kind === 'added' || kind === 'removed' ? [head] : [head, ...lines.split('\n').map((line) => `      ${line}`)]
  }

/** What stands above what an upgrade that keeps the old defaults does. */
export const REUSED_TITLE: Words = words`With ${'helm upgrade --reuse-values'}, which keeps the old defaults (${'--reset-then-reuse-values'} takes the new ones)`

const reusedLines = (diff: ChartDiff): readonly string[] => {
  if (diff.reusedValues.length === 0) return []
  const lines = diff.reusedValues.map((each) => `  - ${sentence(reusedWords(each))}${where(each.renderings, diff)}`)
  return ['', `${sentence(REUSED_TITLE)}:`, ...lines]
}

/** What an upgrade that keeps the old defaults does, in a sentence. */
export const reusedWords = ({ kind, of }: ReusedValues): Words =>
  kind === 'fails' ? words`the upgrade fails: ${of}` : words`${of} isn't as with the new defaults`

const comparedLines = ({ compared, notCompared }: ChartDiff): readonly string[] => [
  '',
  `Both charts were rendered on ${compared.length > 0 ? plural(compared.length, 'set') : 'no sets'} of values${compared.length > 0 ? `: ${compared.join(', ')}` : ''}.`,
  ...(notCompared.length > 0 ? ['Not compared:', ...notCompared.map((line) => `  - ${line}`)] : []),
]

/** A diff for scripts. */
export const jsonOf = ({ diff, old, now }: Compared): object => {
  const { chart, oldVersion, newVersion, requires, required, changes, manifests, compared, notCompared, reusedValues } =
    diff
  return {
    chart,
    old: { from: old, version: oldVersion },
    new: { from: now, version: newVersion },
    requires: requires ?? 'none',
    atLeast: required.atLeast,
    isEnough: required.isEnough,
    changes: changes.map(({ words, ...change }) => ({ ...change, message: sentence(words) })),
    manifests,
    compared,
    notCompared,
    reusedValues,
  }
}
