import { ask, show } from './commands.ts'

/** The nodes that run pods of ours; the other one is the control plane. */
export async function workers(): Promise<string[]> {
  const words = ['get', 'nodes', '--selector', '!node-role.kubernetes.io/control-plane', '--output', 'name']
  return (await ask('kubectl', words))
    .split('\n')
    .filter(Boolean)
    .map((name) => name.replace('node/', ''))
}

/** Takes a node away, as a power cut does: it is a container. */
export const stopNode = (node: string): Promise<string> => show('docker', ['stop', '-t', '1', node])

/** Brings a node back, and waits until it takes pods again and its network works. */
export async function startNode(node: string): Promise<void> {
  await ask('docker', ['start', node])
  await show('kubectl', ['wait', '--for=condition=Ready', `node/${node}`, '--timeout=180s'])
  const itsOwn = ['--namespace', 'kube-system', 'pods', '--field-selector', `spec.nodeName=${node}`]
  await show('kubectl', ['wait', '--for=condition=Ready', ...itsOwn, '--timeout=180s'])
}
