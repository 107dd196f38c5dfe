import { ask } from './commands.ts'

/** A namespace that lets in only pods of the Pod Security level "restricted". */
const manifest = (name: string): object => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: {
    name,
    labels: {
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/enforce-version': 'latest',
      'app.kubernetes.io/part-of': 'chartwright-e2e',
    },
  },
})

/** Makes an empty namespace; one that an earlier run left behind is removed first. */
export async function createNamespace(name: string): Promise<void> {
  await ask('kubectl', ['delete', 'namespace', name, '--ignore-not-found', '--timeout=180s'])
  await ask('kubectl', ['create', '--filename', '-'], { input: JSON.stringify(manifest(name)) })
}

/** Removes a namespace: its ports of the nodes at once, the rest in the background. */
export async function deleteNamespace(name: string): Promise<void> {
  await ask('kubectl', ['delete', 'services', '--all', '--namespace', name])
  await ask('kubectl', ['delete', 'namespace', name, '--wait=false'])
}
