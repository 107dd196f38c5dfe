/** The names of errors by which charts refuse values: the schema, the chart's own checks, and either in Helm's words. */
const REFUSALS = ['ValuesError', 'RenderError', 'HelmError']

/** Whether a chart refuses values, by the error's name: a chart may bring chartwright a second time. */
export const isRefusal = (error: unknown): error is Error => error instanceof Error && REFUSALS.includes(error.name)
