import { dirname, join, posix } from 'node:path'

/** Where a project keeps its charts and the types of their values: folders with `/`, relative to its root. */
export interface Layout {
  /** The folder of `chartwright.config.ts`, or the one in which the command was started. */
  readonly root: string
  readonly charts: string
  readonly schemas: string
}

/** Where they are if nothing else is configured. */
export const usualLayout = (root: string): Layout => ({ root, charts: 'charts', schemas: 'schemas' })

/** The folder of a chart, relative to the root. */
export const chartPath = ({ charts }: Layout, chart: string): string => posix.join(charts, chart)

/** The file with a chart's interface and defaults, relative to the root. */
export const schemaPath = ({ schemas }: Layout, chart: string): string => posix.join(schemas, `${chart}.ts`)

/** What a file of a chart writes to import its interface: `src/chart.ts` → `../../../schemas/shop.ts`. */
export const schemaImport = (layout: Layout, chart: string, file: string): string =>
  posix.relative(posix.join(chartPath(layout, chart), dirname(file)), schemaPath(layout, chart))

/** The folder of all charts. */
export const chartsFolder = ({ root, charts }: Layout): string => join(root, charts)
