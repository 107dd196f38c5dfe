import { ask, say } from './commands.ts'
import { type Pod, readyPods } from './kubectl.ts'

interface NodeStats {
  stats: {
    attributes: { labels: Record<string, string> }
    // not of all containers: some have ended, some have just begun
    cpu?: { usageCoreNanoSeconds?: { value: string } }
    memory?: { workingSetBytes?: { value: string } }
  }[]
}

interface Use {
  seconds: number
  mebibytes: number
}

/** What the containers of each pod of a namespace have used since they started, as their node knows it. */
async function useOn(node: string, namespace: string): Promise<Map<string, Use>> {
  const uses = new Map<string, Use>()
  const { stats } = JSON.parse(await ask('docker', ['exec', node, 'crictl', 'stats', '--output', 'json'])) as NodeStats
  for (const { attributes, cpu, memory } of stats) {
    if (attributes.labels['io.kubernetes.pod.namespace'] !== namespace) continue
    const pod = attributes.labels['io.kubernetes.pod.name'] ?? ''
    const { seconds, mebibytes } = uses.get(pod) ?? { seconds: 0, mebibytes: 0 }
    uses.set(pod, {
      seconds: seconds + Number(cpu?.usageCoreNanoSeconds?.value ?? 0) / 1e9,
      mebibytes: mebibytes + Number(memory?.workingSetBytes?.value ?? 0) / 2 ** 20,
    })
  }
  return uses
}

/** How many requests a pod has answered, but for those that ask how it is; nothing where it doesn't count them. */
async function answered(namespace: string, pod: string): Promise<number | undefined> {
  const metrics = (port: number) =>
    ask('kubectl', ['get', '--raw', `/api/v1/namespaces/${namespace}/pods/${pod}:${port}/proxy/metrics`])
  const text = await Promise.any([8080, 5000, 5001].map(metrics)).catch(() => undefined)
  const lines = text
    ?.split('\n')
    .filter((line) => /^http_requests_total\{(?!.*route="\/(healthz|readyz|metrics)")/.test(line))
  return lines?.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)
}

async function row(namespace: string, { name, node }: Pod, use: Use | undefined): Promise<string> {
  const requests = (await answered(namespace, name)) ?? '-'
  const numbers = [`${requests}`, use?.seconds.toFixed(1) ?? '-', use?.mebibytes.toFixed(0) ?? '-']
  return `  ${name.padEnd(48)} ${node.padEnd(26)} ${numbers.map((number) => number.padStart(9)).join(' ')}`
}

async function table(namespace: string): Promise<string> {
  const pods = (await readyPods(namespace, '')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const nodes = [...new Set(pods.map(({ node }) => node))]
  const uses = new Map((await Promise.all(nodes.map((node) => useOn(node, namespace)))).flatMap((map) => [...map]))
  const rows = await Promise.all(pods.map((pod) => row(namespace, pod, uses.get(pod.name))))
  return [`  ${'pod'.padEnd(48)} ${'node'.padEnd(26)}  requests     CPU s       MiB`, ...rows].join('\n')
}

/**
 * Tells of each pod that serves: where it runs, how many requests it answered, seconds of CPU, memory in MiB. It is for
 * the reader alone: a scenario doesn't fail when a node can't say it.
 */
export const tellParts = (namespace: string): Promise<void> =>
  table(namespace).then(say, ({ message }: Error) => say(`  what the pods use is not known: ${message}`))
