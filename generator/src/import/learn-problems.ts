import { relative } from 'node:path'
import { ChartwrightError, type Place } from '../model/chartwright-error.ts'
import { parseTemplate } from '../template-parser/index.ts'
import type { ChartDecisions, Decision } from './chart-decisions.ts'
import type { ConvertedSource, ConvertedTemplates } from './convert/index.ts'
import type { Place as Part } from './structure/tree.ts'

/** A chart as it was converted, with what was decided before. */
export interface Attempt {
  /** The folder of the converted chart. */
  readonly folder: string
  readonly templates: ConvertedTemplates
  /** The texts of the original's templates: `templates/service.yaml`. */
  readonly texts: ReadonlyMap<string, string>
  readonly decisions: ChartDecisions
}

/**
 * What follows from what is wrong with a converted chart: the smallest part around each problem stays as it is; where none
 * has a place, the templates that the problems speak of.
 */
export const learnProblems = (problems: readonly unknown[], attempt: Attempt): readonly Decision[] => {
  const learnt = problems.flatMap((problem) => (problem instanceof ChartwrightError ? learnOne(problem, attempt) : []))
  return learnt.length > 0 ? learnt : problems.flatMap((problem) => keepMentioned(problem, attempt))
}

/** Keeps the templates whose paths, or messages of `fail` and `required`, a problem has in it. */
const keepMentioned = (problem: unknown, { templates, texts }: Attempt): readonly Decision[] => {
  if (!(problem instanceof ChartwrightError)) return []
  const [reason = ''] = problem.what.split('\n')
  const converted = new Set(templates.templates.values())
  const paths = new Set(problem.what.match(/templates\/[\w./-]+/g))
  const messages = [...problem.what.matchAll(/: "([^"\n]{8,})"$/gm)].map(([, message]) => message as string)
  return [...texts].flatMap(([path, text]) =>
    converted.has(path) && (paths.has(path) || messages.some((message) => text.includes(message)))
      ? [(decisions: ChartDecisions) => decisions.keep(path, reason)]
      : [],
  )
}

const learnOne = (problem: ChartwrightError, attempt: Attempt): readonly Decision[] => {
  const { templates, folder } = attempt
  const reason = problem.what.split('\n')[0] as string
  const named = keepNamed(reason, templates)
  if (named.length > 0) return named
  if (!problem.where) return []
  const path = relative(folder, problem.where.file)
  const owner = ownerOfPart(problem.where, templates.rest.get(path.replace(/^src\//, '')), templates)
  if (owner !== undefined) return [(decisions) => decisions.keep(owner, reason)]
  const template = templates.templates.get(path)
  const source = templates.sources.get(path)
  if (!source) return []
  if (template === undefined)
    return path === 'src/helpers.ts' ? learnInHelper(problem, problem.where, source, attempt) : []
  const isUntypable = /^TS\d/.test(problem.code) && !attempt.decisions.untyped.has(template)
  if (isUntypable && OF_TYPES.has(problem.code)) return [(decisions) => decisions.untype(template)]
  const part = smallestPart(template, source, offsetOf(problem.where, source.text), attempt)
  if (part) return [(decisions) => decisions.decide(template, part, { reason })]
  if (isUntypable) return [(decisions) => decisions.untype(template)]
  return [(decisions) => decisions.keep(template, reason)]
}

/** What a part that stays, and is wrong, was a part of. */
const ownerOfPart = (where: Place, text: string | undefined, { parts }: ConvertedTemplates): string | undefined => {
  if (text === undefined) return undefined
  const offset = offsetOf(where, text)
  for (const node of parseTemplate(text).nodes)
    if (node.kind === 'define' && node.start <= offset && offset < node.end) return parts.get(node.name.value)
  return undefined
}

/** Something has another type than it should: without the type of the manifest most of these are gone. */
const OF_TYPES: ReadonlySet<string> = new Set(
  [2322, 2326, 2345, 2353, 2375, 2412, 2559, 2561, 2739, 2740, 2741, 2820].map((code) => `TS${code}`),
)

const offsetOf = ({ line, column }: Place, text: string): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, column - 1)

/** The smallest part of a template that was converted to what stands at a place, and isn't kept yet. */
const smallestPart = (
  template: string,
  { marks }: ConvertedSource,
  offset: number,
  { decisions }: Attempt,
): Part | undefined =>
  marks
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .flatMap(({ from }) => (isPart(from) ? [from] : []))
    .find((part) => !decisions.isDecided(template, part, { reason: '' }))

/** Parts of templates are among what sources are made from. */
const isPart = (from: object): from is Part => 'start' in from

/** The constant that is declared at a place. */
const constantAt = ({ marks }: ConvertedSource, offset: number): string | undefined => {
  const found = marks.find(({ from, start, end }) => !isPart(from) && start <= offset && offset < end)?.from
  return found && 'name' in found ? String(found.name) : undefined
}

/** What is wrong with a helper is told wherever it is called. */
const keepNamed = (reason: string, templates: ConvertedTemplates): readonly Decision[] => {
  const [, name] = /^the helper (\S+) /.exec(reason) ?? []
  if (name === undefined) return []
  const constants = [...templates.helpers].filter(([constant, template]) => constant === name || template === name)
  return constants.flatMap(([constant]) => keepConstant(constant, reason, templates))
}

const learnInHelper = (
  { what, code }: ChartwrightError,
  where: Place,
  source: ConvertedSource,
  attempt: Attempt,
): readonly Decision[] => {
  const { templates } = attempt
  const offset = offsetOf(where, source.text)
  const constant = constantAt(source, offset)
  const helper = constant === undefined ? undefined : templates.helpers.get(constant)
  if (constant === undefined || helper === undefined) return []
  const reason = what.split('\n')[0] as string
  const part = smallestPart(helper, source, offset, attempt)
  if (part) return [(decisions) => decisions.decide(helper, part, { reason })]
  return keepConstant(constant, reason, templates, /^TS\d/.test(code))
}

/** What doesn't work as a named template may work as an ordinary function, if its types are right. */
const keepConstant = (
  constant: string,
  reason: string,
  { helpers, inlined }: ConvertedTemplates,
  isWrong = false,
): readonly Decision[] => {
  const template = helpers.get(constant)
  if (template === undefined) return []
  if (isWrong || inlined.has(constant)) return [(decisions) => decisions.keep(template, reason)]
  return [(decisions) => decisions.inline(template)]
}
