/**
 * Values: from the interface `Values` of a schema file to all that users see and set. Imports `model/` and `loader/` only.
 * @module
 */
export { checkDefaults } from './check-defaults.ts'
export { type ExtractOptions, extractValues, type ValuesModel } from './extract-values.ts'
export type { Field } from './fields.ts'
export type { Json, JsonMap } from './json.ts'
export { mergeValues, overlay, withoutNulls } from './merge.ts'
export type { ValueProblem } from './problems.ts'
export { typedValues } from './typed-values.ts'
export { overlayProblems, validateOverlay, validateValues, valueProblems } from './validate-values.ts'
export { locatingValue, ValuesError } from './values-error.ts'
export { type OverlayOptions, writeOverlay } from './write-overlay.ts'
export { type ReadmeChart, writeReadme, writeValuesTable } from './write-readme.ts'
export { schemaDocument, writePartialSchema, writeSchema } from './write-schema.ts'
export { writeValues } from './write-values.ts'
