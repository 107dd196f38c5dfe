/**
 * What chartwright refuses, in the editor: the plugin of TypeScript's language service, and the process that checks
 * charts for it. Nothing imports this but `typescript-plugin/`.
 * @module
 */
import type ts from 'typescript'
import { CheckerProcess } from './checker-process.ts'
import { chartOf } from './find-chart.ts'
import { toDiagnostics } from './to-diagnostics.ts'
import { WatchedChart } from './watched-chart.ts'

/** What chartwright refuses in a file, beside what TypeScript found there. */
export type Refusals = (file: string, found: readonly ts.Diagnostic[]) => ts.Diagnostic[]

/**
 * Watches the charts that are open in a project of the editor. What is returned answers at once, with what is known by
 * then, and never throws; it lets the editor ask again when more is known.
 */
export const watchRefusals = (typescript: typeof ts, info: ts.server.PluginCreateInfo): Refusals => {
  const { project, languageService } = info
  const log = (line: string) => project.projectService.logger.info(`chartwright: ${line}`)
  const checker = new CheckerProcess(log)
  const charts = new Map<string, WatchedChart>()
  const watch = (folder: string): void => {
    const chart = charts.get(folder) ?? new WatchedChart(folder, project, checker, log)
    charts.set(folder, chart)
    chart.update()
  }
  return (file, found) => {
    try {
      const folder = chartOf(file)
      if (folder) watch(folder)
      const problems = [...charts.values()].flatMap((chart) => chart.problemsIn(file))
      return problems.length > 0 ? toDiagnostics(typescript, languageService, file, found, problems) : []
    } catch (error) {
      log(String((error as Error).stack))
      return []
    }
  }
}
