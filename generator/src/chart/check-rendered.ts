import { defaultExport, placeInSource } from '../loader/index.ts'
import { ChartError } from './chart-error.ts'
import type { LoadedChart, LoadedTemplate } from './loaded-chart.ts'
import type { Manifest, RenderedChart } from './rendered-chart.ts'

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
