import { existsSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'

/** What was read of the file system. A result that depends on nothing else is the same as long as this is. */
export class Inputs {
  /** Files whose content was read. */
  readonly files = new Set<string>()
  /** Those of them that ran as sources. */
  readonly run = new Set<string>()
  /** Folders whose names were read. */
  readonly folders = new Set<string>()
  /** What was looked for where nothing was. */
  readonly missing = new Set<string>()
  /** Where links led to. */
  readonly links = new Map<string, string>()
}

let recorded: Inputs | undefined

/** Records what a task reads that is done at once; only there, and not where it was to be recorded before. */
export const recordInputsNow = <T>(inputs: Inputs, task: () => T): T => {
  const before = recorded
  recorded = inputs
  try {
    return task()
  } finally {
    recorded = before
  }
}

/** Records what is read until a task ends. One task at a time: what others read meanwhile is recorded, too. */
export const recordInputs = async <T>(inputs: Inputs, task: () => Promise<T>): Promise<T> => {
  const before = recorded
  recorded = inputs
  try {
    return await task()
  } finally {
    recorded = before
  }
}

let unsaved: ReadonlyMap<string, string> = new Map()

/** Reads texts in place of files that an editor holds unsaved, until a task ends. One task at a time, too. */
export const withUnsaved = async <T>(texts: ReadonlyMap<string, string>, task: () => Promise<T>): Promise<T> => {
  unsaved = texts
  try {
    return await task()
  } finally {
    unsaved = new Map()
  }
}

/** Reads a file. */
export const readBytes = (file: string): Buffer => {
  recorded?.files.add(file)
  const text = unsaved.get(file)
  return text === undefined ? readFileSync(file) : Buffer.from(text)
}

/** Reads a file as text. */
export const readText = (file: string): string => readBytes(file).toString()

/** Says that a file runs as a source. */
export const addRun = (file: string): void => {
  recorded?.run.add(file)
}

/** The names in a folder, sorted. */
export const namesIn = (folder: string): string[] => {
  recorded?.folders.add(folder)
  return readdirSync(folder).sort()
}

/** Whether a file or a folder is there. */
export const isThere = (path: string): boolean => stats(path) !== undefined

/** Whether a file is there. */
export const isFile = (path: string): boolean => stats(path)?.isFile() ?? false

/** Whether a folder is there. */
export const isFolder = (path: string): boolean => stats(path)?.isDirectory() ?? false

/** What is there is read afterwards, or something in it. */
const stats = (path: string): Stats | undefined => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) recorded?.missing.add(path)
  return found
}

/** Where a path really is; the path itself where nothing is. */
export const realPath = (path: string): string => {
  const real = existsSync(path) ? realpathSync(path) : path
  if (real !== path) recorded?.links.set(path, real)
  return real
}
