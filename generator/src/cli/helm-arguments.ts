import { parseArgs } from 'node:util'

/** Flags of `helm template` that take a value, by which the name and the chart between them are told from values. */
const WITH_VALUE: Readonly<Record<string, string | undefined>> = {
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
