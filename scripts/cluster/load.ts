import { run, runOrThrow } from '../tools/run.ts'
import { clusterName, nodeNames } from './kind.ts'

/** Whether Docker on this machine has an image. */
export const isLocal = async (image: string): Promise<boolean> =>
  (await run('docker', ['image', 'inspect', '--format', '{{.Id}}', image])).code === 0

const localId = async (image: string): Promise<string> =>
  (await runOrThrow('docker', ['image', 'inspect', '--format', '{{.Id}}', image])).trim()

interface NodeImages {
  images: { id: string; repoTags?: string[] }[]
}

/** The full name of an image, as nodes list it: `redis:8.0` is `docker.io/library/redis:8.0`. */
export function fullName(image: string): string {
  const [first = '', ...rest] = image.split('/')
  if (rest.length === 0) return `docker.io/library/${image}`
  return /[.:]|^localhost$/.test(first) ? image : `docker.io/${image}`
}

/** The ids of a node's images by name. */
export async function imagesOfNode(node: string): Promise<Map<string, string>> {
  const listed = await runOrThrow('docker', ['exec', node, 'crictl', 'images', '--output', 'json'])
  const { images } = JSON.parse(listed) as NodeImages
  return new Map(images.flatMap(({ id, repoTags }) => (repoTags ?? []).map((tag) => [tag, id] as const)))
}

/** Brings images of this machine's Docker onto the nodes that don't have them yet, and says which were missing. */
export async function loadImages(kind: string, images: string[]): Promise<string[]> {
  const nodes = await Promise.all((await nodeNames(kind)).map(imagesOfNode))
  const missing: string[] = []
  for (const image of images) {
    const id = await localId(image)
    if (nodes.some((node) => node.get(fullName(image)) !== id)) missing.push(image)
  }
  if (missing.length > 0) await runOrThrow(kind, ['load', 'docker-image', '--name', clusterName, ...missing])
  return missing
}
