/**
 * Helm's own engine as WebAssembly: what `helm template` and `helm lint` of Helm 3 and Helm 4 give, for charts in memory
 * or on a disk, without Helm, without a process and without temporary files. This module runs in Node, browsers and
 * workers; `chartwright-helm/node` finds the WebAssembly and reads the disk.
 * @module
 */
export { type FileStat, type FileSystem, type Files, memoryFiles, mount } from './file-system.ts'
export {
  createHelm,
  type Helm,
  type HelmOptions,
  type LintMessage,
  type OutputFile,
  type RenderedDocument,
  type Rendering,
} from './helm.ts'
export { HelmError } from './helm-error.ts'
export type { ChartSource, HelmVersion, LintOptions, TemplateOptions, ValuesOptions } from './options.ts'
export { seededRandom } from './seeded-random.ts'
export type { WasmModule } from './web-assembly.ts'
