/** One line of JSON per event. */
import { format } from 'node:util'

const levels = { debug: 10, info: 20, warn: 30, error: 40, silent: 50 } as const

/** How much an event matters. */
export type LogLevel = keyof typeof levels

/** What is known about an event; an `Error` is written with its stack. */
export type Fields = Record<string, unknown>

/** Writes events. */
export interface Log {
  debug(message: string, fields?: Fields): void
  info(message: string, fields?: Fields): void
  warn(message: string, fields?: Fields): void
  error(message: string, fields?: Fields): void
  /** The same log, with fields that stand in each line. */
  with(fields: Fields): Log
}

/** Options of {@link createLog}. */
export interface LogOptions {
  /** Events below it are not written. */
  level: LogLevel
  /** Takes a line with its line feed. */
  write: (line: string) => void
  /** What stands in each line. */
  fields?: Fields
  /** The time of an event. */
  now?: () => Date
}

const plain = (value: unknown): unknown => {
  if (value instanceof Error) {
    const { code } = value as NodeJS.ErrnoException
    return { name: value.name, message: value.message, ...(code && { code }), stack: value.stack }
  }
  return typeof value === 'bigint' ? String(value) : value
}

/** The levels that a setting may name. */
export const logLevels = Object.keys(levels) as LogLevel[]

/** Makes a log. */
export function createLog({ level, write, fields = {}, now = () => new Date() }: LogOptions): Log {
  const at =
    (name: LogLevel) =>
    (message: string, more: Fields = {}) => {
      if (levels[name] < levels[level]) return
      const event = { time: now().toISOString(), level: name, message, ...fields, ...more }
      write(`${JSON.stringify(event, (_, value) => plain(value))}\n`)
    }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (more) => createLog({ level, write, fields: { ...fields, ...more }, now }),
  }
}

/** What libraries say to the console becomes events, too, so that each line is JSON. */
export function logConsole(log: Log): void {
  const kinds = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'debug' } as const
  for (const [method, level] of Object.entries(kinds) as [keyof typeof kinds, 'debug' | 'info' | 'warn' | 'error'][])
    console[method] = (...values: unknown[]) => log[level](format(...values))
}
