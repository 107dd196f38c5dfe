import { afterAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { openWitness } from '../../../src/chart/index.ts'
import { sentence } from '../../../src/diff/change.ts'
import { type ChartDiff, diffCharts } from '../../../src/diff/index.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { type ChartContent, chart, closed } from '../charts.ts'

const pool = openWitness()
afterAll(() => pool.close())

const diffOf = (before: ChartContent, after: ChartContent): Promise<ChartDiff> =>
  diffCharts(chart(before), chart(after), { pool, helm: 4 })

const told = ({ changes }: ChartDiff): readonly string[] =>
  changes.map(
    ({ level, kind, words, renderings }) =>
      `${level} ${kind}: ${sentence(words)}${renderings ? ` [${renderings}]` : ''}`,
  )

/** A chart with one template for each manifest. */
const rendering = (...manifests: readonly object[]): ChartContent =>
  Object.fromEntries(manifests.map((manifest, index) => [`templates/${index}.yaml`, stringify(manifest)]))

const metadata = (name: string, labels = {}) => ({ name, labels: { app: name, ...labels } })
const pod = (image = 'web:1') => ({
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image }] },
})
const deployment = (spec: object = {}, name = 'web') => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata(name),
  spec: { replicas: 1, selector: { matchLabels: { app: 'web' } }, template: pod(), ...spec },
})
const of = (kind: string, content: object, apiVersion = 'v1') => ({
  apiVersion,
  kind,
  metadata: metadata('web'),
  ...content,
})
const statefulSet = (spec: object) =>
  of('StatefulSet', { spec: { serviceName: 'web', selector: {}, template: pod(), ...spec } }, 'apps/v1')
const claim = (size: string, more = {}) =>
  of('PersistentVolumeClaim', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: size } }, ...more },
  })
const role = (name: string) =>
  of('RoleBinding', { roleRef: { kind: 'Role', name }, subjects: [] }, 'rbac.authorization.k8s.io/v1')
const service = (spec: object, name = 'web') => ({ apiVersion: 'v1', kind: 'Service', metadata: metadata(name), spec })
const crd = (spec: object) =>
  of(
    'CustomResourceDefinition',
    { spec: { group: 'example.com', scope: 'Namespaced', versions: [{ name: 'v1', served: true }], ...spec } },
    'apiextensions.k8s.io/v1',
  )
const immutable = (of: string, field: string) =>
  `major immutable: ${of} changes ${field}, which Kubernetes refuses: delete it before the upgrade [the defaults]`

type Row = readonly [what: string, before: readonly object[], after: readonly object[], ...expected: string[]]

