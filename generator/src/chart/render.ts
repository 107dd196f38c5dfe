import { interpretTemplate, RenderError } from '../interpreter/index.ts'
import type { HelmContext } from '../model/context.ts'
import type { ChartModel } from '../model/node.ts'
import { mergeValues, typedValues, validateValues } from '../values/index.ts'
import { authorContext, forTemplate, helmContext, type RenderOptions } from './context.ts'
import type { LoadedChart, LoadedTemplate } from './loaded-chart.ts'
import { omitEmpty, ownedBy } from './omit-empty.ts'
import { rollPods } from './roll-pods.ts'

/** What a chart renders to. */
export interface RenderedChart {
  /** The documents of each template, by its path under `templates/`. */
  readonly templates: ReadonlyMap<string, readonly Manifest[]>
  /** All documents, in the order of the templates. */
  readonly manifests: readonly Manifest[]
  /** What is told after an installation. */
  readonly notes: string
}

/** A document, parsed. */
export type Manifest = Readonly<Record<string, unknown>>

/**
 * Renders a chart by running its functions: the merged and validated values in, the documents out.
 *
 * @example
 * const { manifests } = render(await loadChart('charts/hello-counter'), { values: { webserver: { replicas: 1 } } })
 * @throws ValuesError where the values aren't valid, RenderError where the chart's own checks refuse them.
 */
export const render = (chart: LoadedChart, options: RenderOptions = {}): RenderedChart => {
  const context = helmContext(chart.definition, valuesFor(chart, options.values), options)
  const owned = ownedBy(context.Values, chart.values.type)
  return assemble(chart.templates, (template) => runTemplate(template, context, owned))
}

/** Renders what the compiler understood of a chart: the second witness. */
export const interpret = (chart: LoadedChart, model: ChartModel, options: RenderOptions = {}): RenderedChart => {
  const context = helmContext(chart.definition, valuesFor(chart, options.values), options)
  return assemble(model.templates, (template) =>
    interpretTemplate(template, model, forTemplate(context, template.path)),
  )
}

/** The chart's defaults with a user's values: merged, checked, and with null as absent. */
export const valuesFor = (chart: LoadedChart, values: unknown = {}): Record<string, unknown> => {
  const merged = mergeValues(chart.values.defaults, values as never)
  validateValues(chart.values, merged)
  return typedValues(chart.values, merged)
}

/** What a template's function gives, in the shape of the interpreter's result. */
const runTemplate = (template: LoadedTemplate, context: HelmContext, owned: ReadonlySet<unknown>): unknown => {
  const author = authorContext(forTemplate(context, template.path))
  const value = omitEmpty(template.build(author as never), owned)
  if (template.form === 'notes') return ([value].flat() as unknown[]).join('\n')
  return [value].flat().filter((document) => document !== undefined && document !== null)
}

type Form = { readonly path: string; readonly form: LoadedTemplate['form'] }

const assemble = <T extends Form>(templates: readonly T[], run: (template: T) => unknown): RenderedChart => {
  const checks = templates.filter(({ form }) => form === 'checks').flatMap((template) => run(template) as string[])
  if (checks.length) throw new RenderError(checks.join('\n'))
  const documents = new Map(
    templates.filter(({ form }) => form === 'manifest').map((template) => [template.path, run(template) as Manifest[]]),
  )
  const notes = templates.find(({ form }) => form === 'notes')
  const rolling = rollPods(documents)
  return { templates: rolling, manifests: [...rolling.values()].flat(), notes: notes ? String(run(notes)) : '' }
}
