import { declared, fieldIn, placeInSource } from '../loader/index.ts'
import { list, member, spread } from '../model/compose.ts'
import { builtIn, literal } from '../model/leaves.ts'
import { entryAt } from '../model/map.ts'
import type { ChartModel, Node } from '../model/node.ts'
import { conditional, present } from '../model/tests.ts'
import { ANY, type Type } from '../model/type.ts'
import type { ValuesModel } from '../values/index.ts'
import { ChartError } from './chart-error.ts'

type Field = ValuesModel['fields'][number]

/** Deprecated values that users may have set: what has a default is there for everybody. */
const deprecatedFields = ({ fields }: ValuesModel): readonly Field[] =>
  fields.filter((field) => field.deprecated !== undefined && field.default === undefined)

const warning = ({ name, deprecated }: Field): string =>
  `WARNING: ${name} is deprecated${deprecated === true ? ' and will be removed.' : `: ${deprecated}`}`

/** The warnings in the notes for users who set deprecated values. */
export const deprecationLines = (model: ValuesModel, values: unknown): string[] =>
  deprecatedFields(model)
    .filter(({ path }) => (entryAt(values, path) ?? undefined) !== undefined)
    .map(warning)

/**
 * The same chart with warnings in its notes for each deprecated value that is set; notes that the author wrote as a Go
 * template stay as they are.
 *
 * @throws ChartError where the chart has no notes to warn in.
 */
export const withDeprecations = (chart: ChartModel, model: ValuesModel, hasOwnNotes = false): ChartModel => {
  const fields = deprecatedFields(model)
  const [first] = fields
  if (first === undefined || hasOwnNotes) return chart
  if (!chart.templates.some(({ form }) => form === 'notes')) {
    throw new ChartError(
      'no-notes',
      `${first.name} is deprecated, but the chart has no notes that warn its users`,
      'Write src/notes.ts with a function that returns lines: chartwright adds a warning for users who set the value.',
      placeInSource(model.file, fieldIn(declared('Values'), first.path.join('.'))),
    )
  }
  return {
    ...chart,
    templates: chart.templates.map((template) =>
      template.form === 'notes'
        ? { ...template, body: list([spread(template.body), ...fields.map((field) => lineOf(field, model.type))]) }
        : template,
    ),
  }
}

const lineOf = (field: Field, type: Type): Node =>
  spread(conditional(present(nodeAt(field.path, type)), list([literal(warning(field))]), list([])))

const nodeAt = (path: readonly string[], type: Type): Node =>
  path.reduce<Node>(
    (object, key) => member(object, key, object.type.kind === 'object' ? (object.type.fields[key] ?? ANY) : ANY),
    builtIn('Values', type),
  )
