/**
 * Renders the node model on plain data: what the compiler understood of a chart. Reads `model/` and `functions/` only.
 */
import type { HelmContext } from '../model/context.ts'
import { type ChartModel, type NodeTable, type TemplateModel, visit } from '../model/node.ts'
import { composing } from './composing.ts'
import { computing } from './computing.ts'
import { reading } from './reading.ts'
import { type Scope, valueIn } from './scope.ts'
import { testing } from './testing.ts'

export { RenderError } from '../model/render-error.ts'

const table: NodeTable<unknown, [Scope]> = { ...reading, ...testing, ...computing, ...composing }

/**
 * What a template renders to: a list of documents for a manifest, a text for notes, a list of problems for checks.
 * Throws a RenderError where the chart fails.
 */
export const interpretTemplate = (template: TemplateModel, chart: ChartModel, context: HelmContext): unknown => {
  const evaluate: Scope['evaluate'] = (node, scope) => visit(table, node, scope)
  const scope: Scope = {
    chart,
    context,
    variables: new Map(),
    drawn: new Map(),
    drawnInLoops: new Map(),
    parameters: {},
    evaluate,
  }
  return FORMS[template.form](valueIn(template.body, scope))
}

const listOf = (value: unknown): readonly unknown[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined && item !== null)

const FORMS: Record<TemplateModel['form'], (value: unknown) => unknown> = {
  manifest: listOf,
  checks: listOf,
  notes: (value) => (Array.isArray(value) ? value.join('\n') : String(value ?? '')),
}
