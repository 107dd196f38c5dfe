import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files of a project in a folder of their own in it, until all of them are right. */
export class StagedFiles {
  readonly #root: string
  readonly #whole: readonly string[]
  readonly #written = new Set<string>()
  /** The first folder that had to be made. */
  readonly #made: string | undefined
  readonly #release: () => void
  /** Where they are until then. */
  readonly folder: string

  /**
   * Paths are relative to the root of the project; `whole` are those that become what is written in or as them, however
   * it is written. The folder's name begins with `prefix`.
   */
  constructor(root: string, whole: readonly string[], prefix: string) {
    this.#root = root
    this.#whole = whole
    this.#made = mkdirSync(root, { recursive: true })
    this.folder = mkdtempSync(join(root, prefix))
    this.#release = onEnd(() => this.discard())
  }

  /** Writes files by their paths in the project. */
  write(files: Iterable<readonly [path: string, content: string | Uint8Array]>): void {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true })
      writeFileSync(join(this.folder, path), content)
      this.#written.add(path)
    }
  }

  /** Puts all of them where they belong. */
  finish(): void {
    const others = [...this.#written].filter((path) => !this.#whole.some((each) => `${path}/`.startsWith(`${each}/`)))
    for (const path of [...this.#whole, ...others].filter((each) => existsSync(join(this.folder, each)))) {
      mkdirSync(dirname(join(this.#root, path)), { recursive: true })
      renameSync(join(this.folder, path), join(this.#root, path))
    }
    rmSync(this.folder, { recursive: true })
    this.#release()
  }

  /** Leaves nothing of them. */
  discard(): void {
    this.#release()
    rmSync(this.folder, { recursive: true, force: true })
    if (this.#made) rmSync(this.#made, { recursive: true, force: true })
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Cleans up when the process is told to end, and lets it end then; what is returned takes that back. */
const onEnd = (cleanUp: () => void): (() => void) => {
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
  const end = (signal: NodeJS.Signals): void => {
    release()
    cleanUp()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return release
}
