import { loadChart, type Overlay, type RenderedChart, type RenderOptions, render } from 'chartwright'

/** What a release brings. */
export interface Release extends Pick<RenderedChart, 'templates' | 'manifests' | 'notes'> {
  /** The document of a template, by its path under `templates/`; undefined where it makes none. */
  readonly get: <T>(path: string) => T | undefined
}

/**
 * Gives what a chart brings as the release `demo`, for its tests.
 *
 * @example
 * const demo = await releaseOf<Values>(new URL('..', import.meta.url))
 * demo({ web: { replicas: 2 } }).get<Deployment>('web/deployment.yaml')
 */
export const releaseOf = async <V>(folder: URL) => {
  const chart = await loadChart<V>(folder)
  return (values?: Overlay<V>, options: Omit<RenderOptions<V>, 'values'> = {}): Release => {
    const rendered = render(chart, { release: { name: 'demo' }, ...options, values })
    return { ...rendered, get: <T>(path: string) => rendered.templates.get(path)?.[0] as T | undefined }
  }
}
