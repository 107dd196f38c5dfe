import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './cache.ts'
import { runOrThrow } from './run.ts'

async function makeEnvironment(folder: string): Promise<void> {
  try {
    await runOrThrow('python3', ['-m', 'venv', folder])
  } catch (error) {
    throw new Error(`python3 with its venv module is needed: ${(error as Error).message}`)
  }
}

/**
 * Installs a package from PyPI into a virtual environment of its own and leaves a link to its command. The environment
 * stands beside the tools' folders, since it can't be moved once it is made.
 */
export async function pythonInstall(name: string, version: string, link: string): Promise<void> {
  const environment = join(cacheFolder(), 'python', `${name}-${version}`)
  await makeEnvironment(environment)
  await runOrThrow(join(environment, 'bin', 'pip'), ['install', '--quiet', `${name}==${version}`])
  await symlink(join(environment, 'bin', name), link)
}
