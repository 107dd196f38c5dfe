import { parentPort, workerData } from 'node:worker_threads'
import type { Helm } from '../helm.ts'
import { HelmError } from '../helm-error.ts'
import { openHelm } from './open-helm.ts'

/** What a {@link HelmPool} asks of a thread. */
export interface Job {
  readonly id: number
  readonly command: keyof Helm
  readonly args: readonly unknown[]
}

/** What came of a job. */
export type Outcome =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string; readonly text?: string; readonly warnings?: string }

/** What a thread is started with. */
export interface WorkerData {
  readonly random: string | undefined
  readonly now: number | undefined
}

const open = async ({ random, now }: WorkerData): Promise<Helm> =>
  openHelm({
    ...(random !== undefined && { random: (await import(random)).default }),
    ...(now !== undefined && { now: () => now }),
  })

const opened = open(workerData)
// reported with the first job
opened.catch(() => {})

const outcomeOf = async ({ id, command, args }: Job): Promise<Outcome> => {
  try {
    const helm = await opened
    return { id, result: (helm[command] as (...all: readonly unknown[]) => unknown)(...args) }
  } catch (error) {
    const { message } = error as Error
    return error instanceof HelmError
      ? { id, error: message, text: error.text, warnings: error.warnings }
      : { id, error: message }
  }
}

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await outcomeOf(job)))
