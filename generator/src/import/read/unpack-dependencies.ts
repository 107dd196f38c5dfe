import { readArchive } from './read-chart-archive.ts'
import { readYamlMap } from './read-chart-yaml.ts'

type ChartFiles = ReadonlyMap<string, Uint8Array>

const ARCHIVE = /^charts\/[^/]+\.tgz$/

/** The files of a chart with those of the packaged charts below `charts/`, which Helm reads from folders just as well. */
export const unpackDependencies = (files: ChartFiles): ChartFiles => {
  const unpacked = new Map(files)
  for (const [path, bytes] of files) {
    const found = ARCHIVE.test(path) ? foldersOf(path, bytes, unpacked) : undefined
    if (!found) continue
    unpacked.delete(path)
    // what it names isn't among the files, and Helm would apply it to what was packed
    unpacked.delete('.helmignore')
    for (const [name, content] of found) unpacked.set(name, content)
  }
  return unpacked
}

/** Undefined where Helm has to say what is wrong with an archive, and where another chart has its folder. */
const foldersOf = (path: string, bytes: Uint8Array, all: ChartFiles): readonly [string, Uint8Array][] | undefined => {
  try {
    const inner = unpackDependencies(readArchive(path, bytes))
    const about = readYamlMap(path, new TextDecoder().decode(inner.get('Chart.yaml')))
    const folder = `charts/${about?.name}/`
    const isTaken = typeof about?.name !== 'string' || [...all.keys()].some((name) => name.startsWith(folder))
    return isTaken ? undefined : [...inner].map(([name, content]) => [folder + name, content])
  } catch {
    return undefined
  }
}
