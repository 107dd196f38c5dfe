import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { ChartError } from '../chart-error.ts'

/** How a file on disk differs from what would be generated. */
export interface Difference {
  readonly path: string
  readonly kind: 'missing' | 'differs' | 'stale'
}

/** Texts, and bytes that are packaged as they are, by their paths. */
type Files = ReadonlyMap<string, string | Uint8Array>

/** What `generate` would change in a chart's folder. */
export const compareChart = (folder: string, files: Files): Difference[] => [
  ...[...files].flatMap(([path, text]): Difference[] => {
    const before = bytesOf(join(folder, path))
    if (before?.equals(Buffer.from(text as string))) return []
    return [{ path, kind: before === undefined ? 'missing' : 'differs' }]
  }),
  ...staleFiles(folder, files).map((path): Difference => ({ path, kind: 'stale' })),
]

/** Files that were generated earlier and aren't any more. */
export const staleFiles = (folder: string, files: Files): string[] => [
  ...staleCopies(folder, files),
  ...['templates', 'crds', 'ci', '.']
    .flatMap((part) => (part === '.' ? rootFiles(folder) : filesUnder(folder, part)))
    .filter((path) => !files.has(path) && isGenerated(bytesOf(join(folder, path)))),
]

/** Copies say nothing of where they come from; but a chart with `src/files/` has no others in `files/`. */
const staleCopies = (folder: string, files: Files): string[] =>
  [...files.keys()].some((path) => path.startsWith('files/'))
    ? filesUnder(folder, 'files').filter((path) => !files.has(path))
    : []

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

const bytesOf = (path: string): Buffer | undefined =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined

const isGenerated = (bytes: Buffer = Buffer.of()): boolean =>
  bytes
    .toString()
    .split('\n', 3)
    .some((line) => line.includes('Generated by chartwright'))

const filesUnder = (folder: string, part: string): string[] => {
  const path = join(folder, part)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(path).flatMap((name) => {
    const inner = `${part}/${name}`
    return statSync(join(folder, inner)).isDirectory() ? filesUnder(folder, inner) : [inner]
  })
}

const rootFiles = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /^values-.*\.yaml$/.test(name)) : []
