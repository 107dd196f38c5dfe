import { spawn } from 'node:child_process'
import { parentPort, workerData } from 'node:worker_threads'
import { type Message, readMessages, writeMessage } from './json-rpc.ts'

/** What the thread is started with. */
export interface NativeCheck {
  /** The compiler. */
  readonly program: string
  /** The folder that paths are relative to. */
  readonly folder: string
  /** The path and text of a tsconfig.json that exists only here. */
  readonly config: readonly [path: string, text: string]
  /** Folders whose files aren't checked. */
  readonly unchecked: readonly string[]
  /** Whether declarations aren't checked either. */
  readonly skipLibCheck: boolean
  /** Whether what it says of options is believed; otherwise it fails. */
  readonly judgesOptions: boolean
}

/** What the thread answers: what is wrong with files, or why it can't say. */
export type NativeReply = { readonly found: readonly NativeDiagnostic[] } | { readonly failed: string }

/** What the compiler says. */
export interface NativeDiagnostic {
  readonly fileName?: string
  readonly pos: number
  readonly end: number
  readonly code: number
  readonly text: string
  readonly messageChain?: readonly NativeDiagnostic[]
}

/** Its questions about one file. */
const OF_FILES = ['getSyntacticDiagnostics', 'getBindDiagnostics', 'getSemanticDiagnostics'] as const
/** Its questions about the whole. */
const OF_PROJECT = ['getConfigFileParsingDiagnostics', 'getProgramDiagnostics', 'getGlobalDiagnostics'] as const

interface Snapshot {
  readonly snapshot: number
  readonly projects: readonly { readonly id: string }[]
}

const check = async ({
  program,
  folder,
  config,
  unchecked,
  skipLibCheck,
  judgesOptions,
}: NativeCheck): Promise<NativeReply> => {
  const [path, text] = config
  const compiler = start(program, folder, (file) => (file === path ? { content: text } : null))
  try {
    await compiler.ask('initialize', null)
    const { snapshot, projects } = (await compiler.ask('updateSnapshot', { openProjects: [path] })) as Snapshot
    const about = { snapshot, project: projects[0]?.id }
    const diagnostics = async (question: string, file?: string): Promise<readonly NativeDiagnostic[]> =>
      ((await compiler.ask(question, { ...about, ...(file && { file }) })) ?? []) as readonly NativeDiagnostic[]
    const general = (await Promise.all(OF_PROJECT.map((question) => diagnostics(question)))).flat()
    if (general[0] && !judgesOptions) return { failed: general[0].text }
    const names = (await compiler.ask('getSourceFileNames', about)) as readonly string[]
    const files = names.filter(
      (file) =>
        !unchecked.some((each) => file.startsWith(each)) && !(skipLibCheck && /\.d\.(\w+\.)?[cm]?ts$/.test(file)),
    )
    const found = await Promise.all(OF_FILES.flatMap((question) => files.map((file) => diagnostics(question, file))))
    return { found: [...general, ...found.flat()] }
  } finally {
    compiler.end()
  }
}

interface Compiler {
  readonly ask: (method: string, params: unknown) => Promise<unknown>
  readonly end: () => void
}

/** Starts the compiler, which asks for files before it reads them itself. */
const start = (program: string, folder: string, readFile: (file: string) => unknown): Compiler => {
  const child = spawn(program, ['--api', '--async', '--cwd', folder, '--callbacks=readFile'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
  }
  child.once('error', fail).once('exit', (code) => fail(new Error(`The compiler ended with code ${code}`)))
  child.stdin.on('error', fail)
  readMessages(child.stdout, (text) => {
    const { id, method, params, result, error } = JSON.parse(text) as Message
    if (method) return writeMessage(child.stdin, { id: id ?? null, result: readFile(String(params)) })
    const { resolve, reject } = waiting.get(Number(id)) ?? {}
    waiting.delete(Number(id))
    if (error) reject?.(new Error(error.message))
    else resolve?.(result)
  })
  let count = 0
  const ask = (method: string, params: unknown): Promise<unknown> => {
    const answer = Promise.withResolvers<unknown>()
    waiting.set(++count, answer)
    writeMessage(child.stdin, { id: count, method, params })
    return answer.promise
  }
  return { ask, end: () => child.stdin.end() }
}

const reply = await check(workerData as NativeCheck).catch((error: Error): NativeReply => ({ failed: error.message }))
parentPort?.postMessage(reply)
