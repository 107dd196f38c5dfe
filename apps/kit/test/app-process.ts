import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { until } from './until.ts'

/** One line that an app logged. */
export type LogLine = { level: string; message: string } & Record<string, unknown>

/** An app as a process of its own, started from its `server.ts`. */
export class AppProcess {
  readonly lines: LogLine[] = []
  /** What it wrote that isn't JSON, and what it wrote to its error output. */
  stray = ''
  readonly #process: ChildProcess

  constructor(server: string, environment: Record<string, string>) {
    const env = { PATH: process.env.PATH, PORT: '0', ...environment }
    this.#process = spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    createInterface({ input: this.#process.stdout as NodeJS.ReadableStream }).on('line', (line) => this.#read(line))
    this.#process.stderr?.on('data', (data) => {
      this.stray += data
    })
  }

  /** An app that listens. */
  static async start(server: string, environment: Record<string, string> = {}): Promise<AppProcess> {
    const app = new AppProcess(server, environment)
    await until(() => {
      if (app.ended) throw new Error(`ended: ${app.stray}${JSON.stringify(app.lines)}`)
      return app.line('ready') !== undefined
    })
    return app
  }

  #read(line: string): void {
    try {
      this.lines.push(JSON.parse(line))
    } catch {
      this.stray += line
    }
  }

  /** The first line with a message. */
  line(message: string): LogLine | undefined {
    return this.lines.find((line) => line.message === message)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get port(): number {
    return Number(this.line('ready')?.port)
  }

  get pid(): number {
    return this.#process.pid as number
  }

  get ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  kill(signal: NodeJS.Signals): void {
    this.#process.kill(signal)
  }

  /** Waits for its end and gives its exit code. */
  async exit(): Promise<number | null> {
    if (!this.ended) await once(this.#process, 'close')
    return this.#process.exitCode
  }

  /** Tells it to end, and waits. */
  async end(): Promise<number | null> {
    this.kill('SIGTERM')
    return this.exit()
  }
}
