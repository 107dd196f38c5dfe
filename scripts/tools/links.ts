import { mkdir, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './cache.ts'
import type { Tool } from './find.ts'

/** Makes a link or turns it elsewhere, in one step: another process may be using it. */
async function link(target: string, path: string): Promise<void> {
  const aside = `${path}.${process.pid}`
  await symlink(target, aside)
  await rename(aside, path)
}

/**
 * Links the tools by their names into one folder and gives it back, for PATH: `ct` calls `helm`, `yamale` and
 * `yamllint` by name. `helm` is Helm 3 there.
 */
export async function linkTools(tools: Pick<Tool, 'name' | 'path'>[]): Promise<string> {
  const folder = join(cacheFolder(), 'bin')
  await mkdir(folder, { recursive: true })
  for (const { name, path } of tools) {
    await link(path, join(folder, name))
    if (name === 'helm3') await link(path, join(folder, 'helm'))
  }
  return folder
}
