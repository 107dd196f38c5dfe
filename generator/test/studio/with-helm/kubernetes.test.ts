import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { readChartFiles } from '../../../src/import/index.ts'
import { chartContent } from '../../../src/studio/index.ts'
import type { ChartRenderer } from '../../../studio/engine/render-chart.ts'
import type { ManifestProblem } from '../../../studio/kubernetes/check-manifests.ts'
import { DEFAULT_SETTINGS } from '../../../studio/state/fragment.ts'
import { describeWithWasm } from '../../kit/describe-unless.ts'
import { openRenderer } from './open-renderer.ts'

const ROOT = join(import.meta.dirname, '../../../..')

const WRONG = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations:
spec:
  replicas: {{ .Values.replicas | quote }}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: web:1
          imagePullpolicy: Always
          env:
            - {name: A, value: b}
            - {name: PORT, value: 80}
---
apiVersion: example.com/v1
kind: Unknown
anything: goes
---
apiVersion: postgresql.example.com/v1
kind: Cluster
spec: of another group
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: http}]}
`

describeWithWasm('manifests are held against the schemas of Kubernetes', () => {
  let renderer: ChartRenderer
  beforeAll(async () => {
    renderer = await openRenderer()
  })
  const problemsOf = async (values: string): Promise<readonly ManifestProblem[]> => {
    const settings = DEFAULT_SETTINGS
    renderer.render({ settings, values, baseline: { chart: 'own', values: '' } })
    return (await renderer.answer({ kind: 'problems', settings, values })) as readonly ManifestProblem[]
  }

  it('with what is wrong at its line, and nothing where Kubernetes takes it or the kind isn’t known', async () => {
    const files = {
      'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'values.yaml': 'replicas: 2\n',
      'templates/web.yaml': WRONG,
    }
    renderer.setChart(chartContent(Object.entries(files), false).files)
    const lines = WRONG.split('\n')
    const problems = (await problemsOf('')).map(({ key, line, path, message }) => [
      key.split('/')[0],
      key.startsWith('Deployment') ? lines[line]?.trim() : line,
      path,
      message,
    ])
    expect(problems).toEqual([
      ['Service', 3, 'spec.ports.0.port', 'must be a whole number, but is "http"'],
      ['Deployment', 'spec:', 'spec.selector', 'this field is required'],
      ['Deployment', 'replicas: {{ .Values.replicas | quote }}', 'spec.replicas', 'must be a whole number, but is "2"'],
      [
        'Deployment',
        'imagePullpolicy: Always',
        'spec.template.spec.containers.0.imagePullpolicy',
        expect.stringMatching(/^Kubernetes doesn't know this field; did you mean .*imagePullPolicy\?$/),
      ],
      [
        'Deployment',
        '- {name: PORT, value: 80}',
        'spec.template.spec.containers.0.env.1.value',
        'must be a string, but is 80',
      ],
    ])
  })

  it.each(['hello-counter', 'hello-k8s', 'storage-api', 'voting-app'])('without a problem of %s', async (name) => {
    const content = chartContent(readChartFiles(join(ROOT, 'charts', name)), true)
    renderer.setChart(content.files)
    expect(Object.keys(content.overlays).length).toBeGreaterThan(2)
    for (const values of ['', ...Object.values(content.overlays)]) expect(await problemsOf(values)).toEqual([])
  })
})
