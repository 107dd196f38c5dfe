import { hash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'

/** The file system during one command: each path is looked at once. */
export class Disk {
  readonly #stats = new Map<string, Stats | undefined>()
  readonly #contents = new Map<string, string>()

  /** What is known of a path without reading it; undefined where nothing is. */
  stats(path: string): Stats | undefined {
    if (!this.#stats.has(path)) this.#stats.set(path, statSync(path, { throwIfNoEntry: false }))
    return this.#stats.get(path)
  }

  /** A hash of a file's content; undefined where no file is. */
  content(file: string): string | undefined {
    if (!this.stats(file)?.isFile()) return undefined
    const known = this.#contents.get(file) ?? hash('sha256', readFileSync(file))
    this.#contents.set(file, known)
    return known
  }

  /** A hash of the names in a folder; undefined where no folder is. */
  names(folder: string): string | undefined {
    if (!this.stats(folder)?.isDirectory()) return undefined
    return hash('sha256', readdirSync(folder).sort().join('\0'))
  }

  /** Where a path really is; undefined where nothing is. */
  real(path: string): string | undefined {
    return this.stats(path) && realpathSync(path)
  }
}
