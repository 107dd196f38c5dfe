import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOrThrow } from '../tools/run.ts'
import { clusterExists, clusterName } from './kind.ts'

/**
 * Writes a kubeconfig that knows only this repository's cluster, so that whatever goes wrong goes wrong there, and names
 * it in `KUBECONFIG`. Gives a function that removes it.
 */
export async function useOwnKubeconfig(kind: string): Promise<() => Promise<void>> {
  if (!(await clusterExists(kind))) throw new Error('There is no cluster. Make one: npm run cluster')
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-kubeconfig-'))
  const config = await runOrThrow(kind, ['get', 'kubeconfig', '--name', clusterName])
  await writeFile(join(folder, 'config'), config, { mode: 0o600 })
  process.env.KUBECONFIG = join(folder, 'config')
  return () => rm(folder, { recursive: true, force: true })
}
