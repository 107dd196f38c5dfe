import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of the repository. */
export const root = join(import.meta.dirname, '../..')

/** Where images are named to come from. */
export const registry = 'ghcr.io/chartwright'

/** One image with one tag. */
export interface Image {
  app: string
  tag: string
  name: string
  description: string
  port: number
  /** What the tag sets, unless the container's environment says otherwise. */
  settings: Record<string, string>
}

interface Manifest {
  description?: string
  image?: { port: number; tags: Record<string, Record<string, string>> }
}

async function imagesOf(app: string): Promise<Image[]> {
  const text = await readFile(join(root, 'apps', app, 'package.json'), 'utf8').catch(() => '{}')
  const { description = '', image } = JSON.parse(text) as Manifest
  if (!image) return []
  return Object.entries(image.tags).map(([tag, settings]) => {
    return { app, tag, name: `${registry}/${app}:${tag}`, description, port: image.port, settings }
  })
}

/** The images that the apps' package.json files name under `image`, by app. */
export async function findImages(apps: string[] = []): Promise<Image[][]> {
  const folders = (await readdir(join(root, 'apps'), { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const found = await Promise.all(folders.map(({ name }) => imagesOf(name)))
  const images = found.filter((tags) => tags.length > 0)
  const known = images.map(([first]) => first?.app ?? '')
  const unknown = apps.find((app) => !known.includes(app))
  if (unknown) throw new Error(`There is no app ${unknown}; there are ${known.join(', ')}.`)
  return apps.length > 0 ? images.filter(([first]) => apps.includes(first?.app ?? '')) : images
}
