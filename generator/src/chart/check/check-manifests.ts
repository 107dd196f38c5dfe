import { defaultExport, placeInSource } from '../../loader/index.ts'
import type { Place } from '../../model/chartwright-error.ts'
import { ChartError, placeOfTemplate } from '../chart-error.ts'
import type { LoadedChart, LoadedTemplate } from '../load/load-chart.ts'
import type { Manifest, RenderedChart } from '../render/rendered-chart.ts'

/**
 * Refuses documents that are no manifests, and two of one name, which no cluster can have.
 *
 * @throws ChartError at the function that gives them.
 */
export const checkRendered = (chart: LoadedChart, { templates }: RenderedChart): void => {
  const known = new Map<string, string>()
  for (const template of chart.templates)
    for (const document of templates.get(template.path) ?? []) {
      checkDocument(document, template)
      const name = nameOf(document)
      const other = name && known.get(name)
      if (other) throw refused(template, `${name} stands in ${other} as well`, 'Give one of them another name.')
      if (name) known.set(name, template.source)
    }
}

const checkDocument = (document: unknown, template: LoadedTemplate): void => {
  if (typeof document !== 'object' || Array.isArray(document))
    throw refused(
      template,
      `This function gives ${JSON.stringify(document)}`,
      'Return a manifest, a list of them, or undefined.',
    )
  for (const field of ['apiVersion', 'kind'])
    if (typeof (document as Manifest)[field] !== 'string')
      throw refused(
        template,
        `This function gives a manifest without ${field}`,
        'Kubernetes needs apiVersion and kind.',
      )
}

/** `Service hello-web`; hooks may be made and removed again one after another. */
const nameOf = ({ apiVersion, kind, metadata }: Manifest): string | undefined => {
  const { name, namespace, annotations } = (metadata ?? {}) as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || (annotations as Record<string, unknown> | undefined)?.['helm.sh/hook'])
    return undefined
  return `${apiVersion} ${kind} ${namespace ? `${namespace}/` : ''}${name}`
}

const refused = ({ file }: LoadedTemplate, what: string, hint: string): ChartError =>
  new ChartError('document', what, hint, placeInSource(file, defaultExport))

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
