/**
 * The studio: a page in which Helm's engine renders a chart, with the server that shows it on this machine, and as a
 * static site. The page itself is bundled from `generator/studio/`. Only `cli/` imports this.
 * @module
 */
export { chartContent } from './chart-content.ts'
export { type ExportedSite, exportSite, type SiteContent } from './export-site.ts'
export { hasPage } from './page-files.ts'
export type { ChartContent, OtherVersion, RenderLimits } from './site.ts'
export { type StudioOptions, StudioServer } from './studio-server.ts'
