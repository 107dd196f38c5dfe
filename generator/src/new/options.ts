import { ChartwrightError, type Place } from '../model/chartwright-error.ts'

/** What a new chart is asked for that can't be made. */
export class NewChartError extends ChartwrightError {
  override readonly name = 'NewChartError'

  constructor(code: string, what: string, hint: string, where?: Place) {
    super({ code, what, hint, ...(where && { where }) })
  }
}

/** The parts of an image's name. */
export interface ImageParts {
  readonly registry: string
  readonly repository: string
  readonly tag: string
  readonly digest?: string
}

/** What a new chart installs. */
export interface NewChart {
  readonly name: string
  readonly image: ImageParts
  /** The port on which the container answers HTTP. */
  readonly port: number
  /** The path that the probes request. */
  readonly health: string
  /** The oldest version of Kubernetes: `1.30`. */
  readonly kubernetes: string
}

/** A small public web server, which runs with Pod Security "restricted". */
export const DEFAULT_IMAGE = 'ghcr.io/stefanprodan/podinfo:6.7.1'
/** Its port. */
export const DEFAULT_PORT = 9898
/** The path that tells whether it works; of other images nothing is known. */
export const healthOf = (image: string): string => (image === DEFAULT_IMAGE ? '/healthz' : '/')
/** The port of an image. */
export const portOf = (image: string): number => (image === DEFAULT_IMAGE ? DEFAULT_PORT : 8080)

/** As long as the longest name of a release, which is often the same. */
const LONGEST_NAME = 53

/**
 * A name of charts: a DNS label, since the names of resources begin with it.
 *
 * @throws NewChartError with a name like it that can be used.
 */
export const chartName = (given: string): string => {
  if (/^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(given) && given.length <= LONGEST_NAME) return given
  const near = given
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '')
  const rule = `A name has lower-case letters, digits and "-", begins with a letter, ends with a letter or digit, and has at most ${LONGEST_NAME} characters.`
  const hint = near === '' ? rule : `${rule} Did you mean ${near}?`
  throw new NewChartError('name', `A chart can't be named "${given}"`, hint)
}

const PARTS =
  /^(?:(?<registry>localhost(?::\d+)?|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)\/)?(?<repository>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/

/**
 * The parts of an image's name, as container runtimes read it: without a registry it is of Docker Hub.
 *
 * @throws NewChartError for what is no name of an image.
 */
export const imageParts = (given: string): ImageParts => {
  const { registry = 'docker.io', repository, tag = 'latest', digest } = PARTS.exec(given)?.groups ?? {}
  if (repository === undefined)
    throw new NewChartError(
      'image',
      `"${given}" is no name of an image`,
      'Write REGISTRY/REPOSITORY:TAG, such as ghcr.io/stefanprodan/podinfo:6.7.1.',
    )
  const isOfficial = registry === 'docker.io' && !repository.includes('/')
  return { registry, repository: isOfficial ? `library/${repository}` : repository, tag, ...(digest && { digest }) }
}

/**
 * A port that a container can listen on.
 *
 * @throws NewChartError for what is none.
 */
export const portNumber = (given: string): number => {
  const port = Number(given)
  if (/^\d+$/.test(given) && port >= 1 && port <= 65535) return port
  throw new NewChartError('port', `A port can't be "${given}"`, 'Give a whole number from 1 to 65535.')
}

/**
 * A path that a probe requests.
 *
 * @throws NewChartError for what is none.
 */
export const healthPath = (given: string): string => {
  if (/^\/[\w.~!$&()*+,;=:@%/?-]*$/.test(given)) return given
  throw new NewChartError(
    'health',
    `A probe can't request "${given}"`,
    'Give a path that begins with "/", such as /healthz.',
  )
}
