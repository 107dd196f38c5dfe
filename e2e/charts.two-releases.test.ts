import { describe, test } from 'vitest'
import { charts } from './kit/charts.ts'
import { helmIn } from './kit/helm.ts'
import { everything, onlyLeft } from './kit/resources.ts'
import { scenario } from './kit/scenario.ts'

const wait = ['--wait', '--timeout', '5m']

describe.each(charts)('two releases of $chart in one namespace', ({ chart, values, kept }) => {
  const { namespace, helm } = scenario(`two-${chart}`)
  const helm3 = helmIn(namespace, 'helm3')
  const install = ['install', '--hide-notes', ...values, ...wait]
  const testPod = (release: string) => `pod/${release}-${chart}-test`
  let empty: string[]
  let withBob: string[]

  test('bob comes by Helm 4, then ada by Helm 3: the test of each passes', async () => {
    empty = await everything(namespace)
    await helm(...install, 'bob', `charts/${chart}`)
    await helm('test', 'bob')
    withBob = await everything(namespace)
    await helm3(...install, 'ada', `charts/${chart}`)
    await helm3('test', 'ada')
  })

  test('ada is uninstalled: nothing is left of it but what the chart keeps, and the pod of its test', async () => {
    await helm3('uninstall', 'ada', ...wait)
    await onlyLeft(namespace, withBob, [...kept('ada'), testPod('ada')])
  })

  test('bob is whole', async () => {
    await helm('test', 'bob')
  })

  test('bob is uninstalled, too', async () => {
    await helm('uninstall', 'bob', ...wait)
    await onlyLeft(
      namespace,
      empty,
      ['ada', 'bob'].flatMap((release) => [...kept(release), testPod(release)]),
    )
  })
})
