import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { until } from './until.ts'

/** Options of {@link RedisServer}. */
export interface RedisServerOptions {
  host?: string
  port?: number
  /** Further parameters, as its command line takes them. */
  parameters?: string[]
}

/** A real Redis of its own port and folder, which a test starts, stops, kills and freezes. */
export class RedisServer {
  readonly host: string
  readonly port: number
  readonly #parameters: string[]
  readonly #folder: string
  #process?: ChildProcess

  constructor(host: string, port: number, parameters: string[], folder: string) {
    this.host = host
    this.port = port
    this.#parameters = parameters
    this.#folder = folder
  }

  /** A server that runs. */
  static async start(options: RedisServerOptions = {}): Promise<RedisServer> {
    const server = await RedisServer.stopped(options)
    await server.start()
    return server
  }

  /** A server that doesn't run yet. */
  static async stopped({ host = '127.0.0.1', port, parameters = [] }: RedisServerOptions = {}): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'redis-'))
    return new RedisServer(host, port ?? (await freePort()), parameters, folder)
  }

  /** Starts it, with further parameters for this once, and waits until it answers. */
  async start(parameters: string[] = []): Promise<void> {
    const own = [
      '--port',
      `${this.port}`,
      '--bind',
      this.host,
      '--dir',
      this.#folder,
      '--save',
      '',
      '--appendonly',
      'yes',
      // what was acknowledged is there after a kill, also while the disk is busy
      '--appendfsync',
      'always',
    ]
    this.#process = spawn(process.env.REDIS_SERVER ?? 'redis-server', [...own, ...this.#parameters, ...parameters], {
      stdio: 'ignore',
    })
    await until(async () => /PONG|LOADING/.test(await this.say('PING')))
  }

  /** Ends it as Kubernetes does, or with another signal, and waits for its end. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const running = this.#process
    if (!running || running.exitCode !== null || running.signalCode) return
    const ended = once(running, 'exit')
    running.kill('SIGCONT')
    running.kill(signal)
    await ended
  }

  /** Stops it from answering; it still takes connections. */
  freeze(): void {
    this.#process?.kill('SIGSTOP')
  }

  /** Lets it answer again. */
  thaw(): void {
    this.#process?.kill('SIGCONT')
  }

  /** Ends it and removes its folder. */
  async remove(): Promise<void> {
    await this.stop('SIGKILL')
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** Says a command and gives the answer as it comes; the words stand between blanks. */
  say(command: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, this.host, () => socket.end(`${command}\r\n`))
      let answer = ''
      socket.setEncoding('utf8').setTimeout(1_000, () => socket.destroy(new Error('no answer')))
      socket.on('data', (part: string) => {
        answer += part
      })
      socket.on('error', reject).on('close', () => resolve(answer))
    })
  }
}
