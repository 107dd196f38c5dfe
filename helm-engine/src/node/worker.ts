import { parentPort, workerData } from 'node:worker_threads'
import type { Helm } from '../helm.ts'
import { createHelm } from '../helm.ts'
import { HelmError } from '../helm-error.ts'
import type { WasmModule } from '../web-assembly.ts'
import { nodeOptions } from './open-helm.ts'
import { compileWasm } from './wasm-file.ts'

/** What a {@link HelmPool} asks of a thread. */
export interface Job {
  readonly id: number
  readonly command: keyof Helm
  readonly args: readonly unknown[]
}

/** The compiled engine, which a thread tells for those that begin later. */
export interface Compiled {
  readonly module: WasmModule
}

/** What came of a job. */
export type Outcome =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string; readonly text?: string; readonly warnings?: string }

/** What a thread is started with. */
export interface WorkerData {
  readonly random: string | undefined
  readonly now: number | undefined
  /** What another thread compiled. */
  readonly module: WasmModule | undefined
}

const open = async ({ random, now, module }: WorkerData): Promise<Helm> =>
  createHelm(module ?? (await compile()), {
    ...nodeOptions(),
    ...(random !== undefined && { random: (await import(random)).default }),
    ...(now !== undefined && { now: () => now }),
  })

const compile = async (): Promise<WasmModule> => {
  const module = await compileWasm()
  parentPort?.postMessage({ module } satisfies Compiled)
  return module
}

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
