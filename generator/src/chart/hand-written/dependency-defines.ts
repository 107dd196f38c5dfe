import type { LoadedChart } from '../load/load-chart.ts'
import { dependencyFiles, dependencyNames } from '../write/dependency-files.ts'

const DEFINE = /\{\{-?\s*(?:define|block)\s+(?:"([^"\\]+)"|`([^`]+)`)/g

/**
 * The named templates of the charts that a chart depends on, as they lie in `charts/`; undefined where one isn't there, or is
 * packaged.
 */
export const definesOfDependencies = ({
  definition: { dependencies = [] },
  folder,
}: Pick<LoadedChart, 'definition' | 'folder'>): readonly string[] | undefined => {
  if (dependencies.length === 0) return []
  const there = dependencyNames(folder)
  if (!dependencies.every(({ name }) => there.includes(name))) return undefined
  const templates = Object.entries(dependencyFiles(folder)).filter(([path]) => /\/templates\//.test(path))
  return templates.flatMap(([, bytes]) =>
    [...Buffer.from(bytes).toString().matchAll(DEFINE)].map(([, quoted, raw]) => String(quoted ?? raw)),
  )
}
