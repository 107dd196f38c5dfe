import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Inputs } from '../loader/index.ts'
import { Disk } from './disk.ts'
import { isAsSeen, type Seen, see } from './seen.ts'

/** What is kept of a result: it holds as long as what was seen is as it was. */
interface Entry<T> {
  readonly seen: Seen
  readonly value: T
}

/** Results by the folders that they are made of, in `node_modules/.cache/chartwright`. */
export class Cache<T> {
  readonly #begun = Date.now()
  readonly #disk = new Disk()
  /** As it is when the first result is kept: all of them were made by then. */
  #later: Disk | undefined
  /** What results depend on besides files. */
  readonly #key: string

  /** What kind of results these are, where a folder has several. */
  constructor(kind = '') {
    this.#key = JSON.stringify([kind, process.version, process.execArgv, process.env.NODE_OPTIONS ?? ''])
  }

  /** The result for a folder, if it is known and none of its inputs has changed. */
  get(folder: string): T | undefined {
    const file = this.#fileOf(folder)
    const entry = file === undefined ? undefined : readEntry<T>(file)
    return entry && isAsSeen(entry.seen, this.#disk) ? entry.value : undefined
  }

  /** Keeps a result, which is none that has failed. Where it can't be written, the next command does without. */
  set(folder: string, inputs: Inputs, value: T): void {
    const file = this.#fileOf(folder)
    this.#later ??= new Disk()
    const seen = file === undefined ? undefined : see(inputs, this.#begun, this.#later)
    if (file !== undefined && seen) writeEntry<T>(file, { seen, value })
  }

  #fileOf(folder: string): string | undefined {
    const cache = cacheFolder(folder)
    return cache && join(cache, `${hash('sha256', `${folder}\0${this.#key}`).slice(0, 32)}.json`)
  }
}

/** The cache of the project around a folder; undefined where nothing was installed. */
export const cacheFolder = (folder: string): string | undefined => {
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return join(modules, '.cache/chartwright')
  return dirname(folder) === folder ? undefined : cacheFolder(dirname(folder))
}

const readEntry = <T>(file: string): Entry<T> | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const writeEntry = <T>(file: string, entry: Entry<T>): void => {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(entry))
    renameSync(`${file}.${process.pid}`, file)
  } catch {
    // a folder that nobody may write to is no reason to fail
  }
}
