import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type Image, ownImage } from '../../schemas/common.ts'

const schemas = join(import.meta.dirname, '../../schemas')
const own = ownImage('')

const isImage = (value: object): value is Image => 'registry' in value && 'repository' in value

function imagesIn(value: unknown): Image[] {
  if (typeof value !== 'object' || value === null) return []
  return isImage(value) ? [value] : Object.values(value).flatMap(imagesIn)
}

/** The images in the charts' default values that are somebody else's: Redis, curl, … */
export async function foreignImages(): Promise<string[]> {
  const files = globSync('*.ts', { cwd: schemas }).filter((file) => !file.endsWith('.test.ts'))
  const modules = await Promise.all(files.map((file) => import(join(schemas, file)) as Promise<{ defaults?: unknown }>))
  const images = modules
    .flatMap(({ defaults }) => imagesIn(defaults))
    .filter(({ repository }) => !repository.startsWith(own))
  return [...new Set(images.map(({ registry, repository, tag }) => `${registry}/${repository}:${tag}`))].sort()
}