const ROWS: readonly Row[] = [
  [
    'another selector',
    [deployment()],
    [deployment({ selector: { matchLabels: { app: 'x' } } })],
    immutable('Deployment web', 'spec.selector'),
  ],
  [
    'another serviceName',
    [statefulSet({})],
    [statefulSet({ serviceName: 'x' })],
    immutable('StatefulSet web', 'spec.serviceName'),
  ],
  [
    'other volumeClaimTemplates',
    [statefulSet({ volumeClaimTemplates: [{ metadata: { name: 'a' } }] })],
    [statefulSet({ volumeClaimTemplates: [{ metadata: { name: 'a', labels: { 'helm.sh/chart': 'web-1.2.4' } } }] })],
    immutable('StatefulSet web', 'spec.volumeClaimTemplates'),
  ],
  [
    'another podManagementPolicy, and the usual one written down',
    [statefulSet({ podManagementPolicy: 'OrderedReady' })],
    [statefulSet({})],
  ],
  [
    'parallel pods',
    [statefulSet({})],
    [statefulSet({ podManagementPolicy: 'Parallel' })],
    immutable('StatefulSet web', 'spec.podManagementPolicy'),
  ],
  [
    "a Job's template",
    [of('Job', { spec: { template: pod() } }, 'batch/v1')],
    [of('Job', { spec: { template: pod('web:2') } }, 'batch/v1')],
    immutable('Job web', 'spec.template'),
  ],
  [
    'an empty list in a Job',
    [of('Job', { spec: { template: { spec: { volumes: [] } } } }, 'batch/v1')],
    [of('Job', { spec: { template: { spec: {} } } }, 'batch/v1')],
  ],
  ['a cluster IP', [service({ clusterIP: 'None' })], [service({})], immutable('Service web', 'spec.clusterIP')],
  [
    'a claim that shrinks',
    [claim('1Gi')],
    [claim('1000Mi')],
    immutable('PersistentVolumeClaim web', 'spec.resources.requests.storage'),
  ],
  ['a claim that grows', [claim('1Gi')], [claim('2G')]],
  [
    'the class of a claim',
    [claim('1Gi')],
    [claim('1Gi', { storageClassName: 'fast' })],
    immutable('PersistentVolumeClaim web', 'spec.storageClassName'),
  ],
  ['another role', [role('a')], [role('b')], immutable('RoleBinding web', 'roleRef')],
  [
    'immutable content',
    [of('ConfigMap', { immutable: true, data: { a: '1' } })],
    [of('ConfigMap', { immutable: true, data: { a: '2' } })],
    immutable('ConfigMap web', 'data'),
  ],
  ['content', [of('ConfigMap', { data: { a: '1' } })], [of('ConfigMap', { data: { a: '2' } })]],
  [
    'the type of a Secret',
    [of('Secret', {})],
    [of('Secret', { type: 'kubernetes.io/tls' })],
    immutable('Secret web', 'type'),
  ],
  [
    'a storage class',
    [of('StorageClass', { provisioner: 'a' }, 'storage.k8s.io/v1')],
    [of('StorageClass', { provisioner: 'b', reclaimPolicy: 'Delete' }, 'storage.k8s.io/v1')],
    immutable('StorageClass web', 'provisioner'),
  ],
  [
    'a definition',
    [crd({})],
    [
      crd({
        scope: 'Cluster',
        versions: [
          { name: 'v1', served: false },
          { name: 'v2', served: true },
        ],
      }),
    ],
    immutable('CustomResourceDefinition web', 'spec.scope'),
    immutable('CustomResourceDefinition web', 'spec.versions (v1)'),
  ],
  [
    'a hook',
    [
      of(
        'Job',
        { metadata: { name: 'web', annotations: { 'helm.sh/hook': 'pre-upgrade' } }, spec: { template: pod() } },
        'batch/v1',
      ),
    ],
    [
      of(
        'Job',
        { metadata: { name: 'web', annotations: { 'helm.sh/hook': 'pre-upgrade' } }, spec: { template: pod('web:2') } },
        'batch/v1',
      ),
    ],
  ],
  ['a resource that appears', [], [service({ a: 1 })], 'minor added: Service web is new [the defaults]'],
  [
    'a resource that goes',
    [service({ a: 1 })],
    [],
    'major removed: Service web is gone: an upgrade deletes it [the defaults]',
  ],
  [
    'one that nobody knows',
    [of('ConfigMap', {})],
    [],
    'minor removed: ConfigMap web is gone: an upgrade deletes it [the defaults]',
  ],
  [
    'another name',
    [deployment()],
    [deployment({ replicas: 2 }, 'server')],
    'major renamed: Deployment web is called Deployment server now: an upgrade deletes the old one [the defaults]',
  ],
  [
    'other resources of a kind',
    [service({ type: 'ClusterIP', ports: [{ port: 1 }] }, 'a')],
    [service({ externalName: 'example.com', sessionAffinity: 'None', more: [1, 2, 3], selector: { c: 'd' } }, 'b')],
    'major removed: Service a is gone: an upgrade deletes it [the defaults]',
    'minor added: Service b is new [the defaults]',
  ],
  [
    'an API in another group',
    [of('Ingress', { spec: {} }, 'extensions/v1beta1')],
    [of('Ingress', { spec: {} }, 'networking.k8s.io/v1')],
  ],
  [
    'resources in a list',
    [{ apiVersion: 'v1', kind: 'List', items: [service({}, 'a'), service({ x: 1 }, 'b')] }],
    [service({}, 'a'), service({ x: 1 }, 'b')],
  ],
]

