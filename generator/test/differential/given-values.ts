import { type FileSystem, memoryFiles } from 'chartwright-helm'
import { openHelm } from 'chartwright-helm/node'
import type { JsonMap } from '../../src/values/index.ts'

/** The flags by which users give single values. */
export type SetFlag = '--set' | '--set-string' | '--set-json'

let files: FileSystem = memoryFiles({})
const helm = await openHelm({
  files: { stat: (path) => files.stat(path), read: (path) => files.read(path), list: (path) => files.list(path) },
})

/** What Helm makes of values files, as texts, and of flags over them. */
export const valuesByHelm = (
  texts: readonly string[],
  flags: readonly (readonly [SetFlag, string])[] = [],
): JsonMap => {
  files = memoryFiles(Object.fromEntries(texts.map((text, index) => [`/${index}.yaml`, text])))
  return helm.values([...texts.flatMap((_, index) => ['-f', `/${index}.yaml`]), ...flags.flat()]) as JsonMap
}
