import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { charts } from './kit/charts.ts'
import { ask, root, show } from './kit/commands.ts'
import { eventually } from './kit/eventually.ts'
import { set, upgrade } from './kit/helm.ts'
import { pods } from './kit/kubectl.ts'
import { scenario } from './kit/scenario.ts'

const chart = 'voting-app'
const release = 'my-release'
const readme = readFileSync(join(root, 'charts', chart, 'README.md'), 'utf8')
const { values = [] } = charts.find((each) => each.chart === chart) ?? {}

/** The commands that the README gives for the value that says a size. */
const commandsFor = (value: string): string => {
  const found = new RegExp(`\`\`\`sh\n# ${value}\n([^\`]+)\`\`\``).exec(readme)?.[1]
  if (found === undefined) throw new Error(`The README has no commands for ${value}`)
  return found
}

/** A class whose claims may be made larger, as the API server checks it; kind's provisioner leaves their disks as they are. */
const EXPANDABLE = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'resize-expandable' },
  provisioner: 'rancher.io/local-path',
  volumeBindingMode: 'WaitForFirstConsumer',
  allowVolumeExpansion: true,
}

describe('the disks of a StatefulSet are made larger as the README says', () => {
  const { namespace, helm, kubectl } = scenario('resize')
  beforeAll(() => ask('kubectl', ['apply', '--filename', '-'], { input: JSON.stringify(EXPANDABLE) }))
  afterAll(() => ask('kubectl', ['delete', 'storageclass', EXPANDABLE.metadata.name]))

  /** A shell that stops at the first error, where charts are; what it says of others' kubeconfig and namespace isn't in a README. */
  const paste = (commands: string) => {
    const here = commands.replaceAll(/^(kubectl|helm) /gm, (_, program) =>
      program === 'helm' ? `helm4 --namespace ${namespace} ` : `kubectl --namespace ${namespace} `,
    )
    return show('sh', ['-ec', here], { cwd: join(root, 'charts') })
  }

  const uidOf = (part: string) =>
    kubectl.quiet('get', 'statefulset', `${release}-${chart}-${part}`, '--output', 'jsonpath={.metadata.uid}')
  const requestOf = (part: string) =>
    kubectl.quiet(
      ...['get', 'persistentvolumeclaim', `data-${release}-${chart}-${part}-0`],
      ...['--output', 'jsonpath={.spec.resources.requests.storage}'],
    )
  const sizeInTemplate = (part: string) =>
    kubectl.quiet(
      ...['get', 'statefulset', `${release}-${chart}-${part}`],
      ...['--output', 'jsonpath={.spec.volumeClaimTemplates[0].spec.resources.requests.storage}'],
    )
  const podOf = async (part: string) => {
    const [pod] = await pods(namespace, `app.kubernetes.io/component=${part}`)
    return pod
  }

  test('a release has disks of 1Gi, those of Redis of a class that lets them grow', async () => {
    const store = set({ 'redis.persistence.storageClassName': EXPANDABLE.metadata.name })
    await helm('install', release, `charts/${chart}`, '--hide-notes', ...values, ...store, '--wait', '--timeout', '5m')
    expect(await Promise.all(['redis', 'postgres'].map(requestOf))).toEqual(['1Gi', '1Gi'])
  })

  test('an upgrade alone is refused, and changes nothing', async () => {
    const larger = set({ 'redis.persistence.size': '2Gi' })
    await expect(helm(...upgrade, release, `charts/${chart}`, ...larger)).rejects.toThrow(/updates to statefulset spec/)
    expect(await sizeInTemplate('redis')).toBe('1Gi')
  })

  test('the commands replace the StatefulSet and ask for a larger disk, while the pod keeps running', async () => {
    const [set, pod] = [await uidOf('redis'), await podOf('redis')]
    await paste(commandsFor('redis.persistence.size'))
    expect(await requestOf('redis')).toBe('2Gi')
    expect(await sizeInTemplate('redis')).toBe('2Gi')
    expect(await uidOf('redis')).not.toBe(set)
    await eventually(
      'the new StatefulSet has the pod',
      async () => {
        const ready = [
          'get',
          'statefulset',
          `${release}-${chart}-redis`,
          '--output',
          'jsonpath={.status.readyReplicas}',
        ]
        return (await kubectl.quiet(...ready)) === '1'
      },
      { within: 60 },
    )
    expect(await podOf('redis')).toEqual(pod)
  })

  test('where the class does not let them grow, the first command says so, and all stays as it is', async () => {
    const [set, pod] = [await uidOf('postgres'), await podOf('postgres')]
    await expect(paste(commandsFor('postgres.persistence.size'))).rejects.toThrow(/must support resize/)
    expect(await Promise.all([requestOf('postgres'), sizeInTemplate('postgres')])).toEqual(['1Gi', '1Gi'])
    expect(await uidOf('postgres')).toBe(set)
    expect(await podOf('postgres')).toEqual(pod)
  })

  test('the test of the release passes', async () => {
    await helm('test', release)
    await helm('uninstall', release, '--wait', '--timeout', '5m')
  })
})
