import { hash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'

/** The file system during one command: each path is looked at once. */
export class Disk {
  readonly #stats = new Map<string, Stats | undefined>()
  readonly #hashes = new Map<string, string>()

  /** What is known of a path without reading it; undefined where nothing is. */
  stats(path: string): Stats | undefined {
    if (!this.#stats.has(path)) this.#stats.set(path, statSync(path, { throwIfNoEntry: false }))
    return this.#stats.get(path)
  }

  /** A hash of a file's content; undefined where no file is, or where it has changed since it was looked at. */
  content(file: string): string | undefined {
    if (!this.stats(file)?.isFile()) return undefined
    return this.#hashOf(file, () => readFileSync(file))
  }

  /** A hash of the names in a folder; undefined where no folder is, or where it has changed since. */
  names(folder: string): string | undefined {
    if (!this.stats(folder)?.isDirectory()) return undefined
    return this.#hashOf(folder, () => readdirSync(folder).sort().join('\0'))
  }

  #hashOf(path: string, read: () => string | Buffer): string | undefined {
    const known = this.#hashes.get(path)
    if (known !== undefined) return known
    const found = hash('sha256', read())
    if (statSync(path, { throwIfNoEntry: false })?.ctimeMs !== this.stats(path)?.ctimeMs) return undefined
    this.#hashes.set(path, found)
    return found
  }

  /** Where a path really is; undefined where nothing is. */
  real(path: string): string | undefined {
    return this.stats(path) && realpathSync(path)
  }
}
