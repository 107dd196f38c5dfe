import { expect } from 'vitest'
import { ask } from './commands.ts'
import { eventually } from './eventually.ts'

// what the cluster writes about others' resources, and Helm about releases
const transient = /^(events|endpoints|endpointslices|leases|controllerrevisions|replicasets)\b/

/** The kinds of resources that a namespace can have, custom ones too. */
async function kinds(): Promise<string[]> {
  const words = ['api-resources', '--namespaced', '--verbs=list', '--output', 'name']
  const names = (await ask('kubectl', words)).split('\n').filter(Boolean)
  return names.filter((name) => !transient.test(name) && !name.endsWith('metrics.k8s.io'))
}

/** All that a namespace has, sorted: `service/hello`. Pods have their uid, so that one that was replaced is another. */
export async function everything(namespace: string): Promise<string[]> {
  const line = '{range .items[*]}{.kind}/{.metadata.name} {.metadata.uid}{"\\n"}{end}'
  const words = ['get', (await kinds()).join(), '--namespace', namespace, '--output', `jsonpath=${line}`]
  return (await ask('kubectl', words)).split('\n').filter(Boolean).sort()
}

const plain = (resource: string): string => resource.replace(/ .*/, '').replace(/^[^/]+/, (kind) => kind.toLowerCase())

/** Waits until a namespace has all that it had before, and beside that exactly what is named: `secret/ada-redis`. */
export async function onlyLeft(namespace: string, before: string[], names: string[]): Promise<void> {
  const isSo = async () => {
    const now = await everything(namespace)
    const added = now.filter((resource) => !before.includes(resource)).map(plain)
    expect(before.filter((resource) => !now.includes(resource))).toEqual([])
    expect(added.sort()).toEqual(names.toSorted())
    return true
  }
  await eventually(`nothing is left but ${names.join(', ')}`, isSo, { within: 90 })
}
