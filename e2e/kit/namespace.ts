import { ask } from './commands.ts'

const ours = { 'app.kubernetes.io/part-of': 'chartwright-e2e' }

/** A namespace that lets in only pods of the Pod Security level "restricted". */
const manifest = (name: string): object => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name,
    labels: {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': 'latest',
      // of Deployments and the like it is said at once, not only when their pods don't come
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/warn-version': 'latest',
      ...ours,
    },
  },
})

/** Removes what a run that was broken off left behind: it may hold ports. */
export async function deleteLeftovers(): Promise<void> {
  const labels = Object.entries(ours).map((label) => label.join('='))
  await ask('kubectl', ['delete', 'namespaces', '--selector', labels.join(), '--timeout=180s'])
}

/** Makes an empty namespace. */
export async function createNamespace(name: string): Promise<void> {
  await ask('kubectl', ['create', '--filename', '-'], { input: JSON.stringify(manifest(name)) })
}

/** Removes a namespace: its ports of the nodes at once, the rest in the background. */
export async function deleteNamespace(name: string): Promise<void> {
  await ask('kubectl', ['delete', 'services', '--all', '--namespace', name])
  await ask('kubectl', ['delete', 'namespace', name, '--wait=false'])
}
