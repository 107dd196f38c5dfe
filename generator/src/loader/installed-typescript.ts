import { dirname, join } from 'node:path'
import { isThere, readText } from './inputs.ts'

/** The package.json of the TypeScript that is found from a folder. */
const typescriptOf = (folder: string): string | undefined => {
  const file = join(folder, 'node_modules/typescript/package.json')
  if (isThere(file)) return file
  return dirname(folder) === folder ? undefined : typescriptOf(dirname(folder))
}

/**
 * The major version of the TypeScript that a project uses, which decides what its tsconfig.json may say and what that
 * means; 5 where it has none.
 */
export const typescriptMajor = (tsconfig: string): number => {
  const file = typescriptOf(dirname(tsconfig))
  if (!file) return 5
  const { version } = JSON.parse(readText(file)) as { readonly version?: string }
  return Number.parseInt(version ?? '5', 10)
}
