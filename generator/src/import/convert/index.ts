/** From what templates consist of to TypeScript. */
export { type ConvertedSource, type ConvertedTemplates, convertTemplates, type Kept } from './convert-templates.ts'
