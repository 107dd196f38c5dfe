import { readFileSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Message, readMessages, writeMessage } from '../chart/check/json-rpc.ts'
import { CheckerProcess } from './checker-process.ts'
import { chartOf } from './find-chart.ts'
import { moved } from './moved.ts'
import { positionAt } from './position.ts'
import { type FoundProblem, WatchedChart, type Workspace } from './watched-chart.ts'

/** What the server speaks through. */
export interface Connection {
  readonly input: Readable
  readonly output: Writable
  readonly version: string
}

/** A file that is open in the editor. */
interface Document {
  readonly uri: string
  readonly text: string
  readonly version?: number
}

/** Of what an editor sends, the parts that count. */
interface Params {
  readonly textDocument?: Partial<Document>
  readonly contentChanges?: readonly { readonly text: string }[]
  readonly capabilities?: {
    readonly workspace?: { readonly didChangeWatchedFiles?: { readonly dynamicRegistration?: boolean } }
  }
}

const ERROR = 1
const WHOLE_TEXT = 1
const [INVALID_JSON, INVALID_REQUEST, UNKNOWN_METHOD, NOT_INITIALIZED] = [-32700, -32600, -32601, -32002]

/** Serves an editor what chartwright refuses in charts, until it is told to end; gives the exit code. */
export const serveEditor = (connection: Connection): Promise<number> => new LanguageServer(connection).serve()

class LanguageServer {
  readonly #connection: Connection
  readonly #checker = new CheckerProcess((line) => this.#log(line))
  readonly #documents = new Map<string, Document>()
  readonly #charts = new Map<string, WatchedChart>()
  readonly #workspace: Workspace
  #shown: ReadonlySet<string> = new Set()
  #changes = 0
  #watchesFiles = false
  #state: 'new' | 'ready' | 'shut down' = 'new'

  constructor(connection: Connection) {
    this.#connection = connection
    this.#workspace = {
      version: () => String(this.#changes),
      texts: () => new Map([...this.#documents].map(([file, { text }]) => [file, text])),
      isClosed: () => this.#state !== 'ready',
      show: () => this.#show(),
    }
  }

  async serve(): Promise<number> {
    const { input } = this.#connection
    const ended = new Promise<void>((resolve) => {
      readMessages(input, (text) => this.#receive(text, resolve))
      // an editor that is gone asks for nothing more
      input.once('end', resolve).once('error', () => resolve())
    })
    await ended
    this.#checker.end()
    return this.#state === 'shut down' ? 0 : 1
  }

  #receive(text: string, end: () => void): void {
    const message = parsed(text)
    const { id, method, params } = message ?? {}
    const given = (params ?? {}) as Params
    if (message === undefined) this.#send({ id: null, error: { code: INVALID_JSON, message: 'This is not JSON' } })
    else if (method === 'exit') end()
    else if (method !== undefined && id !== undefined) this.#send({ id, ...this.#answer(method, given) })
    else if (method !== undefined) this.#notified(method, given)
  }

  #answer(method: string, params: Params): Pick<Message, 'result' | 'error'> {
    if (method === 'initialize') return { result: this.#initialize(params) }
    if (this.#state === 'new') return { error: { code: NOT_INITIALIZED, message: 'Send "initialize" first' } }
    if (this.#state === 'shut down') return { error: { code: INVALID_REQUEST, message: 'The server is shut down' } }
    if (method !== 'shutdown') return { error: { code: UNKNOWN_METHOD, message: `There is no method ${method}` } }
    this.#state = 'shut down'
    return { result: null }
  }

  #initialize({ capabilities }: Params): object {
    this.#state = 'ready'
    this.#watchesFiles = capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    return {
      capabilities: { textDocumentSync: { openClose: true, change: WHOLE_TEXT, save: true } },
      serverInfo: { name: 'chartwright', version: this.#connection.version },
    }
  }

  #notified(method: string, params: Params): void {
    if (this.#state !== 'ready') return
    if (method === 'initialized') this.#watchFiles()
    else if (method === 'workspace/didChangeWatchedFiles') this.#update()
    else if (method.startsWith('textDocument/did')) this.#edited(method, params)
  }

  /** A file was opened, changed, saved or closed. */
  #edited(method: string, { textDocument, contentChanges }: Params): void {
    const { uri = '', version } = textDocument ?? {}
    const file = fileOf(uri)
    if (file === undefined) return
    const text = contentChanges?.at(-1)?.text ?? textDocument?.text
    if (method === 'textDocument/didClose') this.#documents.delete(file)
    else if (text !== undefined) this.#documents.set(file, { uri, text, ...(version !== undefined && { version }) })
    this.#update(file)
  }

  /** Files are also changed elsewhere: by a checkout, or by another program. */
  #watchFiles(): void {
    if (!this.#watchesFiles) return
    const registerOptions = { watchers: [{ globPattern: '**/*.{ts,json,yaml,yml,tpl,txt}' }] }
    const registrations = [{ id: 'files', method: 'workspace/didChangeWatchedFiles', registerOptions }]
    this.#send({ id: 'files', method: 'client/registerCapability', params: { registrations } })
  }

  /** Checks the charts again that are open, as soon as nobody types. */
  #update(file?: string): void {
    this.#changes++
    const folder = file === undefined ? undefined : chartOf(file)
    if (folder !== undefined && !this.#charts.has(folder)) {
      this.#charts.set(folder, new WatchedChart(folder, this.#workspace, this.#checker, (line) => this.#log(line)))
    }
    for (const chart of this.#charts.values()) chart.update()
  }

  /** Shows what was found in each file, and that nothing is wrong any more where something was. */
  #show(): void {
    const byFile = Map.groupBy(
      distinct([...this.#charts.values()].flatMap(({ problems }) => problems)),
      ({ file }) => file,
    )
    for (const file of new Set([...this.#shown, ...byFile.keys()])) this.#publish(file, byFile.get(file) ?? [])
    this.#shown = new Set(byFile.keys())
  }

  #publish(file: string, problems: readonly FoundProblem[]): void {
    const { uri = pathToFileURL(file).href, text = textOnDisk(file), version } = this.#documents.get(file) ?? {}
    const diagnostics = problems.flatMap((problem) => diagnosticIn(text, problem))
    const params = { uri, diagnostics, ...(version !== undefined && { version }) }
    this.#send({ method: 'textDocument/publishDiagnostics', params })
  }

  #log(message: string): void {
    this.#send({ method: 'window/logMessage', params: { type: ERROR, message } })
  }

  #send(message: Message): void {
    writeMessage(this.#connection.output, message)
  }
}

const parsed = (text: string): Message | undefined => {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null ? message : {}
  } catch {
    return undefined
  }
}

/** Editors also open what is no file. */
const fileOf = (uri: string): string | undefined => {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** A file may be gone since it was checked. */
const textOnDisk = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A file that several charts import is refused in each. */
const distinct = (problems: readonly FoundProblem[]): FoundProblem[] => [
  ...new Map(problems.map((problem) => [`${problem.file}:${problem.start} ${problem.message}`, problem])).values(),
]

/** A problem where it is by now, unless its place was itself edited. */
const diagnosticIn = (text: string, { text: before = text, message, ...problem }: FoundProblem): object[] => {
  const at = moved(problem, before, text)
  if (!at) return []
  const range = { start: positionAt(text, at.start), end: positionAt(text, at.start + at.length) }
  return [{ range, severity: ERROR, source: 'chartwright', message }]
}
