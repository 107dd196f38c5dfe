import { spawn } from 'node:child_process'
import type ts from 'typescript'
import { vi } from 'vitest'

type Diagnostic = ts.server.protocol.Diagnostic

/** TypeScript's server as editors run it: files are opened, edited, and asked for their diagnostics. */
export class Tsserver {
  readonly #child
  readonly #shown = new Map<string, readonly Diagnostic[]>()
  readonly #opened: string[] = []
  #sequence = 0
  #unread = Buffer.alloc(0)

  constructor(program: string, args: readonly string[] = []) {
    this.#child = spawn(process.execPath, [program, '--disableAutomaticTypingAcquisition', ...args])
    this.#child.stdout.on('data', (data) => this.#read(data))
  }

  /** Gives a file, which need not be open yet, another text than the saved one. */
  type(file: string, text: string): void {
    if (this.#opened.includes(file)) this.#change(file, text)
    else this.#send('open', { file, fileContent: text })
    if (!this.#opened.includes(file)) this.#opened.push(file)
    this.#ask()
  }

  #change(fileName: string, newText: string): void {
    this.#send('updateOpen', { changedFiles: [{ fileName, textChanges: [{ newText, start: START, end: END }] }] })
  }

  /** Waits until the editor shows of a file what is expected. */
  shows(file: string, check: (diagnostics: readonly Diagnostic[]) => void): Promise<void> {
    return vi.waitFor(() => check(this.#shown.get(file) ?? UNKNOWN), { timeout: 40_000, interval: 50 })
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#send('exit', {})
    await ended
  }

  #ask(): void {
    this.#send('geterr', { files: this.#opened, delay: 0 })
  }

  #send(command: string, body: object): void {
    this.#child.stdin.write(`${JSON.stringify({ seq: ++this.#sequence, type: 'request', command, arguments: body })}\n`)
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#unread.toString('latin1', 0, 64))
      const length = Number(head?.[1]) + Number(head?.[0].length)
      if (!head || this.#unread.length < length) return
      this.#hear(JSON.parse(this.#unread.toString('utf8', head[0].length, length)))
      this.#unread = this.#unread.subarray(length)
    }
  }

  #hear({ event, body }: { event?: string; body: { file: string; diagnostics: Diagnostic[] } }): void {
    if (event === 'semanticDiag') this.#shown.set(body.file, body.diagnostics)
    // as Visual Studio Code does
    if (event === 'projectsUpdatedInBackground') this.#ask()
  }
}

const START = { line: 1, offset: 1 }
const END = { line: 100_000, offset: 1 }
const UNKNOWN: readonly Diagnostic[] = [{ text: 'not asked yet' } as Diagnostic]
