import type { ErrorObject } from 'ajv'
import { plural } from '../../model/words.ts'
import { pathName } from '../json.ts'
import { leftoverOf } from '../schema/leftovers.ts'
import { isUpgradeNote } from '../schema/retyped.ts'
import { alternatives, enumeration, hint, nearest, quoted, typeWords } from './problem-words.ts'

/** What ajv's errors mean to users: one problem for each value, without the noise of alternatives. */
export const problemsOf = (errors: readonly ErrorObject[]): readonly ValueProblem[] => {
  const problems = withoutAlternatives(errors).flatMap(problemOf)
  const noted = new Set(problems.filter(({ message }) => isUpgradeNote(message)).map(({ path }) => path))
  const reported = problems.filter(({ path, message }) => !noted.has(path) || isUpgradeNote(message))
  return [...new Map(reported.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()]
}

/** Where no alternative fits, the errors of the one that was meant are reported, or that none does. */
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
  const fitting = branches.filter((branch) => !branch.some(isWrongWord))
  const [best] = fitting.sort((a, b) => a.length - b.length)
  return best ?? anyWord(branches)
}

/** Not one of the words that tell an alternative from the others; what is optional tells nothing. */
const isWrongWord = ({ keyword, params }: ErrorObject): boolean =>
  keyword === 'enum' && !params.allowedValues.includes(null)

/** No alternative has the word that says which is meant: all words that are allowed in its place. */
const anyWord = (branches: readonly (readonly ErrorObject[])[]): readonly ErrorObject[] => {
  const words = branches.flatMap((branch) => branch.filter(({ keyword }) => keyword === 'enum'))
  const [first] = words
  if (!first || words.some(({ instancePath }) => instancePath !== first.instancePath)) return branches[0] ?? []
  return [{ ...first, params: { allowedValues: words.flatMap(({ params }) => params.allowedValues) } }]
}

const branchOf = ({ schemaPath }: ErrorObject): string =>
  /^(.*?\/anyOf\/\d+|#\/definitions\/[^/]+)/.exec(schemaPath)?.[0] ?? ''

/** Something that is wrong with given values. */
export interface ValueProblem {
  /** `web.service.port`. */
  readonly path: string
  /** One sentence: what was given, what is allowed, what to do. */
  readonly message: string
}

/** What one error of ajv means to users. */
const problemOf = (error: ErrorObject): ValueProblem[] => {
  const path = error.instancePath.split('/').slice(1).map(pointerKey)
  // the key has an error of its own
  if (error.keyword === 'propertyNames') return []
  const describe = MESSAGES[error.keyword]
  if (describe && error.propertyName !== undefined)
    return [{ path: pathName([...path, error.propertyName]), message: `the key ${describe(error, path).message}` }]
  return describe
    ? [describe(error, path)]
    : error.keyword === 'if'
      ? []
      : [{ path: pathName(path), message: error.message ?? 'is invalid' }]
}

const pointerKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')

type Describe = (error: ErrorObject, path: readonly string[]) => ValueProblem

const about =
  (say: (error: ErrorObject) => string): Describe =>
  (error, path) => ({ path: pathName(path), message: say(error) })

const MESSAGES: Readonly<Record<string, Describe>> = {
  additionalProperties: ({ params, parentSchema }, path) => {
    const key: string = params.additionalProperty
    const known = Object.keys(parentSchema?.properties ?? {})
    return { path: pathName([...path, key]), message: `this value doesn't exist${nearest(path, key, known)}` }
  },
  required: ({ params }, path) => ({
    path: pathName([...path, params.missingProperty]),
    message: 'this value is required',
  }),
  type: about(
    ({ data, params }) => `must be ${typeWords(params.type)}, but is ${quoted(data)}${hint(data, params.type)}`,
  ),
  enum: about(({ data, params, parentSchema }) => {
    const other = leftoverOf(parentSchema)
    return other ? `exists only with ${other}: remove it` : enumeration(data, params.allowedValues)
  }),
  anyOf: about(({ data, parentSchema }) => `must be ${alternatives(parentSchema?.anyOf)}, but is ${quoted(data)}`),
  pattern: about(({ data, params }) => `must match ${params.pattern}, but is ${quoted(data)}`),
  format: about(({ data, params }) => `must have the format ${params.format}, but is ${quoted(data)}`),
  minimum: about(({ data, params }) => `must be at least ${params.limit}, but is ${data}`),
  maximum: about(({ data, params }) => `must be at most ${params.limit}, but is ${data}`),
  minLength: about(
    ({ data, params }) => `must have at least ${plural(params.limit, 'character')}, but is ${quoted(data)}`,
  ),
  maxLength: about(
    ({ data, params }) => `must have at most ${plural(params.limit, 'character')}, but is ${quoted(data)}`,
  ),
  minItems: about(
    ({ data, params }) =>
      `must have at least ${plural(params.limit, 'item')}, but has ${(data as readonly unknown[]).length}`,
  ),
  minProperties: about(
    ({ data, params }) =>
      `must have at least ${plural(params.limit, 'key')}, but has ${Object.keys(data as object).length}`,
  ),
  maxProperties: about(
    ({ data, params }) =>
      `must have at most ${plural(params.limit, 'key')}, but has ${Object.keys(data as object).length}`,
  ),
  uniqueItems: about(({ params }) => `must have different items, but items ${params.j} and ${params.i} are equal`),
  multipleOf: about(({ data, params }) => `must be a multiple of ${params.multipleOf}, but is ${data}`),
  exclusiveMinimum: about(({ data, params }) => `must be greater than ${params.limit}, but is ${data}`),
  exclusiveMaximum: about(({ data, params }) => `must be less than ${params.limit}, but is ${data}`),
  maxItems: about(
    ({ data, params }) =>
      `must have at most ${plural(params.limit, 'item')}, but has ${(data as readonly unknown[]).length}`,
  ),
}
