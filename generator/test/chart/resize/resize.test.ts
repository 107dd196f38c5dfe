import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadChart } from '../../../src/chart/index.ts'
import { resizeText } from '../../../src/chart/write/resize.ts'

const textOf = async (folder: string): Promise<string> =>
  resizeText(await loadChart(join(import.meta.dirname, '..', folder)))

const patch = (claim: string, size: string): string =>
  `kubectl patch persistentvolumeclaim ${claim} --patch '{"spec":{"resources":{"requests":{"storage":"${size}"}}}}'`

test('each value that says the size of claims has its commands, for each pod and all StatefulSets', async () => {
  const blocks = [...(await textOf('resize/chart')).matchAll(/```sh\n([\s\S]*?)\n```/g)].map(([, block]) => block)
  expect(blocks).toEqual([
    [
      '# size',
      patch('data-my-release-main-0', '2Gi'),
      patch('data-my-release-main-1', '2Gi'),
      patch('data-my-release-spare-0', '2Gi'),
      'kubectl delete statefulset my-release-main --cascade=orphan',
      'kubectl delete statefulset my-release-spare --cascade=orphan',
      'helm upgrade my-release ./stores --reset-then-reuse-values --set size=2Gi',
    ].join('\n'),
    [
      '# logSize',
      patch('logs-my-release-main-0', '1000M'),
      patch('logs-my-release-main-1', '1000M'),
      'kubectl delete statefulset my-release-main --cascade=orphan',
      'helm upgrade my-release ./stores --reset-then-reuse-values --set logSize=1000M',
    ].join('\n'),
  ])
})

test('a chart without such a value says nothing of it', async () => {
  expect(await textOf('carried/chart')).toBe('')
})
