import { resolve } from 'node:path'
import type { CheckerProcess } from './checker-process.ts'
import type { EditorProblem } from './protocol.ts'

/** Who types goes on typing. */
const SETTLE_MILLISECONDS = 150

/** What an editor has open. */
export interface Workspace {
  /** Another one whenever something has changed. */
  readonly version: () => string
  /** The texts of the files that are open, saved or not, by absolute path. */
  readonly texts: () => ReadonlyMap<string, string>
  readonly isClosed: () => boolean
  /** Shows what was found last. */
  readonly show: () => void
}

/** A problem, and the text in which it was found. */
export interface FoundProblem extends EditorProblem {
  readonly text: string | undefined
}

/** A chart of which a file is open in the editor: checked in the background whenever something changed. */
export class WatchedChart {
  readonly #folder: string
  readonly #workspace: Workspace
  readonly #checker: CheckerProcess
  readonly #log: (line: string) => void
  #problems: readonly EditorProblem[] = []
  #texts: ReadonlyMap<string, string> = new Map()
  #wanted = ''
  #timer: NodeJS.Timeout | undefined
  #running = false

  constructor(folder: string, workspace: Workspace, checker: CheckerProcess, log: (line: string) => void) {
    this.#folder = folder
    this.#workspace = workspace
    this.#checker = checker
    this.#log = log
  }

  /** The folder of the chart. */
  get folder(): string {
    return this.#folder
  }

  /** What was found last. */
  get problems(): readonly FoundProblem[] {
    return this.#problems.map((problem) => ({ ...problem, text: this.#texts.get(resolve(problem.file)) }))
  }

  /** Checks the chart again, soon, if anything has changed. */
  update(): void {
    const version = this.#workspace.version()
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
    if (this.#workspace.isClosed()) return
    const texts = this.#workspace.texts()
    const reply = await this.#checker.check({ folder: this.#folder, texts })
    for (const line of reply?.log ?? ["the checker didn't answer"]) this.#log(line)
    if (!reply || this.#workspace.isClosed()) return
    const known = this.#problems.length + reply.problems.length
    this.#problems = reply.problems
    this.#texts = texts
    if (known > 0) this.#workspace.show()
  }
}
