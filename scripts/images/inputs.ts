import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Image, root } from './find.ts'

const ignored = /(^|\/)(node_modules|test)(\/|$)/

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.map((file) => relative(root, file)).filter((file) => !ignored.test(file))
}

/** A hash of all that an image is made of; the same hash, the same image. */
export async function inputsOf({ app, tag, settings, port, description }: Image, base: string): Promise<string> {
  const shared = ['package.json', 'package-lock.json', 'apps/Dockerfile', '.dockerignore']
  const files = [...shared, ...(await filesIn('apps/kit')), ...(await filesIn(`apps/${app}`))].sort()
  const hash = createHash('sha256').update(JSON.stringify({ base, tag, settings, port, description }))
  for (const file of files) hash.update(`\n${file}\n`).update(await readFile(join(root, file)))
  return hash.digest('hex').slice(0, 32)
}
