import type { Schema } from 'ts-json-schema-generator'
import { Cache } from '../../cache/cache.ts'
import { loadedModules } from '../../cache/loaded-modules.ts'
import { Inputs, recordInputsNow } from '../../loader/index.ts'

/** By the tsconfig.json with which they are read. */
let caches: Map<string, Cache<Schema>> | undefined

/**
 * Takes schemas from the cache until a task ends, as long as nothing that they are made of changes. What was read for
 * them isn't recorded then, so the task may keep nothing else.
 */
export const withKeptSchemas = async <T>(task: () => Promise<T>): Promise<T> => {
  caches = new Map()
  try {
    return await task()
  } finally {
    caches = undefined
  }
}

/** The schema of a file: kept, or made now. */
export const keptSchema = (file: string, tsconfig: string, make: () => Schema): Schema => {
  if (!caches) return make()
  const cache = caches.get(tsconfig) ?? new Cache<Schema>(`schema ${tsconfig}`)
  caches.set(tsconfig, cache)
  const known = cache.get(file)
  if (known) return known
  const inputs = new Inputs()
  const schema = recordInputsNow(inputs, make)
  for (const module of loadedModules()) inputs.files.add(module)
  cache.set(file, inputs, schema)
  return schema
}
