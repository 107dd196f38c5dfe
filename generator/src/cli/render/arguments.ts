import { parseArgs } from 'node:util'
import { UsageError } from '../problem.ts'

/** The flags of `chartwright render` that Helm doesn't have. */
export interface RenderFlags extends Omit<GivenFlags, 'helm'> {
  readonly helm: 3 | 4
}

/** The same as they were given. */
export interface GivenFlags {
  /** Undefined for the usual one. */
  readonly helm: 3 | 4 | undefined
  readonly by: 'helm' | 'function' | 'model'
  readonly notes: boolean
  readonly json: boolean
  readonly help: boolean
  /** The file with what `lookup` finds. */
  readonly lookup: string | undefined
}

/** Those that take no value. */
export const SWITCHES = ['notes', 'json', 'help'] as const
/** What the value of each other can be, the usual one first. */
export const CHOICES = { helm: ['4', '3'], by: ['helm', 'function', 'model'] } as const

/** Those whose value is a file. */
export const FILES = ['lookup'] as const

/** Takes a command line's own flags out of it; the rest is Helm's. */
export const ownFlags = (args: readonly string[]): { flags: GivenFlags; args: readonly string[] } => {
  const given = new Map<string, string | undefined>()
  const rest: string[] = []
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] as string
    const [, name = '', value] = /^--(\w+)(?:=(.*))?$/.exec(arg === '-h' ? '--help' : arg) ?? []
    if (Object.hasOwn(CHOICES, name) || FILES.some((each) => each === name)) given.set(name, value ?? args[++index])
    else if (SWITCHES.some((each) => each === name)) given.set(name, value)
    else rest.push(arg)
  }
  const isOn = (name: (typeof SWITCHES)[number]) => given.has(name) && given.get(name) !== 'false'
  return {
    flags: {
      helm: !given.has('helm') ? undefined : oneOf('helm', given, CHOICES.helm) === '3' ? 3 : 4,
      by: oneOf('by', given, CHOICES.by),
      notes: isOn('notes'),
      json: isOn('json'),
      help: isOn('help'),
      lookup: fileOf('lookup', given),
    },
    args: rest,
  }
}

const fileOf = (flag: (typeof FILES)[number], flags: ReadonlyMap<string, string | undefined>): string | undefined => {
  const file = flags.get(flag)
  if (file || !flags.has(flag)) return file
  throw new UsageError(`--${flag} needs a file`, `Write --${flag} FILE.`)
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
  const what = given === undefined ? `--${flag} needs a value` : `--${flag} can't be "${given}"`
  throw new UsageError(what, `Use one of: ${allowed.join(', ')}.`)
}

/** Flags of `helm template` that take a value, so that the name and the chart can be distinguished from values. */
export const WITH_VALUE: Readonly<Record<string, string | undefined>> = {
  values: 'f',
  namespace: 'n',
  'show-only': 's',
  'api-versions': 'a',
  labels: 'l',
  ...Object.fromEntries(
    ['set', 'set-string', 'set-json', 'set-file', 'set-literal', 'kube-version', 'name-template', 'output-dir']
      .concat(['description', 'timeout', 'version', 'keyring', 'repo', 'username', 'password', 'cert-file', 'key-file'])
      .concat([
        'ca-file',
        'kubeconfig',
        'kube-context',
        'kube-token',
        'kube-as-user',
        'kube-as-group',
        'kube-apiserver',
      ])
      .concat(['kube-ca-file', 'kube-tls-server-name', 'registry-config', 'repository-config', 'repository-cache'])
      .concat(['content-cache', 'color', 'colour', 'burst-limit', 'qps', 'post-renderer', 'post-renderer-args'])
      .map((name) => [name, undefined]),
  ),
}

const OPTIONS = Object.fromEntries(
  Object.entries(WITH_VALUE).map(([name, short]) => [
    name,
    { type: 'string', multiple: true, ...(short && { short }) } as const,
  ]),
)

/** A command line of `helm template`, as far as it has to be understood before Helm reads it. */
export interface HelmArguments {
  /** `[NAME] CHART`. */
  readonly positionals: readonly string[]
  /** The arguments, with the chart named otherwise. */
  readonly withChart: (chart: string) => readonly string[]
  /** All values of a flag. */
  readonly all: (flag: string) => readonly string[]
  /** Whether a switch is on. */
  readonly isOn: (flag: string) => boolean
  /** The names of all flags that were given. */
  readonly flags: readonly string[]
}

/** Reads a command line of `helm template`; what is wrong with it is Helm's to say. */
export const readHelmArguments = (args: readonly string[]): HelmArguments => {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const chartAt = tokens.filter(({ kind }) => kind === 'positional').at(-1)?.index
  return {
    positionals,
    withChart: (chart) => args.map((arg, index) => (index === chartAt ? chart : arg)),
    all: (flag) => [values[flag] ?? []].flat().map(String),
    isOn: (flag) => values[flag] === true || values[flag] === 'true',
    flags: Object.keys(values),
  }
}
