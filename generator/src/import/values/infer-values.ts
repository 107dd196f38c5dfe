import type { JsonMap } from '../../values/index.ts'
import { data } from '../typescript/make.ts'
import { exported } from '../typescript/make-statements.ts'
import { printDeclaration } from '../typescript/print.ts'
import { attachComments } from './comments.ts'
import { type Counts, TypeDecider } from './decide-types.ts'
import { Declarations, interfaceText } from './declarations.ts'
import { readUses } from './read-uses.ts'
import { readYaml } from './read-yaml.ts'
import { attachSchema } from './schema-types.ts'
import { type JsonSchema, Value } from './value.ts'

/** What of a chart tells the types of its values. */
export interface ChartValues {
  readonly name: string
  /** The text of values.yaml. */
  readonly valuesYaml: string
  /** What values.schema.json holds. */
  readonly schema?: object
  /** The templates by path, with those of library charts. */
  readonly templates: ReadonlyMap<string, string>
  readonly dependencies?: readonly { readonly name: string; readonly alias?: string }[]
  /** Paths of values that may hold anything, since templates or users treat them so. */
  readonly open?: readonly (readonly string[])[]
  /** The texts of other values files, such as those in `ci/`, by path. */
  readonly samples?: ReadonlyMap<string, string>
}

/** The types of a chart's values. */
export interface InferredValues {
  /** The text of `schemas/<chart>.ts`. */
  readonly source: string
  /** Leaves by how sure their types are. */
  readonly counts: Readonly<Counts>
  /** Sentences about what the chart leaves open, with paths of values. */
  readonly assumptions: readonly string[]
}

/**
 * Writes the interface and the defaults of a chart's values: by its values files and their comments, its schema, and
 * what its templates do with each value.
 *
 * @example
 * inferValues({ name: 'web', valuesYaml: 'replicas: 2', templates: new Map() }).source // … replicas: Integer …
 * @throws ImportError if a values file can't be read.
 */
export const inferValues = (chart: ChartValues): InferredValues => {
  const { values: defaults, document, assumptions: onYaml } = readYaml(chart.valuesYaml)
  const values = new Value([])
  values.addSample(defaults, true)
  for (const [path, text] of chart.samples ?? []) values.addSample(readYaml(text, path).values, false)
  if (chart.schema) attachSchema(values, chart.schema as JsonSchema)
  attachComments(chart.valuesYaml, document, values)
  attachCommentSchemas(values)
  for (const path of chart.open ?? []) path.reduce((at, name) => at.field(name), values).isOpen = true
  const onTemplates = readUses(chart.templates, values)
  const declarations = new Declarations()
  const decider = new TypeDecider(declarations, new Set(chart.dependencies?.map(({ name, alias }) => alias ?? name)))
  const fields = decider.root(values)
  const { written, removed } = withoutNulls(defaults)
  const root = interfaceText('Values', fields, [`Values of the chart ${chart.name}.`])
  const assignment = printDeclaration(exported('defaults: Values', data(written)), { isDense: true })
  const source = [...declarations.texts(), root, assignment].join('\n\n')
  return {
    source: `${source}\n`,
    counts: decider.counts,
    assumptions: [...onYaml, ...removed, ...onTemplates, ...decider.assumptions],
  }
}

const attachCommentSchemas = (value: Value): void => {
  const { schema } = value.comment
  if (schema && !value.schema) attachSchema(value, schema)
  for (const field of value.fields.values()) attachCommentSchemas(field)
}

/** The defaults without their nulls, which mean unset, and what can't be told any more where a map is handed on. */
const withoutNulls = (defaults: JsonMap): { readonly written: JsonMap; readonly removed: readonly string[] } => {
  const removed: string[] = []
  const without = (map: JsonMap, path: string): JsonMap =>
    Object.fromEntries(
      Object.entries(map).flatMap(([name, value]) => {
        const here = path ? `${path}.${name}` : name
        if (name === '__proto__') return []
        if (value === null) removed.push(here)
        if (value === null) return []
        return [[name, typeof value === 'object' && !Array.isArray(value) ? without(value as JsonMap, here) : value]]
      }),
    )
  const written = without(defaults, '')
  const note = `These are null by default, so they are optional and unset: ${removed.join(', ')}.`
  return { written, removed: removed.length > 0 ? [note] : [] }
}
