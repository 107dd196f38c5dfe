import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ChartError } from '../chart-error.ts'
import { compareChart, type Files } from './compare-chart.ts'

/** A chart's folder, and all that belongs into it. */
export interface WrittenChart {
  readonly folder: string
  readonly files: Files
}

interface Changes {
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Writes what differs in all charts: everything is in place beside its target before anything is replaced.
 *
 * @throws ChartError with the path that can't be written; then nothing has changed.
 */
export const writeFiles = (charts: readonly WrittenChart[]): Changes[] => {
  const changes = charts.map(changesOf)
  const begun = new Begun()
  try {
    for (const [index, { folder, files }] of charts.entries())
      for (const path of changes[index]?.written ?? []) begun.write(join(folder, path), files.get(path) ?? '')
  } catch (error) {
    begun.undo()
    throw error
  }
  begun.replace()
  for (const [index, { folder }] of charts.entries())
    for (const path of changes[index]?.removed ?? []) writing(join(folder, path), () => rmSync(join(folder, path)))
  return changes
}

/** The same for one chart. */
export const writeChart = (folder: string, files: Files): Changes =>
  writeFiles([{ folder, files }])[0] ?? { written: [], removed: [] }

const changesOf = ({ folder, files }: WrittenChart): Changes => {
  const differences = compareChart(folder, files)
  const pathsOf = (stale: boolean) =>
    differences.filter(({ kind }) => (kind === 'stale') === stale).map(({ path }) => path)
  return { written: pathsOf(false), removed: pathsOf(true) }
}

/** What was written beside its target, and the folders that were made for it. */
class Begun {
  readonly #paths: string[] = []
  readonly #folders: string[] = []

  write(path: string, text: string | Uint8Array): void {
    writing(path, () => {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
      const made = mkdirSync(dirname(path), { recursive: true })
      if (made) this.#folders.push(made)
      this.#paths.push(path)
      writeFileSync(`${path}.tmp`, text)
    })
  }

  replace(): void {
    try {
      for (const path of this.#paths) writing(path, () => renameSync(`${path}.tmp`, path))
    } catch (error) {
      this.undo()
      throw error
    }
  }

  undo(): void {
    for (const path of this.#paths) rmSync(`${path}.tmp`, { force: true })
    // only what is empty: what was replaced already stays
    for (const folder of this.#folders.reverse()) removeEmpty(folder)
  }
}

const removeEmpty = (folder: string): void => {
  for (const name of readdirSync(folder, { withFileTypes: true }))
    if (name.isDirectory()) removeEmpty(join(folder, name.name))
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ['permission denied', 'Give your user the permission to write there.'],
  EPERM: ['operation not permitted', 'Give your user the permission to write there.'],
  EROFS: ['the file system is read-only', 'Make it writable, or work on a copy.'],
  ENOSPC: ['no space is left on the device', 'Free some space.'],
  EDQUOT: ['the disk quota is used up', 'Free some space.'],
  EISDIR: ['it is a folder', 'Move it away: chartwright generates a file with this name.'],
  ENOTDIR: ['a file stands where a folder should be', 'Move it away: chartwright generates a folder with this name.'],
  EEXIST: ['a file stands where a folder should be', 'Move it away: chartwright generates a folder with this name.'],
}

const writing = (path: string, run: () => void): void => {
  try {
    run()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const [reason, hint] = REASONS[code] ?? [message, 'Nothing was changed.']
    throw new ChartError('not-written', `${path} can't be written: ${reason}`, hint)
  }
}