describeWithWasm('compareReleases', () => {
  test.each(ROWS.map(([what, before, after, ...expected]) => ({ what, before, after, expected })))(
    'finds $what',
    async ({ before, after, expected }) => {
      expect(told(await diffOf(rendering(...before), rendering(...after)))).toEqual(expected)
      const same = await diffOf(rendering(...after), rendering(...after))
      expect(same).toMatchObject({ changes: [], manifests: [], requires: undefined })
    },
  )

  test('is quiet about versions, checksums, randomness and the order of keys and documents', async () => {
    const label = '{{ .Chart.Name }}-{{ .Chart.Version }}'
    const manifest = (text: string, kind = 'ConfigMap') =>
      `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${kind.toLowerCase()}\n  labels:\n    helm.sh/chart: ${label}\n${text}`
    const before = {
      'templates/a.yaml': manifest(
        '  annotations:\n    checksum/config: {{ .Chart.Version | sha256sum }}\ndata:\n  a: x\n  b: z\n',
      ),
      'templates/b.yaml': manifest(
        'data:\n  p: {{ randAlphaNum 9 | b64enc }}\n  c: {{ (genCA "a" 9).Cert | b64enc }}\n',
        'Secret',
      ),
    }
    const after = {
      'Chart.yaml': { apiVersion: 'v2', name: 'web', version: '1.2.4' },
      'templates/all.yaml': `${before['templates/b.yaml']}---\n${manifest('data:\n  b: z\n  a: x\n')}`,
    }
    expect(await diffOf(before, after)).toMatchObject({ changes: [], manifests: [], requires: undefined })
  })

  test('shows what changes in a manifest, and not what is in a Secret', async () => {
    const diff = await diffOf(
      rendering(deployment(), of('Secret', { stringData: { password: 'old-secret' } })),
      rendering(deployment({ template: pod('web:2') }), of('Secret', { stringData: { password: 'new-secret' } })),
    )
    expect(diff.requires).toBe('patch')
    expect(diff.manifests.map(({ of }) => of)).toEqual(['Secret web', 'Deployment web'])
    expect(diff.manifests[1]?.diff).toContain('\n-        - image: web:1\n+        - image: web:2\n')
    expect(JSON.stringify(diff)).not.toMatch(/old-secret|new-secret/)
  })

  test('renders both on the files in ci/ of the old chart, and says what refuses them', async () => {
    const template = {
      'templates/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata: {{ toJson .Values }}\n',
    }
    const string = { type: 'string' }
    const before = {
      ...template,
      'values.schema.json': closed({ a: string, b: string }),
      'ci/a-values.yaml': 'a: x\n',
      'ci/b-values.yaml': 'b: x\n',
    }
    const after = {
      ...template,
      'values.schema.json': closed({ a: string, c: string }),
      'ci/a-values.yaml': 'a: other\n',
      'ci/b-values.yaml': 'c: x\n',
      'ci/new-values.yaml': 'c: x\n',
    }
    const diff = await diffOf(before, after)
    expect(diff.compared).toEqual(['the defaults', 'ci/a-values.yaml', 'ci/b-values.yaml'])
    const [removed, refused] = diff.changes
    expect(removed).toMatchObject({ kind: 'removed', of: 'b' })
    expect(refused).toMatchObject({ kind: 'fails', of: 'ci/b-values.yaml', level: 'major' })
    expect(sentence(refused?.words as never)).toContain("additional properties 'b' not allowed")
    expect(diff.manifests).toEqual([
      {
        kind: 'changed',
        of: 'ConfigMap a',
        diff: expect.stringContaining('-  b: x\n+  c: x'),
        renderings: ['ci/b-values.yaml'],
      },
    ])
  })

  test('renders both on the overlays beside values.yaml', async () => {
    const overlay = { 'values.yaml': 'a:\n  b: 1\n', 'values-small.yaml': 'a:\n  b: 2\n' }
    expect((await diffOf(overlay, overlay)).compared).toEqual(['the defaults', 'values-small.yaml'])
  })

  test('uses new files in ci/ that set what the old chart knows', async () => {
    const values = { 'values.yaml': 'a:\n  b: 1\nenv: {}\n' }
    const known = { ...values, 'ci/x-values.yaml': 'a:\n  b: 2\nenv:\n  C: d\n', 'ci/y-values.yaml': 'a:\n  c: 2\n' }
    expect((await diffOf(values, known)).compared).toEqual(['the defaults', 'ci/x-values.yaml'])
  })

  test('says what cannot be rendered, and what can be now', async () => {
    const fails = { 'templates/a.yaml': '{{ fail "no, not so" }}\n' }
    const dependent = {
      'Chart.yaml': {
        apiVersion: 'v2',
        name: 'web',
        version: '1.2.3',
        dependencies: [{ name: 'redis', version: '1.x', repository: 'https://example.com' }],
      },
    }
    expect(told(await diffOf({}, fails))).toEqual([
      expect.stringMatching(/^major fails: the defaults can't be rendered any more: .*no, not so/),
    ])
    expect(told(await diffOf(fails, {}))).toEqual([
      expect.stringMatching(/^patch changed: the defaults can be rendered now; before: .*no, not so/),
    ])
    const both = await diffOf(fails, fails)
    expect(both).toMatchObject({ compared: [], notCompared: [expect.stringContaining('no, not so')] })
    expect((await diffOf(dependent, dependent)).notCompared).toEqual([
      expect.stringContaining('missing in charts/ directory: redis'),
    ])
  })

  describe('says what an upgrade with --reuse-values does', () => {
    const config = (data: string) => ({
      'templates/a.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a: ${data}\n`,
    })
    const string = { type: 'string' }
    const before = { ...config('{{ .Values.a }}'), 'values.yaml': { a: 'x' }, 'ci/a-values.yaml': 'a: z\n' }

    test('that renders the same', async () => {
      expect((await diffOf(before, { ...before, ...config('b-{{ .Values.a }}') })).reusedValues).toEqual([])
    })

    test('that a schema refuses, since a new value is nowhere', async () => {
      const after = {
        ...config('{{ .Values.a }}{{ .Values.b }}'),
        'values.yaml': { a: 'x', b: 'z' },
        'values.schema.json': closed({ a: string, b: string }, ['a', 'b']),
      }
      expect((await diffOf(before, after)).reusedValues).toEqual([
        {
          kind: 'fails',
          of: expect.stringContaining("missing property 'b'"),
          renderings: ['the defaults', 'ci/a-values.yaml'],
        },
      ])
    })

    test('that a template fails on', async () => {
      const after = { ...config('{{ .Values.b.c }}'), 'values.yaml': { a: 'x', b: { c: 'y' } } }
      const { reusedValues, requires } = await diffOf(before, after)
      expect(reusedValues).toMatchObject([{ kind: 'fails', of: expect.stringContaining('nil pointer') }])
      // other ways to upgrade are open
      expect(requires).toBe('minor')
    })

    test('that keeps a former default', async () => {
      expect((await diffOf(before, { ...before, 'values.yaml': { a: 'y' } })).reusedValues).toEqual([
        { kind: 'differs', of: 'ConfigMap a', renderings: ['the defaults'] },
      ])
    })

    test('that keeps a former default of a chart that this one depends on', async () => {
      const subchart = (a: string) => ({
        'charts/inner/Chart.yaml': { apiVersion: 'v2', name: 'inner', version: '1.0.0' },
        'charts/inner/values.yaml': { a },
        'charts/inner/templates/a.yaml': config('{{ .Values.a }}')['templates/a.yaml'],
      })
      expect((await diffOf(subchart('x'), subchart('y'))).reusedValues).toEqual([
        { kind: 'differs', of: 'ConfigMap a', renderings: ['the defaults'] },
      ])
    })
  })

  test('knows that a Job with the revision in its name is another one each time', async () => {
    const job = (image: string) => ({
      'templates/_names.tpl':
        '{{- define "web.hash" -}}{{ .Release.Revision | toString | sha256sum | trunc 8 }}{{- end -}}\n',
      'templates/job.yaml': `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: web-{{ include "web.hash" . }}\nspec:\n  template: ${JSON.stringify(pod(image))}\n`,
    })
    const diff = await diffOf(job('web:1'), job('web:2'))
    expect(diff).toMatchObject({ changes: [], requires: 'patch', manifests: [{ kind: 'changed' }] })
  })

  test('compares what Chart.yaml says to users', async () => {
    const about = (more: object) => ({ 'Chart.yaml': { apiVersion: 'v2', name: 'web', version: '1.0.0', ...more } })
    const before = about({ kubeVersion: '>=1.25.0-0', appVersion: '1', dependencies: [] })
    const after = about({ kubeVersion: '>=1.30.0-0', appVersion: '2', name: 'site' })
    expect(told(await diffOf(before, after))).toEqual([
      'major renamed: The chart is called site, no longer web',
      'major narrowed: The chart is for Kubernetes >=1.30.0-0, no longer >=1.25.0-0',
      "patch changed: The application's version is 2, no longer 1",
    ])
    expect(
      told(
        await diffOf(after, {
          ...before,
          'Chart.yaml': { ...(before['Chart.yaml'] as object), name: 'site', appVersion: '2' },
        }),
      ),
    ).toEqual(['minor widened: The chart is for Kubernetes >=1.25.0-0, no longer >=1.30.0-0'])
  })
})
