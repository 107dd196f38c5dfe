import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that a test may do anything in, and how it is removed. */
export async function temporaryFolder(name: string): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
