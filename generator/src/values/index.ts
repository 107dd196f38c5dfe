/**
 * Values: from the interface `Values` of a schema file to all that users see and set. Imports `model/` and `loader/` only.
 * @module
 */

export { type CarriedValue, carriedValues, carryValues, shapeWithCarried } from './carried.ts'
export type { Field } from './extract-values.ts'
export { type ExtractOptions, extractValues, type ValuesModel } from './extract-values.ts'
export { type Json, type JsonMap, pathOfKey } from './json.ts'
export { mergeValues, overlay, withoutNulls } from './merge.ts'
export { plainData } from './plain-data.ts'
export { schemaDocument, writePartialSchema, writeSchema } from './schema/write-schema.ts'
export { typedValues } from './typed-values.ts'
export { checkDefaults } from './validate/check-defaults.ts'
export type { ValueProblem } from './validate/problems.ts'
export { overlayProblems, validateOverlay, validateValues, valueProblems } from './validate/validate-values.ts'
export { locatingValue, ValuesError } from './values-error.ts'
export { writeValuesTable } from './values-table.ts'
export { type ReadmeChart, writeReadme } from './write-readme.ts'
export { writeDocuments } from './yaml/write-documents.ts'
export { type OverlayOptions, writeOverlay } from './yaml/write-overlay.ts'
export { writeValues } from './yaml/write-values.ts'
