import { Worker } from 'node:worker_threads'
import type { Helm, LintMessage, Rendering } from '../helm.ts'
import { HelmError } from '../helm-error.ts'
import type { ChartSource, LintOptions, TemplateOptions } from '../options.ts'
import type { WasmModule } from '../web-assembly.ts'
import { findWasm } from './wasm-file.ts'
import type { Compiled, Job, Outcome, WorkerData } from './worker.ts'

/** How many threads a {@link HelmPool} has, and what their randomness and clock are. */
export interface PoolOptions {
  /** How many renderings run at once (1). */
  readonly threads?: number
  /** A module whose default export fills bytes with randomness, as {@link HelmOptions.random}; the system's without. */
  readonly random?: URL
  /** The time at which all renderings take place, in milliseconds since 1970; the system's without. */
  readonly now?: number
}

/** Helm's engine on threads of its own, beside whatever this one does. */
export interface HelmPool {
  /** {@link Helm.template}, as soon as a thread is free. */
  readonly template: (chart: ChartSource, options?: TemplateOptions) => Promise<Rendering>
  /** {@link Helm.lint}, as soon as a thread is free. */
  readonly lint: (chart: ChartSource, options?: LintOptions) => Promise<readonly LintMessage[]>
  /** Ends the threads. */
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

/** Deep recursion of templates needs more than the usual 4 MB: Helm ends it at 1,000 levels. */
const STACK_MEGABYTES = 64

/**
 * Starts Helm's engine on threads of its own; they begin to load at once.
 *
 * @example
 * const pool = openHelmPool({ threads: 2 })
 * const [three, four] = await Promise.all([3, 4].map((helm) => pool.template(chart, { helm })))
 * await pool.close()
 */
export const openHelmPool = ({ threads = 1, random, now }: PoolOptions = {}): HelmPool => {
  const waiting = new Map<number, Waiting>()
  let count = 0
  const workers = Array.from({ length: threads }, () =>
    startWorker({ random: random?.href, now, module: compiledBefore() }, waiting),
  )
  const send = <K extends keyof Helm>(command: K, ...args: Parameters<Helm[K]>): Promise<never> => {
    const id = ++count
    const worker = workers[id % workers.length] as Worker
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, command, args } satisfies Job)
    })
  }
  return {
    template: (chart, options) => send('template', chart, options),
    lint: (chart, options) => send('lint', chart, options),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** What a thread of this process compiled, and of which file: threads share it, with all that was compiled on demand. */
let last: { readonly path: string | undefined; readonly module: WasmModule } | undefined

const compiledBefore = (): WasmModule | undefined => (last?.path === findWasm() ? last?.module : undefined)

const startWorker = (workerData: WorkerData, waiting: Map<number, Waiting>): Worker => {
  const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
  const path = findWasm()
  const worker = new Worker(file, { workerData, resourceLimits: { stackSizeMb: STACK_MEGABYTES } })
  const settle = (id: number, use: (each: Waiting) => void): void => {
    const found = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (found) use(found)
  }
  worker.on('message', (outcome: Outcome | Compiled) => {
    if ('module' in outcome) {
      last = { path, module: outcome.module }
      return
    }
    settle(outcome.id, ({ resolve, reject }) => {
      if ('error' in outcome) reject(new HelmError(outcome.error, outcome))
      else resolve(outcome.result as never)
    })
  })
  worker.on('error', (error) => {
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error as Error))
  })
  worker.unref()
  return worker
}
