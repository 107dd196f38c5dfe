import { includedIn, withIncluded } from '../included-helpers.ts'
import type { HelperStructure } from '../structure/tree.ts'
import { adaptedIncludes } from './adapted-includes.ts'

/** What of a chart's templates may stay as it is. */
export interface Rest {
  /** All templates, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** The paths of those that were converted. */
  readonly converted: ReadonlySet<string>
  /** The named templates of the chart. */
  readonly helpers: readonly HelperStructure[]
  /** Parts of those that were, as named templates. */
  readonly parts: readonly string[]
  /** The named templates that the chart will have of functions. */
  readonly emitted: readonly HelperStructure[]
  /** Those that became ordinary functions: they stay where something that stays includes them. */
  readonly inlined: readonly HelperStructure[]
  /** The named templates that functions include as they are. */
  readonly included: ReadonlySet<string>
}

/** Where parts of templates are kept. */
const PARTS = 'templates/_parts.tpl'

/** The templates that stay hand-written, by path. */
export const restOfTemplates = (rest: Rest): ReadonlyMap<string, string> => {
  const needed = neededFrom(rest)
  const gone = [...rest.emitted, ...rest.inlined.filter(({ name }) => !needed.has(name))]
  const parts = [...rest.parts, ...definedIn(rest, gone)]
  const left = [
    ...staying(rest, gone),
    ...(parts.length > 0 ? [[PARTS, parts.map((each) => `${each}\n`).join('\n')] as const] : []),
  ]
  const isBlock = ({ shape }: HelperStructure): boolean => shape === 'map' || shape === 'list'
  const blocks = new Map(rest.emitted.filter(isBlock).map((helper) => [helper.name, helper]))
  return new Map(left.map(([path, text]) => [path, adaptedIncludes(text, (name) => blocks.get(name))]))
}

/** The named templates that became ordinary functions, but are included by what stays. */
const neededFrom = (rest: Rest): ReadonlySet<string> => {
  const { texts, parts, emitted, inlined, included } = rest
  const gone = [...emitted, ...inlined]
  const left = [...staying(rest, gone).map(([, text]) => text), ...parts, ...definedIn(rest, gone)]
  const names = [...left.flatMap(includedIn), ...included]
  return withIncluded(names, new Map(inlined.map((helper) => [helper.name, helper])), texts)
}

const staying = ({ texts, converted }: Rest, gone: readonly HelperStructure[]): readonly [string, string][] =>
  [...texts].flatMap(([path, text]) => (converted.has(path) ? [] : withoutThose(path, text, gone)))

/** Named templates that stay, though the templates that define them were converted. */
const definedIn = ({ texts, converted, helpers }: Rest, gone: readonly HelperStructure[]): readonly string[] =>
  helpers
    .filter((helper) => converted.has(helper.template) && !gone.includes(helper))
    .map(({ template, place: { start, end } }) => texts.get(template)?.slice(start, end) ?? '')

const withoutThose = (path: string, text: string, gone: readonly HelperStructure[]): [string, string][] => {
  const here = gone.filter(({ template }) => template === path)
  if (here.length === 0) return [[path, text]]
  const left = withoutPlaces(text, here)
  return /\{\{|\S/.test(left.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, '')) ? [[path, left]] : []
}

const withoutPlaces = (text: string, helpers: readonly HelperStructure[]): string => {
  const sorted = [...helpers].sort((a, b) => b.place.start - a.place.start)
  return sorted.reduce((left, { place: { start, end } }) => {
    const before = left.slice(0, start).replace(/\{\{-?\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*-?\}\}\s*$/, '')
    return `${before.trimEnd()}\n\n${left.slice(end).trimStart()}`
  }, text)
}
