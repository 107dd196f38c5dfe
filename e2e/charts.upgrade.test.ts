import { describe, expect, test } from 'vitest'
import { charts } from './kit/charts.ts'
import { ask } from './kit/commands.ts'
import { helmIn, set, upgrade } from './kit/helm.ts'
import { scenario } from './kit/scenario.ts'

const wait = ['--wait', '--timeout', '5m']

/** What a chart's overlays decide about: which parts there are, and what they keep. */
const parts = 'deployments,statefulsets,services,persistentvolumeclaims'

/** The values under their paths: `image.tag`. */
const byPath = (value: unknown, path = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => byPath(inner, path ? `${path}.${key}` : key))
    : [[path, value]]

describe.each(charts)('an upgrade of $chart that was installed with $overlay', ({ chart, values, overlay, newer }) => {
  const { namespace, helm, kubectl } = scenario(`upgrade-${chart}`)
  const helm3 = helmIn(namespace, 'helm3')
  const file = ['--values', `charts/${chart}/values-${overlay}.yaml`]
  let before: Record<string, unknown>
  let partsBefore: string

  /** What the release was given, in its current revision. */
  const given = async (): Promise<Record<string, unknown>> => {
    const text = await ask('helm4', ['get', 'values', 'ada', '--namespace', namespace, '--output', 'json'])
    return Object.fromEntries(byPath(JSON.parse(text)))
  }
  const present = () => kubectl.quiet('get', parts, '--output', 'name')

  test('it is installed with the file', async () => {
    await helm3('install', 'ada', `charts/${chart}`, '--hide-notes', ...file, ...values, ...wait)
    before = await given()
    partsBefore = await present()
    expect(Object.keys(before).length).toBeGreaterThan(values.length / 2)
  })

  test('one value is changed by Helm 3 without naming the file: all others stay, and so do the parts', async () => {
    await helm3(...upgrade, 'ada', `charts/${chart}`, ...set(newer), ...wait)
    expect(await given()).toEqual({ ...before, ...newer })
    expect(await present()).toBe(partsBefore)
  })

  test('and again by Helm 4, naming nothing', async () => {
    await helm(...upgrade, 'ada', `charts/${chart}`, ...wait)
    expect(await given()).toEqual({ ...before, ...newer })
    expect(await present()).toBe(partsBefore)
  })

  test('the test of the release passes', async () => {
    await helm('test', 'ada')
    await helm('uninstall', 'ada', ...wait)
  })
})
