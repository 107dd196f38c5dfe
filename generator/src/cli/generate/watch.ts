import { type ChildProcess, fork } from 'node:child_process'
import { dirname } from 'node:path'
import { OK, say } from '../output.ts'
import { Changes, sourceFolders, Watched } from '../watched-folders.ts'
import type { Turn } from './watch-process.ts'

/** Generates again whenever a source or the config changes, until Ctrl-C. */
export const watchCharts = async (
  folders: readonly string[],
  args: readonly string[],
  config?: string,
): Promise<number> => {
  const changes = new Changes()
  const watched = new Watched(() => changes.notify())
  const kept = new KeptProcess({ folders, args: args.filter((arg) => arg !== '--watch') })
  let running = true
  const stop = (): void => {
    running = false
    changes.notify()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  watched.add([...sourceFolders(folders), ...(config ? [dirname(config)] : [])])
  while (running) {
    changes.forget()
    await kept.turn()
    // a change in what is imported since then counts, too
    if (running && watched.add(sourceFolders(folders))) changes.notify()
    if (running) say('Watching for changes. Press Ctrl-C to stop.')
    await changes.next()
  }
  watched.close()
  kept.end()
  return OK
}

/** The process that generates; another one takes its place when a source ends it. */
class KeptProcess {
  readonly #turn: Turn
  #child: ChildProcess | undefined

  constructor(turn: Turn) {
    this.#turn = turn
  }

  /** Lets it generate, and waits until it has. */
  turn(): Promise<void> {
    const child = this.#child ?? fork(MODULE, { execArgv: process.execArgv })
    this.#child = child
    return new Promise((resolve) => {
      child.once('message', () => {
        child.removeAllListeners('exit')
        resolve()
      })
      child.once('exit', () => {
        this.#child = undefined
        resolve()
      })
      child.send(this.#turn)
    })
  }

  end(): void {
    this.#child?.kill()
  }
}

const MODULE = new URL(import.meta.url.endsWith('.ts') ? './watch-process.ts' : './watch-process.js', import.meta.url)
