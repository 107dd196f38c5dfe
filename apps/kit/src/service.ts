/** The life of a process: settings, log, server, and its end. */
import type { Hono } from 'hono'
import { createLog, type Log, type LogLevel, logConsole, logLevels } from './log.ts'
import { createLogOutput } from './log-output.ts'
import { Metrics } from './metrics.ts'
import { addProcessMetrics } from './process-metrics.ts'
import { listenPort, oneOf, wholeNumber, withDefault } from './setting-kinds.ts'
import { readSettings, type Settings, SettingsError, type ValuesOf } from './settings.ts'
import { listen } from './web-server.ts'

/** What a process reads from its environment. */
export interface SettingsOf<S extends Settings> {
  /** As logs name it. */
  name: string
  settings: S
  /** Throws a `SettingsError` when settings don't go together. */
  check?: (settings: NoInfer<ValuesOf<S>>) => void
}

/** What an app is built from, and what it holds that must be closed. */
export interface Service<S extends Settings> extends SettingsOf<S> {
  /** Where it listens unless `PORT` says otherwise. */
  port: number
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
  /** Ends what never ends on its own, as soon as the app is told to end: answers without end, work in the background. */
  stop?: () => void | Promise<void>
  /** Closes what is needed until all is answered. */
  close?: () => void | Promise<void>
}

const commonSettings = (defaultPort: number) => ({
  PORT: withDefault(listenPort(), defaultPort),
  LOG_LEVEL: withDefault(oneOf(...logLevels), 'info'),
  // below the 30 s after which Kubernetes kills what it told to end
  DRAIN_SECONDS: withDefault(wholeNumber(1, 3_600), 20),
})

const { write, flush } = createLogOutput(process.stdout)
process.on('exit', flush)

/** Reads the settings, or says in one line all that is wrong with them and ends. */
export function readOrEnd<S extends Settings>({ name, settings, check }: SettingsOf<S>): ValuesOf<S> {
  try {
    const values = readSettings(process.env, settings)
    check?.(values)
    return values
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
type Serving = Built & { port: number; hostname?: string; grace: number }

async function serveUntilTold({ app, stop, close, ...where }: Serving, log: Log): Promise<void> {
  const told = untilTold()
  const server = await listen(app, { ...where, log })
  log.info('ready', { port: server.port, milliseconds: Math.round(process.uptime() * 1000) })
  log.info('ending', { signal: await told })
  await Promise.all([stop?.(), server.drain()])
  await close?.()
  log.info('ended', { seconds: Math.round(process.uptime()) })
}

/** Runs an app until it is told to end. */
export async function runService<S extends Settings>(service: Service<S>): Promise<never> {
  const common = commonSettings(service.port)
  const { name, check } = service
  const all = { ...service.settings, ...common }
  const settings: ValuesOf<S> & ValuesOf<typeof common> = readOrEnd<S & typeof common>({ name, settings: all, check })
  const { port = settings.PORT, hostname, logLevel = settings.LOG_LEVEL } = service.decide?.(settings) ?? {}
  const log = createLog({ level: logLevel, write, fields: { app: service.name } })
  logConsole(log)
  logWhatNobodyCaught(log)
  const metrics = new Metrics()
  addProcessMetrics(metrics)
  try {
    const grace = settings.DRAIN_SECONDS * 1_000
    await serveUntilTold({ ...service.build(settings, log, metrics), port, hostname, grace }, log)
  } catch (error) {
    log.error('the server could not start', { error })
    process.exit(1)
  }
  process.exit(0)
}
