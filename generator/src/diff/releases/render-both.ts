import { HelmError } from 'chartwright-helm'
import type { HelmPool } from 'chartwright-helm/node'
import type { PlainChart } from '../../import/read/read-chart.ts'
import { readYamlMap } from '../../import/read/read-chart-yaml.ts'
import { isMap, own } from '../../model/map.ts'
import type { JsonSchema } from '../../self-check/json-schema.ts'
import { valuesOf } from '../values/compare-values.ts'
import { flat } from '../values/readable-schema.ts'
import { type Resource, resourcesOf, withoutRandom } from './resource.ts'

/** With what charts are rendered. */
export interface Renderer {
  readonly pool: HelmPool
  readonly helm: 3 | 4
  readonly kubeVersion: string
}

/** What a chart gives. */
export type Outcome = { readonly resources: readonly Resource[]; readonly notes: string } | { readonly failed: string }

/** Renders a chart; that it fails is a result. */
export const renderChart = async (
  { pool, helm, kubeVersion }: Renderer,
  { files }: PlainChart,
  values: string,
): Promise<Outcome> => {
  try {
    const options = { helm, kubeVersion, values, documents: true, flags: ['--include-crds'] }
    const { documents, notes } = await pool.template(Object.fromEntries(files), options)
    return { resources: resourcesOf(documents), notes: notes.trim() }
  } catch (error) {
    if (error instanceof HelmError) return { failed: error.message }
    throw error
  }
}

/** The same, in which what another rendering gives otherwise is marked as random. */
export const renderWithoutRandom = async (
  renderer: Renderer,
  chart: PlainChart,
  values: string,
  first: Outcome,
): Promise<Outcome> => {
  const again = 'failed' in first ? first : await renderChart(renderer, chart, values)
  if ('failed' in first || 'failed' in again || first.resources.length !== again.resources.length) return first
  const resources = first.resources.map((resource, index) => ({
    ...resource,
    manifest: withoutRandom(resource.manifest, again.resources[index]?.manifest) as Resource['manifest'],
  }))
  return { ...first, resources }
}

/** Values on which both charts are rendered. */
export interface ValueSet {
  /** `the defaults`, `ci/full-values.yaml`. */
  readonly name: string
  readonly values: string
  /** The new chart's own file of that name, where the old one's is refused. */
  readonly otherwise?: string
}

/** The old chart's files of values, which its users may have, too, and those of the new one that the old one knows. */
export const valueSets = (before: PlainChart, after: PlainChart): readonly ValueSet[] => {
  const [old, now] = [before.overlays, after.overlays]
  const own = [...old].map(([name, values]) => ({ name, values, otherwise: now.get(name) }))
  const { schema } = valuesOf({ chart: before })
  const others = [...now].filter(
    ([name, text]) => !old.has(name) && knows(schema, schema, readYamlMap(name, text) ?? {}),
  )
  return [{ name: DEFAULTS, values: '' }, ...own, ...others.map(([name, values]) => ({ name, values }))]
}

/** What the rendering without any values is called. */
export const DEFAULTS = 'the defaults'

/** Whether a schema has a place for all values: a new value means nothing to the old chart. */
const knows = (schema: JsonSchema | boolean | undefined, root: JsonSchema, values: unknown): boolean => {
  if (schema === undefined) return false
  if (!isMap(values)) return true
  const { properties = {}, additionalProperties } = flat(schema, root)
  // a map whose keys aren't named is its user's
  if (Object.keys(properties).length === 0 && additionalProperties !== false) return true
  const other = isMap(additionalProperties) ? (additionalProperties as JsonSchema) : undefined
  return Object.entries(values).every(([key, value]) => knows(own(properties, key) ?? other, root, value))
}
