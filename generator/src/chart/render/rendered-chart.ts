import type { ManifestOf, ManifestsByKind } from '../../author/manifests.ts'
import { entryAt } from '../../model/map.ts'
import { ChartError } from '../chart-error.ts'

/** A document, parsed. */
export type Manifest = Readonly<Record<string, unknown>>

/** Whether a manifest is a hook, which Helm makes and deletes by itself: by the annotation, whatever it says. */
export const isHook = (manifest: Manifest): boolean =>
  entryAt(manifest, ['metadata', 'annotations', 'helm.sh/hook']) !== undefined

/** A kind that has a type here, or any other. */
type Kind = keyof ManifestsByKind | (string & {})

/** What a chart renders to. */
export class RenderedChart {
  /** The documents of each template, by its path under `templates/`. */
  readonly templates: ReadonlyMap<string, readonly Manifest[]>
  /** All documents, in the order of the templates. */
  readonly manifests: readonly Manifest[]
  /** What Helm prints after an installation. */
  readonly notes: string
  /** The paths of the typed templates that are left out, since with these values they include what only Helm can evaluate. */
  readonly onlyHelm: readonly string[]

  constructor(templates: RenderedChart['templates'], notes: string, onlyHelm: readonly string[] = []) {
    this.templates = templates
    this.manifests = [...templates.values()].flat()
    this.notes = notes
    this.onlyHelm = onlyHelm
  }

  /**
   * The manifest of a kind and name, with the type of its kind; undefined where there is none. Without a name, the only
   * one of its kind.
   *
   * @example
   * expect(render(chart).find('Ingress', 'demo-web')).toBeUndefined()
   * @throws ChartError where there are several.
   */
  find<K extends Kind>(kind: K, name?: string): ManifestOf<K> | undefined {
    const found = this.manifests.filter((one) => one.kind === kind && (name === undefined || nameOf(one) === name))
    if (found.length < 2) return found[0] as ManifestOf<K> | undefined
    throw new ChartError(
      'several-manifests',
      `The chart renders ${found.length} manifests of the kind ${titleOf(kind, name)}`,
      name === undefined
        ? `Give the name of one of them: ${found.map(nameOf).join(', ')}.`
        : 'Search `manifests` or `templates`.',
    )
  }

  /**
   * The same where it must be there.
   *
   * @example
   * expect(render(chart, { values: { replicas: 3 } }).get('Deployment', 'demo-web').spec.replicas).toBe(3)
   * @throws ChartError that lists what there is.
   */
  get<K extends Kind>(kind: K, name?: string): ManifestOf<K> {
    const found = this.find(kind, name)
    if (found) return found
    const all = this.manifests.map((one) => `${one.kind} ${nameOf(one)}`)
    throw new ChartError(
      'no-such-manifest',
      `The chart renders no manifest of the kind ${titleOf(kind, name)} with these values`,
      `${all.length ? `It renders ${all.join(', ')}.` : 'It renders no manifest at all.'}${this.#leftOut()}`,
    )
  }

  /**
   * All manifests of a kind, in the order of the templates.
   *
   * @example
   * expect(render(chart).all('Service').map(({ metadata }) => metadata.name)).toEqual(['demo-web', 'demo-api'])
   */
  all<K extends Kind>(kind: K): readonly ManifestOf<K>[] {
    return this.manifests.filter((one) => one.kind === kind) as unknown as readonly ManifestOf<K>[]
  }

  #leftOut(): string {
    return this.onlyHelm.length > 0 ? ` Only Helm can render ${this.onlyHelm.join(', ')}.` : ''
  }
}

const nameOf = ({ metadata }: Manifest): string => String((metadata as { name?: unknown } | undefined)?.name)

const titleOf = (kind: string, name?: string): string => (name === undefined ? kind : `${kind} named ${name}`)
