import { join, relative } from 'node:path'
import { isFile, isFolder, namesIn, readBytes } from '../../loader/inputs.ts'

/** The names of what lies in a chart's `charts/`: folders, and packaged charts with their versions. */
export const dependencyNames = (folder: string): readonly string[] => {
  const charts = join(folder, 'charts')
  return isFolder(charts) ? namesIn(charts) : []
}

/** What lies in a chart's `charts/`, by the paths in its folder. */
export const dependencyFiles = (folder: string): Record<string, Uint8Array> => {
  const charts = join(folder, 'charts')
  const paths = isFolder(charts) ? filesUnder(charts) : []
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readBytes(path)]))
}

const filesUnder = (folder: string): string[] =>
  namesIn(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (isFolder(path) ? filesUnder(path) : isFile(path) ? [path] : []))
