import type { Place } from '../model/chartwright-error.ts'
import { ChartError } from './chart-error.ts'
import type { LoadedChart } from './loaded-chart.ts'
import { placeOfTemplate } from './places.ts'
import type { Manifest, RenderedChart } from './rendered-chart.ts'

/**
 * Refuses manifests that would fight in the cluster: a number of pods beside what scales them, and hooks that an
 * earlier release leaves in the way.
 *
 * @throws ChartError which names both.
 */
export const checkManifests = (chart: Pick<LoadedChart, 'sources'>, { templates, manifests }: RenderedChart): void => {
  const placeOf = (manifest: Manifest): Place => {
    const [path = ''] = [...templates].find(([, documents]) => documents.includes(manifest)) ?? []
    return placeOfTemplate(chart, path)
  }
  for (const manifest of manifests) {
    if (manifest.kind === 'HorizontalPodAutoscaler') checkScaled(manifest, manifests, placeOf)
    checkHook(manifest, placeOf)
  }
}

type PlaceOf = (manifest: Manifest) => Place

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], value)

const checkScaled = (scaler: Manifest, manifests: readonly Manifest[], placeOf: PlaceOf): void => {
  const [kind, name] = ['kind', 'name'].map((key) => at(scaler, 'spec', 'scaleTargetRef', key))
  const target = manifests.find((one) => one.kind === kind && at(one, 'metadata', 'name') === name)
  if (!target || at(target, 'spec', 'replicas') === undefined) return
  throw new ChartError(
    'replicas-and-autoscaler',
    `${kind} ${name} has replicas though a HorizontalPodAutoscaler scales it`,
    'Each upgrade would reset the number of pods: write `replicas: autoscaling.enabled ? undefined : replicas`.',
    placeOf(target),
  )
}

const checkHook = (manifest: Manifest, placeOf: PlaceOf): void => {
  const annotations = at(manifest, 'metadata', 'annotations') as Record<string, string> | undefined
  const policy = annotations?.['helm.sh/hook-delete-policy']
  if (!annotations?.['helm.sh/hook'] || policy === undefined || policy.includes('before-hook-creation')) return
  throw new ChartError(
    'hook-stays',
    `the hook ${manifest.kind} ${at(manifest, 'metadata', 'name')} is deleted only on ${policy}`,
    'An upgrade would fail since it already exists: make its annotations with hook(…) of chartwright.',
    placeOf(manifest),
  )
}
