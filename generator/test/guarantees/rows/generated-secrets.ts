import { type Helm, type HelmRun, spawnHelm } from '../../differential/helm.ts'
import { readManifests } from '../../differential/read-manifests.ts'
import { at, basesOf, type Document } from '../documents.ts'
import { type GeneratedKey, generatedKeys } from '../generated.ts'
import { type Guarantee, unless } from '../guarantee.ts'
import { serveKubernetesApi } from '../kubernetes-api.ts'
import { inTemporaryFolder, type Subject, withEachHelm } from '../subject.ts'

/** What nobody chose is chosen once. */
export const generatedSecrets: Guarantee = {
  name: 'generated secrets',
  promise:
    'A generated secret is random at the installation and stays what the Secret in the cluster holds; the chart looks up nothing else.',
  check: (subject) =>
    withEachHelm(subject, basesOf(subject), async (helm, [base, values]) => {
      const keys = generatedKeys(subject, values)
      if (keys.length === 0) return []
      const at = (args?: readonly string[]) => documentsWith(subject, helm, { values, ...(args && { args }) })
      const first = await at()
      const later = await withCluster(keys, at)
      return keys.flatMap((key) => checkKey(key, first, later).map((problem) => `${base}: ${problem}`))
    }),
}

const documentsWith = async ({ folder }: Subject, helm: Helm, run: HelmRun): Promise<readonly Document[]> => {
  // only the program itself asks a cluster
  const result = await spawnHelm(helm, folder, run)
  if (!result.ok) throw new Error(result.message)
  return [...readManifests(result.text).values()].flat() as Document[]
}

const HELD = btoa('held by the cluster')

/** Renders as an upgrade does, with the Secrets in the cluster. */
const withCluster = <T>(keys: readonly GeneratedKey[], render: (args: readonly string[]) => Promise<T>): Promise<T> =>
  inTemporaryFolder(async (folder) => {
    const api = await serveKubernetesApi(folder, Object.fromEntries(keys.map(held)))
    try {
      return await render(['--dry-run=server', '--kubeconfig', api.kubeconfig, '--disable-openapi-validation'])
    } finally {
      await api.close()
    }
  })

const held = ({ name, key }: GeneratedKey): [string, unknown] => [
  `/api/v1/namespaces/default/secrets/${name}`,
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name,
      namespace: 'default',
      uid: 'of-the-cluster',
      labels: { 'app.kubernetes.io/managed-by': 'Helm' },
      annotations: { 'meta.helm.sh/release-name': 'demo', 'meta.helm.sh/release-namespace': 'default' },
    },
    data: { [key]: HELD, other: HELD },
  },
]

const checkKey = (
  { name, key }: GeneratedKey,
  first: readonly Document[],
  later: readonly Document[],
): readonly string[] => {
  const [before, after] = [first, later].map((documents) => find(documents, name))
  const value = atob(String(at(before, 'data', key)))
  return [
    ...unless(/^[A-Za-z0-9]{32}$/.test(value), `${name} has ${key}: ${value}`),
    ...unless(at(after, 'data', key) === HELD, `${name} does not keep ${key}`),
    ...unless(at(after, 'data', 'other') === at(before, 'data', 'other'), `${name} takes more than ${key}`),
    ...unless(!JSON.stringify(after).includes('of-the-cluster'), `${name} has metadata of the cluster`),
  ]
}

const find = (documents: readonly Document[], name: string): Document | undefined =>
  documents.find(({ kind, metadata }) => kind === 'Secret' && metadata?.name === name)
