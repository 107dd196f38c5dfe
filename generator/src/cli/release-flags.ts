import { UsageError } from './usage-error.ts'

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
const LONGEST_NAME = 53

/** The release's name: what was given, else what `helm template` takes. */
export const releaseName = (argument: string | undefined, flag: string | undefined): string => {
  if (argument !== undefined && flag !== undefined)
    throw new UsageError(`Both a name, ${argument}, and --name-template`, 'Give one of them.')
  const name = argument ?? flag ?? 'release-name'
  if (NAME.test(name) && name.length <= LONGEST_NAME) return name
  throw new UsageError(
    `"${name}" can't be the name of a release`,
    `Helm allows lower-case letters, digits, "-" and ".", at most ${LONGEST_NAME} of them.`,
  )
}

/** `1.34` as Helm says it: `v1.34.0`. */
export const kubeVersion = (given: string | undefined): string | undefined => {
  if (given === undefined) return undefined
  const [, major, minor = '0', patch = '0', rest = ''] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?([-+].+)?$/.exec(given) ?? []
  if (major === undefined)
    throw new UsageError(`--kube-version is "${given}"`, 'Give a version such as 1.34 or v1.34.4.')
  return `v${major}.${minor}.${patch}${rest}`
}

/** Values of a flag that may be given several times, or once with commas. */
export const splitCommas = (given: readonly string[] = []): string[] => given.flatMap((text) => text.split(','))
