/**
 * What chartwright refuses, in the editor: the plugin of TypeScript's language service, the language server, and the
 * process that checks charts for both. Only `typescript-plugin/` imports this file, and only the command imports the
 * language server.
 * @module
 */
import { resolve } from 'node:path'
import type ts from 'typescript'
import { CheckerProcess } from './checker-process.ts'
import { chartOf } from './find-chart.ts'
import { inTypeScript } from './in-typescript.ts'
import { toDiagnostics } from './to-diagnostics.ts'
import { WatchedChart, type Workspace } from './watched-chart.ts'

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
  const workspace = workspaceOf(project)
  const charts = new Map<string, WatchedChart>()
  const watch = (folder: string): void => {
    const chart = charts.get(folder) ?? new WatchedChart(folder, workspace, checker, log)
    charts.set(folder, chart)
    chart.update()
  }
  return (name, found) => {
    try {
      const folder = chartOf(name)
      if (folder) watch(folder)
      const file = resolve(name)
      const shown = [...charts.values()].flatMap((chart) => inTypeScript(chart.folder, chart.problems))
      const problems = shown.filter((problem) => problem.file === file)
      return problems.length > 0 ? toDiagnostics(typescript, languageService, name, found, problems) : []
    } catch (error) {
      log(String((error as Error).stack))
      return []
    }
  }
}

const workspaceOf = (project: ts.server.Project): Workspace => ({
  version: () => project.getProjectVersion(),
  texts: () => openTexts(project),
  isClosed: () => project.isClosed(),
  show: () => project.refreshDiagnostics(),
})

const openTexts = ({ projectService }: ts.server.Project): Map<string, string> => {
  const infos = [...projectService.openFiles.keys()].map((path) => projectService.getScriptInfo(path))
  return new Map(
    infos
      .filter((info) => info?.fileName.endsWith('.ts'))
      .map((info) => {
        const snapshot = (info as ts.server.ScriptInfo).getSnapshot()
        return [resolve((info as ts.server.ScriptInfo).fileName), snapshot.getText(0, snapshot.getLength())]
      }),
  )
}
