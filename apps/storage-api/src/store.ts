import { lstat, open, opendir, readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { together } from '@chartwright/kit/together'
import { nameProblem } from './item-name.ts'

/** Keeps items. Names must be proper ones. */
export interface Store {
  /** The names of all items, sorted. */
  list(): Promise<readonly string[]>
  /** Makes an item; false when it is there already. */
  create(name: string): Promise<boolean>
  /** Removes an item; false when it isn't there. */
  remove(name: string): Promise<boolean>
  /** Fails when the items can't be reached. */
  check(): Promise<void>
}

/** Something that is no item has an item's name. */
export class OccupiedError extends Error {
  override readonly name = 'OccupiedError'
}

const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code

/** Whether the entry is an item, which only a file is; undefined when there is no entry. */
async function isItem(path: string): Promise<boolean | undefined> {
  try {
    return (await lstat(path)).isFile()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Makes a file that wasn't there, whole or not at all. */
async function makeFile(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    // some file systems say only at the end that there was no room
    await file.writeFile(text).finally(() => file.close())
  } catch (error) {
    await unlink(path).catch(() => {})
    throw error
  }
}

/** Items as files of a folder, which any number of processes may share. */
export function createFileStore(folder: string): Store {
  const check = async (): Promise<void> => (await opendir(folder)).close()
  const list = async (): Promise<string[]> => {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile() && !nameProblem(entry.name)).map(({ name }) => name)
    return names.sort()
  }

  return {
    check,
    list: together(list),
    async create(name) {
      const path = join(folder, name)
      try {
        // a file with nothing in it takes no room, and a full disk would not be noticed
        await makeFile(path, `${name}\n`)
        return true
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error
        if ((await isItem(path)) === false) throw new OccupiedError(name, { cause: error })
        return false
      }
    },
    async remove(name) {
      const path = join(folder, name)
      try {
        if (!(await isItem(path))) throw Object.assign(new Error('no item'), { code: 'ENOENT' })
        await unlink(path)
        return true
      } catch (error) {
        if (!hasCode(error, 'ENOENT')) throw error
        await check()
        return false
      }
    },
  }
}
