import { ChartError } from './chart-error.ts'
import type { Manifest } from './rendered-chart.ts'

/**
 * Refuses manifests that would fight in the cluster: a number of pods beside what scales them, and hooks that an
 * earlier release leaves in the way.
 *
 * @throws ChartError which names both.
 */
export const checkManifests = (manifests: readonly Manifest[]): void => {
  for (const manifest of manifests) {
    if (manifest.kind === 'HorizontalPodAutoscaler') checkScaled(manifest, manifests)
    checkHook(manifest)
  }
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], value)

const checkScaled = (scaler: Manifest, manifests: readonly Manifest[]): void => {
  const [kind, name] = ['kind', 'name'].map((key) => at(scaler, 'spec', 'scaleTargetRef', key))
  const target = manifests.find((one) => one.kind === kind && at(one, 'metadata', 'name') === name)
  if (at(target, 'spec', 'replicas') === undefined) return
  throw new ChartError(
    'replicas-and-autoscaler',
    `${kind} ${name} has replicas though a HorizontalPodAutoscaler scales it`,
    'Each upgrade would reset the number of pods: write `replicas: autoscaling.enabled ? undefined : replicas`.',
  )
}

const checkHook = (manifest: Manifest): void => {
  const annotations = at(manifest, 'metadata', 'annotations') as Record<string, string> | undefined
  const policy = annotations?.['helm.sh/hook-delete-policy']
  if (!annotations?.['helm.sh/hook'] || policy === undefined || policy.includes('before-hook-creation')) return
  throw new ChartError(
    'hook-stays',
    `the hook ${manifest.kind} ${at(manifest, 'metadata', 'name')} is deleted only on ${policy}`,
    'An upgrade would fail since it already exists: make its annotations with hook(…) of chartwright.',
  )
}
