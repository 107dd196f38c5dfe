import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { run } from '../scripts/tools/run.ts'
import { charts } from './kit/charts.ts'
import { ask, root, say } from './kit/commands.ts'
import { helms } from './kit/helm.ts'
import { scenario } from './kit/scenario.ts'

interface Manifest {
  kind: string
}

const withPods = ['Deployment', 'StatefulSet', 'Job', 'Pod']

/** All values files of a chart: those of `ci/`, which `ct` installs, and those that its README gives. */
const valuesFiles = (chart: string): string[] =>
  globSync(`charts/${chart}/{ci/*-values,values-*}.yaml`, { cwd: root }).sort()

/** What runs pods in a release with these values, the pod of its test too. */
async function workloads(helm: string, file: string): Promise<Manifest[]> {
  const chart = dirname(file).replace(/\/ci$/, '')
  const text = await ask(helm, ['template', 'demo', chart, '--values', file])
  const manifests = parseAllDocuments(text).map((document) => document.toJS() as Manifest | null)
  return manifests.filter((manifest) => manifest !== null).filter(({ kind }) => withPods.includes(kind))
}

describe('a namespace that enforces Pod Security "restricted"', () => {
  const { namespace, kubectl } = scenario('restricted')

  /** Offers manifests to the cluster, which says what it thinks of them and makes nothing. */
  const offer = (items: Manifest[]) => {
    const words = ['create', '--dry-run=server', '--namespace', namespace, '--filename', '-', '--output', 'name']
    return run('kubectl', words, { input: JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) })
  }

  test('a pod that does not restrict itself is refused', async () => {
    const careless = kubectl('run', 'careless', '--image', 'docker.io/curlimages/curl:8')
    await expect(careless).rejects.toThrow('violates PodSecurity "restricted:latest"')
  })

  test.each(charts)(
    '$chart: all that runs pods is taken without a warning, with each values file',
    async ({ chart }) => {
      for (const file of valuesFiles(chart)) {
        for (const { helm } of helms) {
          const items = await workloads(helm, file)
          const { stdout, stderr } = await offer(items)
          expect([file, helm, stderr]).toEqual([file, helm, ''])
          expect(stdout.trim().split('\n')).toHaveLength(items.length)
          say(`  ${file} by ${helm}: ${items.length} workloads`)
        }
      }
    },
  )
})
