import type { ChartDecisions, Decision } from './chart-decisions.ts'
import type { PartDecision } from './convert/part-decisions.ts'
import { type PartAt, partsAt } from './find-parts.ts'
import { includedIn, withIncluded } from './included-helpers.ts'
import type { ProofDifference } from './proof/prove.ts'
import type { ChartStructure } from './structure/tree.ts'

/** A chart that renders otherwise than the original. */
export interface Rendered {
  /** The texts of its templates: `templates/service.yaml`. */
  readonly texts: ReadonlyMap<string, string>
  readonly structure: ChartStructure
  /** The templates that became functions. */
  readonly converted: ReadonlySet<string>
  readonly decisions: ChartDecisions
}

/** What follows from differences: the smallest part around each one stays as it is, or without quotes. */
export const learnDifferences = (differences: readonly ProofDifference[], rendered: Rendered): readonly Decision[] =>
  differences.flatMap((difference) => {
    const template = templateOf(difference)
    const reason = reasonOf(difference, template)
    const part = rendered.converted.has(template) ? partOf(difference, template, reason, rendered) : undefined
    if (!part) return keepTemplate(template, reason, rendered)
    return part.parts.map(
      ({ owner, place }): Decision =>
        (decisions) =>
          decisions.decide(owner, place, part.decision),
    )
  })

/** What fails says in its message which template does. */
const templateOf = ({ keys: [first], imported }: ProofDifference): string => {
  if (first === 'NOTES.txt') return 'templates/NOTES.txt'
  return first === undefined ? (/templates\/[^\s:[]+/.exec(imported)?.[0] ?? '') : String(first)
}

const reasonOf = ({ path, original, imported, values }: ProofDifference, template: string): string =>
  path === '.'
    ? `With ${values}, ${imported}`
    : `With ${values}, ${path.slice(template.length)} is ${original} in the original, but ${imported}`

interface Part {
  readonly parts: readonly PartAt[]
  readonly decision: PartDecision
}

/** The smallest part around a difference of which nothing was decided yet. */
const partOf = (
  { keys, original, imported }: ProofDifference,
  template: string,
  reason: string,
  { structure, texts, decisions }: Rendered,
): Part | undefined => {
  const file = structure.files.find(({ path }) => path === template)
  if (!file) return undefined
  const textOf = ({ owner, place: { start, end } }: PartAt): string =>
    (texts.get(structure.helpers.get(owner)?.template ?? owner) ?? '').slice(start, end)
  for (const level of partsAt(file, keys.slice(2), structure)) {
    const left = (decision: PartDecision): readonly PartAt[] =>
      level.filter(({ owner, place }) => !decisions.kept.has(owner) && !decisions.isDecided(owner, place, decision))
    const isEmpty = original === 'null' && imported === '""'
    const empty = isEmpty ? left('unset') : []
    if (empty.length > 0) return { parts: empty, decision: 'unset' }
    const unquoted = /^-?\d+$/.test(original) ? 'number' : 'unquoted'
    const quoted = left(unquoted).filter((part) => /\b(include|template)\b/.test(textOf(part)))
    if (quoted.length > 0) return { parts: quoted, decision: unquoted }
    const parts = left({ reason })
    if (parts.length > 0) return { parts, decision: { reason } }
  }
  return undefined
}

/** Keeps a template; of one that is kept already, the named templates that it includes. */
const keepTemplate = (template: string, reason: string, rendered: Rendered): readonly Decision[] => {
  const { decisions, converted, texts, structure } = rendered
  const keep =
    (name: string): Decision =>
    (all) =>
      all.keep(name, reason)
  if (converted.has(template)) return [keep(template)]
  const own = new Map([...structure.helpers].filter(([, { isOwn }]) => isOwn))
  const direct = includedIn(texts.get(template) ?? '').filter((name) => own.has(name))
  const all = [...withIncluded(direct, own, texts)]
  const isLeft = (name: string): boolean => !decisions.kept.has(name)
  const left = direct.some(isLeft) ? direct.filter(isLeft) : all.filter(isLeft)
  return left.map(keep)
}
