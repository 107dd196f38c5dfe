import { posix } from 'node:path'
import { isMap } from '../model/map.ts'
import { similarName } from '../model/words.ts'
import type { Config } from './config.ts'

/** What is wrong with a config, and what is allowed. */
export interface ConfigProblem {
  /** `targets.helm` */
  readonly path: string
  readonly what: string
  readonly hint: string
}

/** What a field may be, in words and as a test. */
interface Rule {
  readonly allowed: string
  readonly isRight: (value: unknown) => boolean
}

type Fields = { readonly [name: string]: Rule | Fields }

/** The same for each field of a config. */
type FieldsOf<T> = {
  readonly [K in keyof T]-?: NonNullable<T[K]> extends readonly unknown[] | string | number
    ? Rule
    : FieldsOf<NonNullable<T[K]>>
}

const isText = (value: unknown): value is string => typeof value === 'string'

const folder: Rule = {
  allowed: 'a folder in the folder of this file, such as "deploy/charts"',
  isRight: (value) => isText(value) && value !== '' && !/^\/|\\|^\.\.(\/|$)/.test(posix.normalize(value)),
}
const count: Rule = {
  allowed: 'a whole number, 0 or more',
  isRight: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
}
const most: Rule = {
  allowed: 'a whole number, 1 or more',
  isRight: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
}
const listOf = (allowed: string, isItem: (item: string) => boolean): Rule => ({
  allowed,
  isRight: (value) => Array.isArray(value) && value.length > 0 && value.every((item) => isText(item) && isItem(item)),
})

const FIELDS = {
  charts: folder,
  schemas: folder,
  targets: {
    helm: listOf("a list of '3' and '4'", (item) => ['3', '4'].includes(item)),
    kubernetes: listOf("a list of versions, such as ['1.30', '1.34']", (item) => /^1\.\d+(\.\d+)?$/.test(item)),
  },
  checks: { selfChecks: count, helmChecks: count, seed: count },
  budgets: { releaseKilobytes: most, lineLength: most, templateLines: most },
  coverage: {
    minimum: {
      allowed: 'a number from 0 to 1',
      isRight: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    },
  },
} as const satisfies FieldsOf<Config>

/** What is wrong with a config. */
export const configProblems = (config: unknown): readonly ConfigProblem[] => problemsIn(config, FIELDS, '')

const isRule = (rule: Rule | Fields): rule is Rule => typeof rule.allowed === 'string'

const problemsIn = (value: unknown, fields: Fields, path: string): ConfigProblem[] => {
  if (!isMap(value)) return [wrong(path, value, `an object with ${names(fields)}`)]
  return Object.entries(value).flatMap(([name, field]) => {
    const rule = Object.hasOwn(fields, name) ? fields[name] : undefined
    const at = path === '' ? name : `${path}.${name}`
    if (!rule) return [unknown(at, name, fields)]
    if (field === undefined) return []
    if (!isRule(rule)) return problemsIn(field, rule, at)
    return rule.isRight(field) ? [] : [wrong(at, field, rule.allowed)]
  })
}

const names = (fields: Fields): string => Object.keys(fields).join(', ')

const wrong = (path: string, value: unknown, allowed: string): ConfigProblem => ({
  path,
  what: `${path === '' ? 'The config' : path} can't be ${JSON.stringify(value) ?? typeof value}`,
  hint: `Write ${allowed}.`,
})

const unknown = (path: string, name: string, fields: Fields): ConfigProblem => {
  const meant = similarName(name, Object.keys(fields))
  const hint = meant ? `Did you mean ${meant}?` : `There are: ${names(fields)}.`
  return { path, what: `A config has no field ${path}`, hint }
}
