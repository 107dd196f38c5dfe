import type { ErrorObject } from 'ajv'
import { pathName } from './json.ts'
import { alternatives, enumeration, hint, nearest, plural, quoted, typeWords } from './problem-words.ts'

/** Something that is wrong with given values. */
export interface ValueProblem {
  /** `web.service.port`. */
  readonly path: string
  /** One sentence: what was given, what is allowed, what to do. */
  readonly message: string
}

/** What users are told about one error of ajv. */
export const problemOf = (error: ErrorObject): ValueProblem[] => {
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
