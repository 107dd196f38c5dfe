/**
 * `node scripts/oldest-helm.ts COMMAND…` runs a command with the oldest Helm 3 and Helm 4 that charts support in place of
 * the pinned ones.
 */
import { say, watch } from './cluster/programs.ts'
import { findOldest } from './tools.ts'

async function main([program, ...words]: string[]): Promise<void> {
  if (!program) throw new Error('Usage: node scripts/oldest-helm.ts COMMAND…')
  const [helm3, helm4] = await Promise.all([findOldest('helm3', say), findOldest('helm4', say)])
  say(`with Helm ${helm3.version} and Helm ${helm4.version}`)
  // the engine in one process is that of the pinned ones; the programs take far longer, so there are fewer random values
  process.env.COUNT ??= '50'
  Object.assign(process.env, { HELM3: helm3.path, HELM4: helm4.path, HELM_ENGINE: 'none' })
  await watch(program, words)
}

await main(process.argv.slice(2)).catch((error: Error) => {
  say(error.message)
  process.exitCode = 1
})
