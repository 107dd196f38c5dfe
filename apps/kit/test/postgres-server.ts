import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Client, type QueryResultRow } from 'pg'
import { freePort } from './free-port.ts'
import { until } from './until.ts'

interface Owner {
  uid?: number
  gid?: number
}

/** Whom it runs as, since it refuses to run as root. */
async function ownerOf(): Promise<Owner> {
  if (process.getuid?.() !== 0) return {}
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

const childrenOf = async (pid: number): Promise<number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''))
    .trim()
    .split(' ')
    .map(Number)
    .filter(Boolean)

/** A real Postgres of its own port and folder, which a test starts, stops, kills and freezes. */
export class PostgresServer {
  readonly host = '127.0.0.1'
  readonly port: number
  readonly #program: string
  readonly #folder: string
  readonly #owner: Owner
  #process?: ChildProcess

  private constructor(port: number, program: string, folder: string, owner: Owner) {
    this.port = port
    this.#program = program
    this.#folder = folder
    this.#owner = owner
  }

  /** A server that runs. */
  static async start(): Promise<PostgresServer> {
    const server = await PostgresServer.stopped()
    await server.start()
    return server
  }

  /** A server that doesn't run yet. */
  static async stopped(): Promise<PostgresServer> {
    const program = await realpath(process.env.POSTGRES_SERVER ?? 'postgres')
    const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
    const owner = await ownerOf()
    if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid ?? owner.uid)
    const parameters = [
      '-D',
      folder,
      '-U',
      'postgres',
      '--auth',
      'trust',
      '--no-sync',
      '--encoding',
      'UTF8',
      '--locale',
      'C',
    ]
    await promisify(execFile)(join(dirname(program), 'initdb'), parameters, { ...owner, cwd: folder })
    return new PostgresServer(await freePort(), program, folder, owner)
  }

  /** Where it is, as apps take it. */
  get url(): string {
    return `postgres://postgres@${this.host}:${this.port}/postgres`
  }

  /** Starts it and waits until it answers; of a killed one the last processes may still have to end. */
  async start(): Promise<void> {
    await until(async () => {
      if (!this.#running) this.#spawn()
      await this.query('select 1')
      return true
    }, 30_000)
  }

  #spawn(): void {
    const settings = { port: this.port, listen_addresses: this.host, unix_socket_directories: '' }
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    this.#process = spawn(this.#program, ['-D', this.#folder, ...words], {
      ...this.#owner,
      cwd: this.#folder,
      stdio: 'ignore',
    })
  }

  get #running(): ChildProcess | undefined {
    const running = this.#process
    return running && running.exitCode === null && running.signalCode === null ? running : undefined
  }

  /** Ends it as Kubernetes does, or kills all its processes at once, and waits for its end. */
  async stop(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    const running = this.#running
    if (!running) return
    const ended = once(running, 'exit')
    await this.#signal('SIGCONT')
    const children = signal === 'SIGKILL' ? await childrenOf(running.pid as number) : []
    running.kill(signal)
    for (const pid of children) tryKill(pid, signal)
    await ended
  }

  /** Stops it from answering; it still takes connections. */
  async freeze(): Promise<void> {
    await this.#signal('SIGSTOP')
  }

  /** Lets it answer again. */
  async thaw(): Promise<void> {
    await this.#signal('SIGCONT')
  }

  async #signal(signal: NodeJS.Signals): Promise<void> {
    const pid = this.#running?.pid
    if (!pid) return
    tryKill(pid, signal)
    for (const child of await childrenOf(pid)) tryKill(child, signal)
  }

  /** Runs a statement. */
  async query<R extends QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> {
    const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query<R>(text, values)).rows
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** Ends it and removes its folder. */
  async remove(): Promise<void> {
    await this.stop('SIGKILL')
    // the last of its processes may still write
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // it has ended already
  }
}
