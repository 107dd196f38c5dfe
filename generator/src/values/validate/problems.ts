import type { ErrorObject } from 'ajv'
import { pathName } from '../json.ts'
import { isRenamedNote } from '../schema/renamed.ts'
import { alternatives, enumeration, hint, nearest, plural, quoted, typeWords } from './problem-words.ts'

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

/** Something that is wrong with given values. */
export interface ValueProblem {
  /** `web.service.port`. */
  readonly path: string
  /** One sentence: what was given, what is allowed, what to do. */
  readonly message: string
}

/** What users are told about one error of ajv. */
const problemOf = (error: ErrorObject): ValueProblem[] => {
  const path = error.instancePath.split('/').slice(1).map(pointerKey)
  // what is wrong with the key is told by an error of its own
  if (error.keyword === 'propertyNames') return []
  const tell = MESSAGES[error.keyword]
  if (tell && error.propertyName !== undefined)
    return [{ path: pathName([...path, error.propertyName]), message: `the key ${tell(error, path).message}` }]
  return tell
    ? [tell(error, path)]
    : error.keyword === 'if'
      ? []
      : [{ path: pathName(path), message: error.message ?? 'is wrong' }]
}

const pointerKey = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')

type Tell = (error: ErrorObject, path: readonly string[]) => ValueProblem

const about =
  (say: (error: ErrorObject) => string): Tell =>
  (error, path) => ({ path: pathName(path), message: say(error) })

const MESSAGES: Readonly<Record<string, Tell>> = {
  additionalProperties: ({ params, parentSchema }, path) => {
    const key: string = params.additionalProperty
    const known = Object.keys(parentSchema?.properties ?? {})
    return { path: pathName([...path, key]), message: `no such value${nearest(path, key, known)}` }
  },
  required: ({ params }, path) => ({
    path: pathName([...path, params.missingProperty]),
    message: 'a value is needed here',
  }),
  type: about(({ data, params }) => `is ${quoted(data)}, must be ${typeWords(params.type)}${hint(data, params.type)}`),
  enum: about(({ data, params }) => enumeration(data, params.allowedValues)),
  anyOf: about(({ data, parentSchema }) => `is ${quoted(data)}, must be ${alternatives(parentSchema?.anyOf)}`),
  pattern: about(({ data, params }) => `is ${quoted(data)}, must match ${params.pattern}`),
  format: about(({ data, params }) => `is ${quoted(data)}, must be of the format ${params.format}`),
  minimum: about(({ data, params }) => `is ${data}, must be at least ${params.limit}`),
  maximum: about(({ data, params }) => `is ${data}, must be at most ${params.limit}`),
  minLength: about(({ data, params }) => `is ${quoted(data)}, must have at least ${plural(params.limit, 'character')}`),
  maxLength: about(({ data, params }) => `is ${quoted(data)}, must have at most ${plural(params.limit, 'character')}`),
  minItems: about(({ params }) => `must have at least ${plural(params.limit, 'item')}`),
  maxItems: about(({ params }) => `must have at most ${plural(params.limit, 'item')}`),
}
