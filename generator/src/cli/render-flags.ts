import { UsageError } from './usage-error.ts'

/** The flags of `chartwright render` that Helm doesn't have. */
export interface RenderFlags {
  readonly helm: 3 | 4
  readonly by: 'helm' | 'function' | 'model'
  readonly notes: boolean
  readonly json: boolean
  readonly help: boolean
}

const SWITCHES = ['notes', 'json', 'help'] as const
const CHOICES = { helm: ['4', '3'], by: ['helm', 'function', 'model'] } as const

/** Takes a command line's own flags out of it; the rest is Helm's. */
export const ownFlags = (args: readonly string[]): { flags: RenderFlags; args: readonly string[] } => {
  const given = new Map<string, string | undefined>()
  const rest: string[] = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string
    const [, name = '', value] = /^--(\w+)(?:=(.*))?$/.exec(arg === '-h' ? '--help' : arg) ?? []
    if (name in CHOICES) given.set(name, value ?? args[++index])
    else if (SWITCHES.some((each) => each === name)) given.set(name, value)
    else rest.push(arg)
  }
  const isOn = (name: (typeof SWITCHES)[number]) => given.has(name) && given.get(name) !== 'false'
  return {
    flags: {
      helm: oneOf('helm', given, CHOICES.helm) === '3' ? 3 : 4,
      by: oneOf('by', given, CHOICES.by),
      notes: isOn('notes'),
      json: isOn('json'),
      help: isOn('help'),
    },
    args: rest,
  }
}

/** A flag's value out of a few; the first where it isn't given. */
const oneOf = <const T extends string>(
  flag: string,
  flags: ReadonlyMap<string, string | undefined>,
  allowed: readonly [T, ...T[]],
): T => {
  if (!flags.has(flag)) return allowed[0]
  const given = flags.get(flag)
  const found = allowed.find((each) => each === given)
  if (found) return found
  const what = given === undefined ? `--${flag} lacks its value` : `--${flag} is "${given}"`
  throw new UsageError(what, `Give one of: ${allowed.join(', ')}.`)
}
