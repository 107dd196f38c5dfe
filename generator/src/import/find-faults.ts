import { pathKey } from '../chart/index.ts'
import { isMap } from '../model/map.ts'

type Path = readonly string[]

/** Paths that templates read though neither values.yaml nor a comment in it names them. */
export const undefinedPaths = (named: readonly Path[], values: unknown, valuesYaml: string): readonly string[] => {
  const missing = named.flatMap((path) => missingPart(path, values) ?? [])
  const unnamed = missing.filter((path) => !isInComment(path.at(-1) ?? '', valuesYaml))
  const distinct = [...new Map(unnamed.map((path) => [pathKey(path), path])).values()]
  return distinct.map((path) => `Templates read .Values.${path.join('.')}, which values.yaml doesn't name.`)
}

/** The first part of a path that isn't there; undefined below what is open. */
const missingPart = (path: Path, values: unknown): [Path] | undefined => {
  let at = values
  for (const [index, key] of path.entries()) {
    if (key === '' || key.endsWith('[]') || !isMap(at) || (Object.keys(at).length === 0 && index > 0)) return undefined
    if (!Object.hasOwn(at, key)) return key === 'global' ? undefined : [path.slice(0, index + 1)]
    at = at[key]
  }
  return undefined
}

const isInComment = (key: string, text: string): boolean =>
  text.split('\n').some((line) => line.includes('#') && line.slice(line.indexOf('#')).includes(key))
