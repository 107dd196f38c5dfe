import { defaultExport, placeInSource } from '../../loader/index.ts'
import type { Place } from '../../model/chartwright-error.ts'
import { entryAt } from '../../model/map.ts'
import { ChartError, placeOfTemplate } from '../chart-error.ts'
import type { LoadedChart, LoadedTemplate } from '../load/load-chart.ts'
import { isHook, type Manifest, type RenderedChart } from '../render/rendered-chart.ts'

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
      const name = identityOf(document)
      const other = name && known.get(name)
      if (other)
        throw refused(template, `This function returns ${name}, and so does ${other}`, 'Give one of them another name.')
      if (name) known.set(name, template.source)
    }
}

const checkDocument = (document: unknown, template: LoadedTemplate): void => {
  if (typeof document !== 'object' || Array.isArray(document))
    throw refused(
      template,
      `This function returns ${JSON.stringify(document)}, which isn't a manifest`,
      'Return a manifest, a list of them, or undefined.',
    )
  for (const field of ['apiVersion', 'kind'])
    if (typeof (document as Manifest)[field] !== 'string')
      throw refused(
        template,
        `This function returns a manifest without ${field}`,
        'Every manifest needs apiVersion and kind.',
      )
}

/** `Service hello-web`; hooks may be made and removed again one after another. */
const identityOf = (manifest: Manifest): string | undefined => {
  const { apiVersion, kind, metadata } = manifest
  const { name, namespace } = (metadata ?? {}) as Readonly<Record<string, unknown>>
  if (typeof name !== 'string' || isHook(manifest)) return undefined
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

const checkScaled = (scaler: Manifest, manifests: readonly Manifest[], placeOf: PlaceOf): void => {
  const [kind, name] = ['kind', 'name'].map((key) => entryAt(scaler, ['spec', 'scaleTargetRef', key]))
  const target = manifests.find((one) => one.kind === kind && entryAt(one, ['metadata', 'name']) === name)
  if (!target || entryAt(target, ['spec', 'replicas']) === undefined) return
  throw new ChartError(
    'replicas-and-autoscaler',
    `${kind} ${name} sets replicas, although a HorizontalPodAutoscaler scales it`,
    'Each upgrade would reset the number of pods: write `replicas: autoscaling.enabled ? undefined : replicas`.',
    placeOf(target),
  )
}

const checkHook = (manifest: Manifest, placeOf: PlaceOf): void => {
  const policy = entryAt(manifest, ['metadata', 'annotations', 'helm.sh/hook-delete-policy'])
  if (!isHook(manifest) || typeof policy !== 'string' || policy.includes('before-hook-creation')) return
  throw new ChartError(
    'hook-stays',
    `Helm deletes the hook ${manifest.kind} ${entryAt(manifest, ['metadata', 'name'])} only on ${policy}`,
    'The next upgrade would fail because the hook still exists: write its annotations with `hook(…)`.',
    placeOf(manifest),
  )
}
