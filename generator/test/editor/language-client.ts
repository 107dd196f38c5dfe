import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { vi } from 'vitest'

interface Message {
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** What a language server reports of a file. */
export interface Diagnostic {
  readonly range: { readonly start: object; readonly end: object }
  readonly severity: number
  readonly source: string
  readonly message: string
}

interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

/** An editor that speaks to a language server. */
export class LanguageClient {
  readonly ended: Promise<number | null>
  /** What the server asked for, and what it said besides diagnostics. */
  readonly heard: Message[] = []
  readonly #child: ChildProcess
  readonly #shown = new Map<string, Published>()
  readonly #waiting = new Map<number, (message: Message) => void>()
  readonly #versions = new Map<string, number>()
  #sequence = 0
  #unread = Buffer.alloc(0)

  constructor(program: string, cwd: string) {
    this.#child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] })
    this.#child.stdout?.on('data', (data) => this.#read(data))
    this.ended = new Promise((resolve) => this.#child.once('close', resolve))
  }

  request(method: string, params: object = {}): Promise<Message> {
    const id = ++this.#sequence
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve))
    this.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    return answer
  }

  notify(method: string, params: object = {}): void {
    this.write(JSON.stringify({ jsonrpc: '2.0', method, params }))
  }

  write(text: string): void {
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  /** The editor is gone. */
  hangUp(): void {
    this.#child.stdin?.end()
  }

  /** Gives a file, which need not be open yet, another text than the saved one. */
  type(file: string, text: string): void {
    const uri = pathToFileURL(file).href
    const version = (this.#versions.get(uri) ?? 0) + 1
    this.#versions.set(uri, version)
    if (version === 1) this.notify('textDocument/didOpen', { textDocument: { uri, version, languageId: 'any', text } })
    else this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
  }

  /** Waits until the editor shows of a file what is expected, and knows for which of its versions. */
  shows(file: string, check: (diagnostics: readonly Diagnostic[], version?: number) => void): Promise<void> {
    const find = () => this.#shown.get(pathToFileURL(file).href)
    return vi.waitFor(() => check(find()?.diagnostics ?? [], find()?.version), { timeout: 40_000, interval: 20 })
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

  #hear(message: Message): void {
    const published = message.params as Published
    if (message.method === 'textDocument/publishDiagnostics') this.#shown.set(published.uri, published)
    else if (message.method === undefined && message.id) this.#waiting.get(Number(message.id))?.(message)
    else this.heard.push(message)
  }
}
