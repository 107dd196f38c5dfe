import { ask } from './commands.ts'
import { kubectlIn } from './kubectl.ts'

/** A pod that belongs to no release, and tries to talk to others. */
export interface Stranger {
  /** Where it listens itself. */
  host: string
  port: number
  /** Whether somebody listens there and takes its connection within three seconds. */
  reaches: (host: string, port: number) => Promise<boolean>
}

const port = 5000

/** It serves a page, and has Node to try connections with. */
const manifest = (name: string): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name,
        image: 'ghcr.io/chartwright/web-app:1.0.0',
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  },
})

const connect = `
  const [host, port] = process.argv.slice(1)
  const end = (answer) => { console.log(answer); process.exit() }
  require('net').connect(Number(port), host, () => end('reached')).on('error', ({ code }) => end(code))
  setTimeout(() => end('no answer'), 3000)`

/** Starts such a pod and waits until it is ready. */
export async function strangerIn(namespace: string, name = 'stranger'): Promise<Stranger> {
  const { quiet } = kubectlIn(namespace)
  await ask('kubectl', ['create', '--namespace', namespace, '--filename', '-'], {
    input: JSON.stringify(manifest(name)),
  })
  await quiet('wait', '--for=condition=Ready', `pod/${name}`, '--timeout=90s')
  return {
    host: await quiet('get', 'pod', name, '--output', 'jsonpath={.status.podIP}'),
    port,
    reaches: async (host, port) =>
      (await quiet('exec', name, '--', 'node', '-e', connect, host, `${port}`)).trim() === 'reached',
  }
}
