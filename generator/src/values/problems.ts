import type { ErrorObject } from 'ajv'
import { problemOf, type ValueProblem } from './problem-messages.ts'

/** What users are told about ajv's errors: one problem for each value, without the noise of alternatives. */
export const problemsOf = (errors: readonly ErrorObject[]): readonly ValueProblem[] => {
  const problems = withoutAlternatives(errors).flatMap(problemOf)
  const distinct = new Map(problems.map((problem) => [`${problem.path} ${problem.message}`, problem]))
  return [...distinct.values()]
}

/** Where no alternative fits, only the errors of the one that fits best are told, or that none does. */
const withoutAlternatives = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf')
  return choices.reduce((left, choice) => {
    const inside = left.filter((error) => error !== choice && error.schemaPath.startsWith(`${choice.schemaPath}/`))
    const nested = left.filter((error) => error !== choice && isUnder(error, choice))
    const best = bestAlternative(nested, choice)
    return left.filter((error) =>
      error === choice
        ? best.length === 0
        : !(inside.includes(error) || nested.includes(error)) || best.includes(error),
    )
  }, errors)
}

/** Errors of the alternatives: at the same value or below it, from schemas that the choice holds or refers to. */
const isUnder = (error: ErrorObject, choice: ErrorObject): boolean =>
  error.instancePath.startsWith(choice.instancePath) && error.keyword !== 'anyOf' && error !== choice

/** The errors below the value: the alternative of its type that was meant. Those at the value itself say nothing. */
const bestAlternative = (errors: readonly ErrorObject[], choice: ErrorObject): readonly ErrorObject[] => {
  const meant = errors.filter(
    ({ instancePath, keyword }) => instancePath !== choice.instancePath || !['type', 'enum'].includes(keyword),
  )
  const wrongKind = meant.find(({ keyword }) => keyword === 'enum')
  if (!wrongKind) return meant
  const branch = branchOf(wrongKind)
  const others = meant.filter((error) => branchOf(error) !== branch)
  return others.length > 0 ? others : meant
}

const branchOf = ({ schemaPath }: ErrorObject): string =>
  /^(.*?\/anyOf\/\d+|#\/definitions\/[^/]+)/.exec(schemaPath)?.[0] ?? ''

export type { ValueProblem }
