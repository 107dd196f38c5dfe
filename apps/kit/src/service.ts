/** The life of a process: settings, log, server, and its end. */
import type { Hono } from 'hono'
import { createLog, type Log, type LogLevel, logConsole, logLevels } from './log.ts'
import { Metrics } from './metrics.ts'
import { addProcessMetrics } from './process-metrics.ts'
import { listenPort, oneOf, withDefault } from './setting-kinds.ts'
import { readSettings, type Settings, SettingsError, type ValuesOf } from './settings.ts'
import { listen } from './web-server.ts'

/** What an app is built from, and what it holds that must be closed. */
export interface Service<S extends Settings> {
  /** As logs name it. */
  name: string
  /** Where it listens unless `PORT` says otherwise. */
  port: number
  settings: S
  /** What settings of its own say about what the kit decides otherwise. */
  decide?(settings: ValuesOf<S>): Decisions
  /** Builds the app; doesn't listen. */
  build(settings: ValuesOf<S>, log: Log, metrics: Metrics): Built
}

/** Where an app listens and how much it logs. */
export interface Decisions {
  port?: number
  hostname?: string
  logLevel?: LogLevel
}

/** An app, and how what it holds is closed. */
export interface Built {
  app: Pick<Hono, 'fetch'>
  close?: () => void | Promise<void>
}

const commonSettings = (defaultPort: number) => ({
  PORT: withDefault(listenPort(), defaultPort),
  LOG_LEVEL: withDefault(oneOf(...logLevels), 'info'),
})

const write = (line: string): boolean => process.stdout.write(line)

/** Reads the settings, or says in one line all that is wrong with them and ends. */
function readOrEnd<S extends Settings>(name: string, settings: S): ValuesOf<S> {
  try {
    return readSettings(process.env, settings)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    createLog({ level: 'info', write, fields: { app: name } }).error(error.message, { problems: error.problems })
    process.exit(1)
  }
}

// as the first process of a container, Node ignores signals that nobody handles
const untilTold = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, resolve)
  })

function logWhatNobodyCaught(log: Log): void {
  process.on('unhandledRejection', (error) => log.error('nobody handled a rejection', { error }))
  process.on('uncaughtException', (error) => log.error('nobody caught an error', { error }))
  process.stdout.on('error', () => {})
}

/** An app, and where it listens. */
type Serving = Built & { port: number; hostname?: string }

async function serveUntilTold({ app, close, port, hostname }: Serving, log: Log): Promise<void> {
  const told = untilTold()
  const server = await listen(app, { port, hostname, log })
  log.info('ready', { port: server.port, milliseconds: Math.round(process.uptime() * 1000) })
  log.info('ending', { signal: await told })
  await server.drain()
  await close?.()
  log.info('ended', { seconds: Math.round(process.uptime()) })
}

/** Runs an app until it is told to end. */
export async function runService<S extends Settings>(service: Service<S>): Promise<never> {
  const common = commonSettings(service.port)
  const settings: ValuesOf<S> & ValuesOf<typeof common> = readOrEnd(service.name, { ...service.settings, ...common })
  const { port = settings.PORT, hostname, logLevel = settings.LOG_LEVEL } = service.decide?.(settings) ?? {}
  const log = createLog({ level: logLevel, write, fields: { app: service.name } })
  logConsole(log)
  logWhatNobodyCaught(log)
  const metrics = new Metrics()
  addProcessMetrics(metrics)
  try {
    await serveUntilTold({ ...service.build(settings, log, metrics), port, hostname }, log)
  } catch (error) {
    log.error('the server could not start', { error })
    process.exit(1)
  }
  process.exit(0)
}
