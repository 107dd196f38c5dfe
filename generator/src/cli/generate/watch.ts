import { spawn } from 'node:child_process'
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { addImports, Project } from '../../loader/index.ts'
import { OK, say } from '../output.ts'

/** Editors write a file in several steps. */
const SETTLE_MILLISECONDS = 100

/**
 * Generates again whenever a source changes, until Ctrl-C. Each time in a new process, since a module that was imported
 * once stays as it was.
 */
export const watchCharts = async (folders: readonly string[], args: readonly string[]): Promise<number> => {
  const once = args.filter((arg) => arg !== '--watch')
  const changes = new Changes()
  // a file that was removed is imported by nothing that could be read, and may come back
  const known = new Set<string>()
  const stopped = new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  let running = true
  void stopped.then(() => {
    running = false
    changes.notify()
  })
  while (running) {
    changes.forget()
    for (const folder of sourceFolders(folders)) known.add(folder)
    const watched = new Set([...known].map(existing))
    const watchers = [...watched].map((folder) => watchFolder(folder, () => changes.notify()))
    await runOnce(once)
    if (running) say('Watching for changes. Press Ctrl-C to stop.')
    await changes.next()
    for (const watcher of watchers) watcher.close()
  }
  return OK
}

/** A folder that is removed is a change, too. */
const watchFolder = (folder: string, notify: () => void): FSWatcher => watch(folder, notify).on('error', notify)

const runOnce = (args: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const [, program = ''] = process.argv
    const child = spawn(process.execPath, [...process.execArgv, program, 'generate', ...args], { stdio: 'inherit' })
    child.once('exit', () => resolve())
  })

/** Something that happens, and can be waited for. */
class Changes {
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
const sourceFolders = (charts: readonly string[]): string[] => {
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

const foldersUnder = (folder: string): string[] =>
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
