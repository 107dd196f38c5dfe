import { resolve } from 'node:path'
import type ts from 'typescript'
import type { CheckerProcess } from './checker-process.ts'
import type { EditorProblem } from './protocol.ts'
import type { FoundProblem } from './to-diagnostics.ts'

/** Who types goes on typing. */
const SETTLE_MILLISECONDS = 150

/** A chart of which a file is open in the editor: checked in the background whenever something changed. */
export class WatchedChart {
  readonly #folder: string
  readonly #project: ts.server.Project
  readonly #checker: CheckerProcess
  readonly #log: (line: string) => void
  #problems: readonly EditorProblem[] = []
  #texts: ReadonlyMap<string, string> = new Map()
  #wanted = ''
  #timer: NodeJS.Timeout | undefined
  #running = false

  constructor(folder: string, project: ts.server.Project, checker: CheckerProcess, log: (line: string) => void) {
    this.#folder = folder
    this.#project = project
    this.#checker = checker
    this.#log = log
  }

  /** What was found last in a file. */
  problemsIn(name: string): FoundProblem[] {
    const file = resolve(name)
    const found = this.#problems.filter((problem) => problem.file === file)
    return found.map((problem) => ({ ...problem, text: this.#texts.get(file) }))
  }

  /** Checks the chart again, soon, if anything in the project has changed. */
  update(): void {
    const version = this.#project.getProjectVersion()
    if (version === this.#wanted) return
    this.#wanted = version
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#checkLatest(), SETTLE_MILLISECONDS)
  }

  async #checkLatest(): Promise<void> {
    if (this.#running) return
    this.#running = true
    try {
      let checked: string
      do {
        checked = this.#wanted
        await this.#check()
      } while (checked !== this.#wanted)
    } catch (error) {
      this.#log(String((error as Error).stack))
    } finally {
      this.#running = false
    }
  }

  async #check(): Promise<void> {
    if (this.#project.isClosed()) return
    const texts = openTexts(this.#project)
    const reply = await this.#checker.check({ folder: this.#folder, texts })
    for (const line of reply?.log ?? ["the checker didn't answer"]) this.#log(line)
    if (!reply || this.#project.isClosed()) return
    const known = this.#problems.length + reply.problems.length
    this.#problems = reply.problems
    this.#texts = texts
    if (known > 0) this.#project.refreshDiagnostics()
  }
}

/** The texts of the files that are open in the editor, saved or not. */
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
