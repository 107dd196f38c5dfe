/**
 * chartwright: Helm charts written in plain TypeScript.
 * @module
 */
export * from './author/index.ts'
export {
  ChartError,
  type ClusterManifest,
  type ClusterOptions,
  type LoadedChart,
  loadChart,
  type Manifest,
  type RenderedChart,
  type RenderOptions,
  render,
} from './chart/index.ts'
export { RenderError } from './interpreter/index.ts'
export { type Config, defineConfig } from './project/config.ts'
export { ValuesError } from './values/index.ts'
