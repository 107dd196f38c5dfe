import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** What came of a rendering: what `helm template` prints and the chart's notes, or the message with which it fails. */
export type Rendered =
  | { readonly ok: true; readonly text: string; readonly notes: string }
  | { readonly ok: false; readonly text: string }

/** Which Helm renders. */
export type HelmName = 'helm3' | 'helm4'

/** How many milliseconds a rendering took. */
export interface EngineTime {
  /** From the chart's files in memory to what `helm template` prints. */
  readonly whole: number
  /** What the templates themselves took of it. */
  readonly templates: number
}

interface Answer {
  readonly id: number
  readonly ok: boolean
  readonly text: string
  readonly error?: string
  readonly notes?: string
  readonly times?: readonly EngineTime[]
}
type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }

/**
 * The engines of Helm 3 and Helm 4 in one process of `helm-engine/go`, which renders in a millisecond or
 * so what takes a program its start. Requests may be made at once; they are answered as they are done.
 */
export class HelmEngine {
  readonly #process: ChildProcessWithoutNullStreams
  readonly #waiting = new Map<number, Waiting>()
  #count = 0

  constructor(path: string) {
    this.#process = spawn(path)
    createInterface(this.#process.stdout).on('line', (line) => this.#take(JSON.parse(line)))
    let said = ''
    this.#process.stderr.on('data', (text) => {
      said += text
    })
    this.#process.on('error', (error) => this.#end(error))
    this.#process.on('close', () => this.#end(new Error(`helm-engine ended: ${said}`)))
    this.#process.stdin.on('error', () => {})
    this.#unlessIdle()
  }

  /** Renders with the arguments of `helm template`; `files` are read for the names that -f and --set-file give. */
  async template(
    helm: HelmName,
    args: readonly string[],
    files: Readonly<Record<string, string>> = {},
  ): Promise<Rendered> {
    const { ok, text, error = '', notes = '' } = await this.#ask({ helm, args, files })
    return ok ? { ok, text, notes } : { ok, text: error }
  }

  /** Renders repeatedly; gives how long it took, without the way to the process and back. */
  async time(helm: HelmName, args: readonly string[], repeat: number): Promise<readonly EngineTime[]> {
    const { ok, error, times = [] } = await this.#ask({ helm, args, repeat })
    if (!ok) throw new Error(error)
    return times.map(({ whole, templates }) => ({ whole: whole / 1e6, templates: templates / 1e6 }))
  }

  /** Reads a chart's folder once; the arguments of {@link template} then name the chart in place of the folder. */
  async load(helm: HelmName, name: string, folder: string): Promise<void> {
    const { ok, error } = await this.#ask({ helm, load: name, folder })
    if (!ok) throw new Error(error)
  }

  /** Forgets a chart that was read. */
  async forget(helm: HelmName, name: string): Promise<void> {
    await this.#ask({ helm, forget: name })
  }

  /** Ends the process, when it has answered all. */
  stop(): void {
    this.#process.stdin.end()
  }

  #ask(request: object): Promise<Answer> {
    const id = ++this.#count
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#unlessIdle()
      this.#process.stdin.write(`${JSON.stringify({ id, ...request })}\n`)
    })
  }

  #take(answer: Answer): void {
    this.#waiting.get(answer.id)?.resolve(answer)
    this.#waiting.delete(answer.id)
    this.#unlessIdle()
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  /** Keeps this process alive only while an answer is awaited. */
  #unlessIdle(): void {
    const { stdout, stderr } = this.#process as unknown as Record<string, { ref(): void; unref(): void }>
    for (const each of [this.#process, stdout, stderr]) this.#waiting.size > 0 ? each?.ref() : each?.unref()
  }
}

let engine: HelmEngine | undefined

/**
 * The engine of this process, started when it is first asked for; undefined where it could not be built, or when
 * `HELM_ENGINE=none` says that only the real programs shall run.
 */
export const helmEngine = (): HelmEngine | undefined => {
  const path = process.env.HELM_ENGINE ?? 'none'
  if (path !== 'none') engine ??= new HelmEngine(path)
  return engine
}
