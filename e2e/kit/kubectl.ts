import { ask, show } from './commands.ts'

/** kubectl in one namespace: the command is shown with what it says, unless it is asked quietly. */
export interface Kubectl {
  (...words: string[]): Promise<string>
  quiet: (...words: string[]) => Promise<string>
}

/** kubectl, in a namespace. */
export function kubectlIn(namespace: string): Kubectl {
  const place = ['--namespace', namespace]
  const aloud = (...words: string[]): Promise<string> => show('kubectl', [...place, ...words])
  return Object.assign(aloud, { quiet: (...words: string[]) => ask('kubectl', [...place, ...words]) })
}

/** What the tests want to know of a pod. */
export interface Pod {
  name: string
  /** Another one for a pod that takes the name of one that is gone. */
  uid: string
  node: string
  ready: boolean
  ending: boolean
}

interface PodList {
  items: {
    metadata: { name: string; uid: string; deletionTimestamp?: string }
    spec: { nodeName?: string }
    status: { conditions?: { type: string; status: string }[] }
  }[]
}

/** The pods with these labels, those that are ending too. */
export async function pods(namespace: string, labels: string): Promise<Pod[]> {
  const words = ['get', 'pods', '--selector', labels, '--namespace', namespace, '--output', 'json']
  const { items } = JSON.parse(await ask('kubectl', words)) as PodList
  return items.map(({ metadata, spec, status }) => ({
    name: metadata.name,
    uid: metadata.uid,
    node: spec.nodeName ?? '',
    ready: status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false,
    ending: metadata.deletionTimestamp !== undefined,
  }))
}

/** The pods that serve: ready, and not about to end. */
export const readyPods = async (namespace: string, labels: string): Promise<Pod[]> =>
  (await pods(namespace, labels)).filter(({ ready, ending }) => ready && !ending)
