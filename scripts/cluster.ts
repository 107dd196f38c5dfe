/**
 * `node scripts/cluster.ts` makes the kind cluster in which the charts are tried out; `--delete` removes it. What is
 * there already stays as it is.
 */
import { parseArgs } from 'node:util'
import { foreignImages } from './cluster/foreign-images.ts'
import { clusterName, createCluster, deleteCluster, kubeContext } from './cluster/kind.ts'
import { isLocal, loadImages } from './cluster/load.ts'
import { requirePrograms, say } from './cluster/programs.ts'

const help = `Usage: npm run cluster [-- [--kubernetes VERSION] [--delete]]

Makes the kind cluster ${clusterName} of e2e/cluster/kind.yaml: three nodes, and the ports that it
names are those of this machine. Needs docker and kubectl; kind is fetched when it isn't there.

  --kubernetes VERSION  another version than the config's, as kind's images have it: v1.30.13. Without it, where the
                        config's image is not on this machine, the nodes get the one that kind was released with
  --delete              remove the cluster`

/** What the charts run beside their own images saves the nodes a download when it is on this machine. */
async function loadForeignImages(kind: string): Promise<void> {
  const images = foreignImages()
  const local = await Promise.all(images.map(isLocal))
  const loaded = await loadImages(
    kind,
    images.filter((_, index) => local[index]),
  )
  for (const [index, image] of images.entries()) {
    if (!local[index]) say(`${image}: not on this machine, each node will pull it`)
    else say(`${image}: ${loaded.includes(image) ? 'loaded onto the nodes' : 'on the nodes already'}`)
  }
}

async function main(): Promise<void> {
  const options = { kubernetes: { type: 'string' }, delete: { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { values } = parseArgs({ options })
  if (values.help) return void say(help)
  const kind = await requirePrograms()
  if (values.delete) return deleteCluster(kind)
  await createCluster(kind, values.kubernetes)
  await loadForeignImages(kind)
  say(`ready: kubectl --context ${kubeContext} get nodes`)
}

try {
  await main()
} catch (error) {
  say((error as Error).message)
  process.exitCode = 1
}
