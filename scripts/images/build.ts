import { stripVTControlCharacters } from 'node:util'
import { run } from '../tools/run.ts'
import { type Image, root } from './find.ts'
import { inputsOf } from './inputs.ts'

/** What became of an image. */
export interface Outcome {
  image: Image
  state: 'built' | 'up to date' | 'failed'
  seconds: number
  /** Bytes of the image, and those of them that stand on its base. */
  size?: number
  own?: number
  /** What the builder said last, when it failed. */
  said?: string
}

/** The image on which all others stand. */
export const base = process.env.NODE_IMAGE ?? 'node:24-trixie-slim'

const inspect = async (name: string, format: string): Promise<string | undefined> => {
  const { code, stdout } = await run('docker', ['image', 'inspect', '--format', format, name])
  return code === 0 ? stdout.trim() : undefined
}

/** The id of the base, which is pulled when it isn't there. */
export async function needBase(say: (message: string) => void): Promise<string> {
  const there = await inspect(base, '{{.Id}}')
  if (there) return there
  say(`pulling ${base}`)
  const pulled = await run('docker', ['pull', '--quiet', base])
  const id = await inspect(base, '{{.Id}}')
  if (id) return id
  throw new Error(
    `${base}, on which the images stand, is neither here nor could it be pulled. Give Docker a way to its registry, ` +
      `or name an image that is here by NODE_IMAGE.\n  ${pulled.stderr.trim()}`,
  )
}

const revision = async (): Promise<string> =>
  (await run('git', ['-C', root, 'rev-parse', 'HEAD']).catch(() => undefined))?.stdout.trim() ?? ''

const noise = /^DEPRECATED: The legacy builder|Install the buildx component|docs\.docker\.com\/go\/buildx|^\s*$/

const lastWords = (text: string): string =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => !noise.test(line))
    .slice(-20)
    .join('\n')

/** What the Dockerfile is told of an image. */
export async function buildArguments(image: Image, inputs = ''): Promise<string[]> {
  const settings = Object.entries(image.settings).map(([name, value]) => `${name}=${value}`)
  const parameters = {
    NODE_IMAGE: base,
    APP: image.app,
    TAG: image.tag,
    DESCRIPTION: image.description,
    PORT: `${image.port}`,
    SETTINGS: settings.join('\n'),
    REVISION: await revision(),
    INPUTS: inputs,
  }
  return Object.entries(parameters).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])
}

async function buildNow(image: Image, inputs: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await run('docker', [
    ...['build', '--file', `${root}/apps/Dockerfile`, '--tag', image.name],
    ...(await buildArguments(image, inputs)),
    root,
  ])
  return code === 0 ? undefined : lastWords(`${stdout}\n${stderr}`)
}

/** Builds an image unless the one that is there is made of the same. */
export async function buildImage(image: Image, baseId: string, force: boolean): Promise<Outcome> {
  const begun = performance.now()
  const inputs = await inputsOf(image, baseId)
  const there = await inspect(image.name, '{{index .Config.Labels "chartwright.inputs"}}')
  const fresh = there === inputs && !force
  const said = fresh ? undefined : await buildNow(image, inputs)
  const seconds = (performance.now() - begun) / 1000
  if (said) return { image, state: 'failed', seconds, said }
  const [size, baseSize] = await Promise.all([image.name, base].map((name) => inspect(name, '{{.Size}}')))
  return {
    image,
    state: fresh ? 'up to date' : 'built',
    seconds,
    size: Number(size),
    own: Number(size) - Number(baseSize),
  }
}
