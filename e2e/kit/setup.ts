import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { useOwnKubeconfig } from '../../scripts/cluster/kubeconfig.ts'
import { requirePrograms } from '../../scripts/cluster/programs.ts'
import { pathWith } from '../../scripts/tools/run.ts'
import { findTool, linkTools } from '../../scripts/tools.ts'
import { root, say } from './commands.ts'
import { deleteLeftovers } from './namespace.ts'

/** Before the first scenario: looks whether all is there, says what to do when it isn't, and puts the Helms on PATH. */
export default async function setup(): Promise<() => Promise<void>> {
  const kind = await requirePrograms()
  if (!existsSync(join(root, 'charts/hello-counter/templates')))
    throw new Error('The charts are not generated. Generate them: npm run generate')
  const tools = await Promise.all((['helm3', 'helm4'] as const).map((name) => findTool(name, say)))
  process.env.PATH = pathWith(await linkTools(tools))
  const forget = await useOwnKubeconfig(kind)
  await deleteLeftovers()
  return forget
}
