import { Console } from 'node:console'
import { placeOf, SourceError } from '../loader/index.ts'
import { exit } from './process.ts'

/** Keeps the process in hand while sources run in it: they neither end it, nor write between what it prints. */
export const guardProcess = (report: (error: unknown) => Promise<number>): void => {
  process.exit = refuseExit as typeof process.exit
  globalThis.console = new Console(process.stderr)
  const end = async (error: unknown) => exit(await report(error))
  process.on('uncaughtException', end).on('unhandledRejection', end)
}

const refuseExit = (code?: unknown): never => {
  const error = new Error()
  const where = placeOf(error)
  throw new SourceError({
    code: 'exit',
    what: `A chart can't call process.exit(${code ?? ''}), which would end chartwright`,
    ...(where && { where }),
    hint: 'Throw an error: `throw new Error(message)`.',
  })
}
