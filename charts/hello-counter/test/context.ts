import type { Chart, Overlay } from 'chartwright'
import { defaults, type Values } from '../../../schemas/hello-counter.ts'
import chart from '../src/chart.ts'

type Tree = { readonly [key: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const merge = (base: unknown, over: unknown): unknown => {
  if (!isTree(base) || !isTree(over)) return over ?? undefined
  const merged = Object.entries(over).map(([key, value]) => [key, merge(base[key], value)])
  return { ...base, ...Object.fromEntries(merged) }
}

/** What Helm would give the chart's functions for a release called demo. */
export const contextWith = (
  overlay: Overlay<Values> = {},
  release: Partial<Chart<Values>['release']> = {},
): Chart<Values> => ({
  values: merge(defaults, overlay) as Values,
  release: {
    name: 'demo',
    namespace: 'default',
    revision: 1,
    service: 'Helm',
    isInstall: true,
    isUpgrade: false,
    ...release,
  },
  chart: { name: chart.name, version: chart.version, appVersion: chart.appVersion, description: chart.description },
  capabilities: {
    kubeVersion: { version: 'v1.34.4', major: '1', minor: '34' },
    helmVersion: { version: 'v4.3.0' },
    apiVersions: { has: () => false },
  },
  files: { get: () => '', lines: () => [], glob: () => ({ paths: [], asConfig: () => ({}), asSecrets: () => ({}) }) },
  template: { name: '', basePath: '' },
  subcharts: {},
  cluster: { lookup: () => undefined },
})
