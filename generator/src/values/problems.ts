import type { ErrorObject } from 'ajv'
import { problemOf, type ValueProblem } from './problem-messages.ts'
import { isRenamedNote } from './renamed.ts'

/** What users are told about ajv's errors: one problem for each value, without the noise of alternatives. */
export const problemsOf = (errors: readonly ErrorObject[]): readonly ValueProblem[] => {
  const problems = withoutAlternatives(errors).flatMap(problemOf)
  const renamed = new Set(problems.filter(({ message }) => isRenamedNote(message)).map(({ path }) => path))
  const told = problems.filter(({ path, message }) => !renamed.has(path) || isRenamedNote(message))
  return [...new Map(told.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()]
}

/** Where no alternative fits, the errors of the one that was meant are told, or that none does. */
const withoutAlternatives = (errors: readonly ErrorObject[]): readonly ErrorObject[] =>
  errors.filter(({ keyword }) => keyword === 'anyOf').reduce(replaceChoice, errors)

const replaceChoice = (errors: readonly ErrorObject[], choice: ErrorObject): readonly ErrorObject[] => {
  const inside = errors.filter(
    (error) => error.keyword !== 'anyOf' && isWithin(error.instancePath, choice.instancePath),
  )
  const others = errors.filter((error) => error !== choice && !inside.includes(error))
  const meant = meantAlternative(inside, choice)
  return [...others, ...(meant.length > 0 ? meant : [choice])]
}

const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`)

/** Of the alternatives of the value's own type, the one whose listed words fit, with the fewest errors. */
const meantAlternative = (errors: readonly ErrorObject[], choice: ErrorObject): readonly ErrorObject[] => {
  const wrongType = ({ keyword, instancePath }: ErrorObject): boolean =>
    keyword === 'type' && instancePath === choice.instancePath
  const names = [...new Set(errors.map(branchOf))]
  const all = names.map((name) => errors.filter((error) => branchOf(error) === name))
  const branches = all.filter((branch) => !branch.some(wrongType))
  const fitting = branches.filter((branch) => !branch.some(({ keyword }) => keyword === 'enum'))
  const [best] = fitting.sort((a, b) => a.length - b.length)
  return best ?? anyWord(branches)
}

/** No alternative has the word that says which is meant: all words that are allowed in its place. */
const anyWord = (branches: readonly (readonly ErrorObject[])[]): readonly ErrorObject[] => {
  const words = branches.flatMap((branch) => branch.filter(({ keyword }) => keyword === 'enum'))
  const [first] = words
  if (!first || words.some(({ instancePath }) => instancePath !== first.instancePath)) return branches[0] ?? []
  return [{ ...first, params: { allowedValues: words.flatMap(({ params }) => params.allowedValues) } }]
}

const branchOf = ({ schemaPath }: ErrorObject): string =>
  /^(.*?\/anyOf\/\d+|#\/definitions\/[^/]+)/.exec(schemaPath)?.[0] ?? ''

export type { ValueProblem }
