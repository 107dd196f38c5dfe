import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { addImports, Project } from '../loader/index.ts'

/** Editors write a file in several steps. */
const SETTLE_MILLISECONDS = 30

/** The folders that are watched. What was imported once and isn't there any more may come back. */
export class Watched {
  readonly #known = new Set<string>()
  readonly #watchers = new Map<string, FSWatcher>()
  readonly #notify: () => void

  constructor(notify: () => void) {
    this.#notify = notify
  }

  /** Watches folders besides the others, and says whether any is new. */
  add(folders: readonly string[]): boolean {
    const count = this.#known.size
    for (const folder of folders) this.#known.add(folder)
    const wanted = new Set([...this.#known].map(existing))
    for (const [folder, watcher] of this.#watchers) if (!wanted.has(folder)) this.#end(folder, watcher)
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#begin(folder)
    return this.#known.size > count
  }

  close(): void {
    for (const [folder, watcher] of this.#watchers) this.#end(folder, watcher)
  }

  /** A folder that is removed is a change, too. */
  #begin(folder: string): void {
    const watcher = watch(folder, this.#notify)
    this.#watchers.set(folder, watcher)
    watcher.on('error', () => {
      this.#end(folder, watcher)
      this.#notify()
    })
  }

  #end(folder: string, watcher: FSWatcher): void {
    watcher.close()
    this.#watchers.delete(folder)
  }
}

/** Something that happens, and can be waited for. */
export class Changes {
  #happened = false
  #wake: () => void = () => {}

  notify(): void {
    this.#happened = true
    this.#wake()
  }

  forget(): void {
    this.#happened = false
  }

  /** Waits for the first change, and until those that come with it have come too. */
  async next(): Promise<void> {
    if (!this.#happened) await new Promise<void>((resolve) => (this.#wake = resolve))
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MILLISECONDS))
  }
}

/** The folders with the sources of charts and of all that these import from beside them. */
export const sourceFolders = (charts: readonly string[]): string[] => {
  const folders = new Set<string>()
  for (const chart of charts) {
    const project = new Project(chart)
    const imported = new Set<string>()
    folders.add(join(chart, 'src'))
    for (const folder of foldersUnder(join(chart, 'src'))) folders.add(folder)
    for (const file of filesIn(join(chart, 'src'))) addImports(file, project, imported)
    for (const file of imported) folders.add(dirname(file))
  }
  return [...folders]
}

/** A folder, or what is above it where it was removed: a change there shows that it is back. */
const existing = (folder: string): string =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : existing(dirname(folder))

const filesIn = (folder: string): string[] =>
  foldersUnder(folder)
    .flatMap((each) => namesIn(each).map((name) => join(each, name)))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))

/** A folder and all below it; none where it isn't there. */
export const foldersUnder = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? [folder, ...namesIn(folder).flatMap((name) => foldersUnder(join(folder, name)))]
    : []

/** A folder may be removed at any moment. */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
