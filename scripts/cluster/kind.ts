import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { run, runOrThrow } from '../tools/run.ts'
import { say, watch } from './programs.ts'

/** The name of the cluster, as its config says it. */
export const clusterName = 'chartwright'

/** The cluster's name in a kubeconfig. */
export const kubeContext = `kind-${clusterName}`

const config = join(import.meta.dirname, '../../e2e/cluster/kind.yaml')
const kubectl = (...parameters: string[]): Promise<void> => watch('kubectl', ['--context', kubeContext, ...parameters])
const lines = (text: string): string[] => text.split('\n').filter(Boolean)

/** Whether the cluster is there, running or stopped. */
export const clusterExists = async (kind: string): Promise<boolean> =>
  lines(await runOrThrow(kind, ['get', 'clusters'])).includes(clusterName)

/** The names of the cluster's nodes, which are those of their containers. */
export const nodeNames = async (kind: string): Promise<string[]> =>
  lines(await runOrThrow(kind, ['get', 'nodes', '--name', clusterName])).sort()

const isRunning = async (node: string): Promise<boolean> =>
  (await runOrThrow('docker', ['inspect', '--format', '{{.State.Running}}', node])).trim() === 'true'

async function startStoppedNodes(kind: string): Promise<void> {
  for (const node of await nodeNames(kind)) {
    if (await isRunning(node)) continue
    say(`starting the stopped node ${node}`)
    await runOrThrow('docker', ['start', node])
  }
}

/** An API server that has just started refuses everybody until it has read its own roles. */
async function waitForApiServer(seconds = 120): Promise<void> {
  for (let left = seconds; left > 0; left--) {
    const { code } = await run('kubectl', ['--context', kubeContext, 'get', '--raw', '/readyz'])
    if (code === 0) return
    await setTimeout(1000)
  }
}

async function waitUntilReady(): Promise<void> {
  await waitForApiServer()
  say('waiting until all nodes are ready, then DNS and storage')
  await kubectl('wait', '--for=condition=Ready', 'node', '--all', '--timeout=180s')
  await kubectl('rollout', 'status', 'deployment/coredns', '--namespace=kube-system', '--timeout=180s')
  await kubectl('rollout', 'status', 'deployment', '--namespace=local-path-storage', '--timeout=180s')
}

const isHere = async (image: string): Promise<boolean> =>
  (await run('docker', ['image', 'inspect', '--format', '{{.Id}}', image])).code === 0

/** The config, but for the nodes' image where that isn't on this machine: kind then takes the one that it is released with. */
async function configFile(): Promise<string> {
  const text = readFileSync(config, 'utf8')
  const [image = ''] = /kindest\/node:\S+/.exec(text) ?? []
  if (await isHere(image)) return config
  say(`${image} is not on this machine: the nodes get the image that kind was released with`)
  const file = join(mkdtempSync(join(tmpdir(), 'kind-')), 'kind.yaml')
  writeFileSync(file, text.replaceAll(/^ +image: kindest\/node:.*\n/gm, ''))
  return file
}

/** How kind is told which nodes to make, of which Kubernetes. */
const nodesFor = async (kubernetes?: string): Promise<string[]> =>
  kubernetes ? ['--config', config, '--image', `kindest/node:${kubernetes}`] : ['--config', await configFile()]

/** A folder that all may write in, for volumes of the nodes: `values-hostpath.yaml` of storage-api has it. */
async function makeFolders(kind: string): Promise<void> {
  for (const node of await nodeNames(kind)) {
    await runOrThrow('docker', ['exec', node, 'install', '-d', '-m', '0777', '/mnt/storage-api'])
  }
}

/** Makes the cluster, or starts what is stopped of it, and waits until it works. */
export async function createCluster(kind: string, kubernetes?: string): Promise<void> {
  if (await clusterExists(kind)) {
    say(`the cluster ${clusterName} is there already`)
    await startStoppedNodes(kind)
    await runOrThrow(kind, ['export', 'kubeconfig', '--name', clusterName])
  } else {
    await watch(kind, ['create', 'cluster', ...(await nodesFor(kubernetes)), '--wait', '180s'])
  }
  await waitUntilReady()
  await makeFolders(kind)
}

/** Removes the cluster with all that runs in it; nothing when there is none. */
export async function deleteCluster(kind: string): Promise<void> {
  if (await clusterExists(kind)) await watch(kind, ['delete', 'cluster', '--name', clusterName])
  else say(`there is no cluster ${clusterName}`)
}
