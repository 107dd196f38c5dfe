import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from '../cache/cache.ts'
import { isThere, readText, type TakenArm } from '../loader/index.ts'
import { isMap } from '../model/map.ts'

/** Where tests of a project record what its charts render; undefined where nothing was installed. */
export const recordsFolder = (root: string): string | undefined => {
  const cache = cacheFolder(root)
  return cache && join(cache, 'coverage')
}

/** What processes of tests recorded; lines that another version of chartwright wrote otherwise are passed over. */
export const readRecords = (folder: string): readonly TakenArm[] =>
  isThere(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => readText(join(folder, name)).split('\n').flatMap(recordIn))
    : []

const recordIn = (line: string): readonly TakenArm[] => {
  try {
    const record: unknown = JSON.parse(line)
    const isRecord = isMap(record) && ['file', 'text', 'span', 'arm'].every((key) => typeof record[key] === 'string')
    return isRecord ? [record as unknown as TakenArm] : []
  } catch {
    return []
  }
}
