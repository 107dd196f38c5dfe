import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest tsconfig.json of a folder or one above it. */
export const findTsconfig = (folder: string): string | undefined => {
  const file = join(folder, 'tsconfig.json')
  if (existsSync(file)) return file
  const parent = dirname(folder)
  return parent === folder ? undefined : findTsconfig(parent)
}
