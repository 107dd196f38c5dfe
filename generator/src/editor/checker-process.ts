import { type ChildProcess, fork } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CheckReply, CheckRequest } from './protocol.ts'

const CHECKER = fileURLToPath(new URL(`./checker${extname(fileURLToPath(import.meta.url))}`, import.meta.url))
const MOST_MILLISECONDS = 30_000

/** Asks a process in the background, which is started when it is needed and again after it ended. */
export class CheckerProcess {
  readonly #log: (line: string) => void
  #child: ChildProcess | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(log: (line: string) => void) {
    this.#log = log
  }

  /** The problems of a chart, after those asked for before; undefined where they couldn't be found out. */
  check(request: CheckRequest): Promise<CheckReply | undefined> {
    const reply = this.#last.then(async () => (await this.#ask(request)) ?? (await this.#ask(request)))
    this.#last = reply
    return reply
  }

  /** Ends the process. */
  end(): void {
    this.#child?.kill()
  }

  #ask(request: CheckRequest): Promise<CheckReply | undefined> {
    this.#child ??= this.#start()
    const child = this.#child
    return new Promise((resolve) => {
      const end = (reply?: CheckReply) => {
        clearTimeout(limit)
        child.off('exit', onExit).off('message', end)
        resolve(reply)
      }
      const onExit = () => end()
      const limit = setTimeout(() => child.kill(), MOST_MILLISECONDS)
      child.once('exit', onExit).once('message', end)
      child.send(request, (error) => error && end())
    })
  }

  #start(): ChildProcess {
    // TypeScript talks to the editor by its standard output; and an editor's own Node may not read TypeScript
    const child = fork(CHECKER, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
      execArgv: [],
      ...(process.versions.electron && { execPath: 'node' }),
    })
    const forget = () => {
      if (this.#child === child) this.#child = undefined
    }
    child.once('exit', forget).on('error', (error) => {
      forget()
      this.#log(`the checker: ${error.message}`)
    })
    child.stderr?.on('data', (text) => this.#log(`the checker: ${text}`))
    return child
  }
}
