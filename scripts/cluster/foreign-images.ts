import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { registry, root } from '../images/find.ts'

interface Image {
  registry: string
  repository: string
  tag?: string | number
}

const isImage = (value: object): value is Image => 'registry' in value && 'repository' in value

function imagesIn(value: unknown): Image[] {
  if (typeof value !== 'object' || value === null) return []
  return isImage(value) ? [value] : Object.values(value).flatMap(imagesIn)
}

/** The images in the charts' default values that are somebody else's: Redis, curl, … */
export function foreignImages(): string[] {
  const files = globSync('charts/*/values.yaml', { cwd: root })
  const images = files.flatMap((file) => imagesIn(parse(readFileSync(join(root, file), 'utf8'))))
  const names = images.map((image) => `${image.registry}/${image.repository}:${image.tag}`)
  return [...new Set(names)].filter((name) => !name.startsWith(`${registry}/`)).sort()
}
