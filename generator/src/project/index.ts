/**
 * A project around charts: where it keeps them, what its `chartwright.config.ts` says, and writing to it as a whole.
 * @module
 */
export { type Config, defineConfig } from './config.ts'
export { chartPath, chartsFolder, type Layout, schemaImport, schemaPath, usualLayout } from './layout.ts'
export { ConfigError, type OpenProject, openProject } from './open-project.ts'
export { StagedFiles } from './staged-files.ts'
