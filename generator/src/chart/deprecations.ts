import { declared, fieldIn, placeInSource } from '../loader/index.ts'
import { list, spread } from '../model/compose.ts'
import { literal } from '../model/leaves.ts'
import { entryAt } from '../model/map.ts'
import type { ChartModel, Node } from '../model/node.ts'
import { conditional, present } from '../model/tests.ts'
import type { Type } from '../model/type.ts'
import { carriedValues, type ValuesModel } from '../values/index.ts'
import { ChartError } from './chart-error.ts'
import { valueAt } from './value-node.ts'

/** A value that users are warned of, and the field of the interface that says so. */
interface Deprecated extends Pick<ValuesModel['fields'][number], 'name' | 'path' | 'deprecated'> {
  readonly field: string
}

/** Deprecated values that users may have set, and former names: what has a default is there for everybody. */
const deprecatedFields = (model: ValuesModel): readonly Deprecated[] => [
  ...model.fields
    .filter((field) => field.deprecated !== undefined && field.default === undefined)
    .map((field) => ({ ...field, field: field.name })),
  ...carriedValues(model).map(({ field: { name }, from }) => ({
    name: from.join('.'),
    path: from,
    deprecated: `set ${name} instead`,
    field: name,
  })),
]

const warning = ({ name, deprecated }: Deprecated): string =>
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
      placeInSource(model.file, fieldIn(declared('Values'), first.field)),
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

const lineOf = (field: Deprecated, type: Type): Node =>
  spread(conditional(present(valueAt(field.path, type)), list([literal(warning(field))]), list([])))
