import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the chart whose `src/` holds a file. */
export const chartOf = (file: string): string | undefined => {
  const folder = dirname(file)
  if (folder === file) return undefined
  return existsSync(join(folder, 'src/chart.ts')) ? folder : chartOf(folder)
}
