import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './cache.ts'
import type { Tool } from './find.ts'

/**
 * Links the tools by their names into one folder and gives it back, for PATH: `ct` calls `helm`, `yamale` and
 * `yamllint` by name. `helm` is Helm 3 there.
 */
export async function linkTools(tools: Pick<Tool, 'name' | 'path'>[]): Promise<string> {
  const folder = join(cacheFolder(), 'bin')
  await mkdir(folder, { recursive: true })
  for (const { name, path } of tools) {
    for (const link of name === 'helm3' ? [name, 'helm'] : [name]) {
      await rm(join(folder, link), { force: true })
      await symlink(path, join(folder, link))
    }
  }
  return folder
}
