import { interpretTemplate, RenderError } from '../../interpreter/index.ts'
import { authorError, limited, placeOf, type Running } from '../../loader/index.ts'
import { ChartwrightError } from '../../model/chartwright-error.ts'
import type { HelmContext } from '../../model/context.ts'
import type { ChartModel } from '../../model/node.ts'
import { isOnlyHelms } from '../../model/render-error.ts'
import { mergeValues, typedValues, validateValues } from '../../values/index.ts'
import { withCarriedValues } from '../carried.ts'
import { deprecationLines } from '../deprecations.ts'
import type { LoadedChart, LoadedTemplate } from '../load/load-chart.ts'
import { withStandIns } from '../roll-pods/stand-ins.ts'
import { authorContext, forTemplate, helmContext, type RenderOptions } from './context.ts'
import { omitEmpty, ownedBy } from './omit-empty.ts'
import { type Manifest, RenderedChart } from './rendered-chart.ts'

/**
 * Renders a chart by running its functions: the merged and validated values in, the documents out.
 *
 * @example
 * const chart = await loadChart<Values>('charts/hello-counter')
 * const rendered = render(chart, { values: { webserver: { replicas: 1 } }, release: { name: 'demo' } })
 * rendered.get('Deployment', 'demo-hello-counter-webserver').spec.replicas // 1
 * @throws ValuesError where the values aren't valid, RenderError where the chart's own checks refuse them.
 */
export const render = <V>(chart: LoadedChart<V>, options: RenderOptions<NoInfer<V>> = {}): RenderedChart =>
  renderIn(chart, contextOf(chart, options))

/** Renders a chart in a context whose values are merged and checked. */
export const renderIn = (chart: LoadedChart, given: HelmContext): RenderedChart => {
  const context = withCarriedValues(chart.values, given)
  const owned = ownedBy(context.Values, chart.values.type)
  const asking = new Set<string>()
  let running: Running = { what: chart.definition.name }
  const run = (template: LoadedTemplate): unknown => {
    running = { what: `The function of ${template.source}`, where: beginningOf(template) }
    const asked = () => asking.add(template.path)
    return runTemplate(template, forTemplate(context, template.path, asked), owned, chart)
  }
  // around the limit: what that interrupts comes to no `finally`
  const rendered = withPlainKeys(() =>
    limited(
      () => running,
      () => assemble(chart.templates, run),
    ),
  )
  const { templates, notes, onlyHelm } = rendered
  const paths = chart.templates.filter(({ form }) => form === 'manifest').map(({ path }) => path)
  return new RenderedChart(withStandIns(templates, paths, asking, chart.definition.rollPods), notes, onlyHelm)
}

const beginningOf = ({ file }: LoadedTemplate) => ({ file, line: 1, column: 1 })

/** Renders what the compiler understood of a chart: the second witness. */
export const interpret = (chart: LoadedChart, model: ChartModel, options: RenderOptions = {}): RenderedChart =>
  interpretIn(model, contextOf(chart, options))

/** Renders the compiler's model in a context whose values are merged and checked. */
export const interpretIn = (model: ChartModel, context: HelmContext): RenderedChart =>
  assemble(model.templates, (template) => interpretTemplate(template, model, forTemplate(context, template.path)))

/** What templates see: the values merged, checked, and with null as absent. */
export const contextOf = (chart: LoadedChart, options: RenderOptions): HelmContext =>
  helmContext(chart.definition, valuesFor(chart, options.values), options, Object.fromEntries(chart.files))

/** The chart's defaults with a user's values: merged, checked, and with null as absent. */
export const valuesFor = (chart: LoadedChart, values: unknown = {}): Record<string, unknown> => {
  const merged = mergeValues(chart.values.defaults, values as never)
  validateValues(chart.values, merged)
  return typedValues(chart.values, merged)
}

/** What a template's function gives, in the shape of the interpreter's result. */
const runTemplate = (
  template: LoadedTemplate,
  context: HelmContext,
  owned: ReturnType<typeof ownedBy>,
  chart: LoadedChart,
): unknown => {
  const value = failing(template, () => omitEmpty(template.build(authorContext(context) as never), owned))
  if (template.form === 'notes')
    return [[value].flat(), deprecationLines(chart.values, context.Values)].flat().join('\n')
  return [value].flat().filter((document) => document !== undefined && document !== null)
}

/** An `Error` that a chart throws is what `fail` is in its template; those of JavaScript and of Node are faults. */
const failing = <R>(template: LoadedTemplate, run: () => R): R => {
  try {
    return run()
  } catch (error) {
    if (isOnlyHelms(error)) throw error
    // by its name: a chart may bring chartwright a second time
    if (error instanceof Error && error.name === 'RenderError') throw thrown(error)
    if (error instanceof ChartwrightError) throw error
    const isThrown = error instanceof Error && error.name === 'Error' && !('code' in error)
    throw isThrown ? thrown(error) : authorError(error, beginningOf(template))
  }
}

const thrown = (error: Error): RenderError => {
  const where = placeOf(error)
  return new RenderError(error.message, { cause: error, ...(where && { where }) })
}

type Form = { readonly path: string; readonly form: LoadedTemplate['form'] }

/** Runs all templates; those that need what only Helm can evaluate are left out, as hand-written ones are. */
const assemble = <T extends Form>(templates: readonly T[], run: (template: T) => unknown): RenderedChart => {
  const onlyHelm: string[] = []
  const results = (form: Form['form']): [path: string, result: unknown][] =>
    templates
      .filter((template) => template.form === form)
      .flatMap((template) => {
        const result = unlessOnlyHelms(() => run(template), onlyHelm)
        if (!result) onlyHelm.push(template.path)
        return result ? [[template.path, result.value] as [string, unknown]] : []
      })
  const checks = results('checks').flatMap(([, problems]) => problems as string[])
  if (checks.length) throw new RenderError(checks.join('\n'))
  // cloned, since values have no prototypes, which those who read manifests don't expect
  const documents = results('manifest').map(([path, found]) => [path, structuredClone(found) as Manifest[]] as const)
  const [notes] = results('notes')
  return new RenderedChart(new Map(documents), notes ? String(notes[1]) : '', onlyHelm)
}

const unlessOnlyHelms = <Value>(
  run: () => Value,
  leftOut: readonly string[],
): { readonly value: Value } | undefined => {
  try {
    return { value: run() }
  } catch (error) {
    if (isOnlyHelms(error)) return undefined
    if (error instanceof RenderError) error.leftOut = leftOut
    throw error
  }
}

const KEY = '__proto__'

/**
 * Runs a chart's functions where `__proto__` is a key like any other, as it is for Helm: `map[key] = value` sets it. V8
 * forgets what it knows of all objects each time.
 */
export const withPlainKeys = <R>(run: () => R): R => {
  const inherited = Object.getOwnPropertyDescriptor(Object.prototype, KEY)
  Reflect.deleteProperty(Object.prototype, KEY)
  try {
    return run()
  } finally {
    if (inherited) Object.defineProperty(Object.prototype, KEY, inherited)
  }
}
