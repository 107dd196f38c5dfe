/** Settings from the environment: typed, and refused all at once when they are wrong. */

/** One setting: what may be given, and what holds when nothing is. */
export interface Setting<T> {
  /** What may be given, as words that follow "give". */
  readonly allowed: string
  /** Reads what was given; undefined when it isn't allowed. */
  readonly read: (given: string) => T | undefined
  /** What holds when nothing was given; without it the setting is required. */
  readonly unset?: { readonly value: T }
  /** An empty text is a value, too; else it is as good as none. */
  readonly emptyAllowed?: boolean
  /** The value holds a password and is never shown. */
  readonly secret?: boolean
}

/** Settings by the names of their variables. */
export type Settings = Record<string, Setting<unknown>>

/** The values of settings. */
export type ValuesOf<S extends Settings> = { [K in keyof S]: S[K] extends Setting<infer T> ? T : never }

/** A variable that is wrong or missing. */
export interface SettingProblem {
  variable: string
  given?: string
  allowed: string
  message: string
}

/** Says of each wrong variable its name, what was given and what is allowed. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: SettingProblem[]

  constructor(problems: SettingProblem[]) {
    super(problems.map(({ message }) => message).join(' '))
    this.problems = problems
  }
}

const shown = ({ secret }: Setting<unknown>, given: string): string =>
  secret ? 'is wrong (not shown, since it may hold a password)' : `is ${JSON.stringify(given.slice(0, 200))}`

// a Service named redis gives all pods of its namespace REDIS_PORT=tcp://10.0.0.1:6379
const hint = (variable: string, given: string): string =>
  /_PORT$/.test(variable) && given.startsWith('tcp://')
    ? ' Kubernetes set it for a Service of that name: set enableServiceLinks to false, or the variable itself.'
    : ''

function problemOf(variable: string, setting: Setting<unknown>, given: string | undefined): SettingProblem {
  const { allowed, secret } = setting
  const message = given
    ? `${variable} ${shown(setting, given)}: give ${allowed}.${hint(variable, given)}`
    : `${variable} is not set: give ${allowed}.`
  return { variable, ...(given && !secret && { given: given.slice(0, 200) }), allowed, message }
}

/**
 * Reads settings from the environment.
 *
 * @example readSettings(process.env, { REDIS_HOST: optional(host()), REDIS_PORT: withDefault(port(), 6379) })
 */
export function readSettings<S extends Settings>(environment: NodeJS.ProcessEnv, settings: S): ValuesOf<S> {
  const problems: SettingProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [variable, setting] of Object.entries(settings)) {
    const text = environment[variable]
    const given = text === '' && !setting.emptyAllowed ? undefined : text
    if (given === undefined && setting.unset) values[variable] = setting.unset.value
    else if (given !== undefined) values[variable] = setting.read(given)
    const missing = given === undefined && !setting.unset
    const wrong = given !== undefined && values[variable] === undefined
    if (missing || wrong) problems.push(problemOf(variable, setting, given))
  }
  if (problems.length > 0) throw new SettingsError(problems)
  return values as ValuesOf<S>
}
