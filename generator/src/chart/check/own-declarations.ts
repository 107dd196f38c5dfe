import { resolve } from 'node:path'
import type ts from 'typescript'
import { OWN_SOURCES } from '../../loader/index.ts'

const [SOURCES = '', BUILT = ''] = OWN_SOURCES

type Paths = NonNullable<ts.CompilerOptions['paths']>

/**
 * Options whose `paths` lead to chartwright's declarations where they led to its sources, which say the same at several
 * times the cost; only if it runs as it was built, with these declarations.
 */
export const withOwnDeclarations = (
  options: ts.CompilerOptions,
  isBuilt = !import.meta.url.endsWith('.ts'),
): ts.CompilerOptions => {
  const paths = isBuilt ? absolutePaths(options) : undefined
  return paths ? { ...options, paths: mapped(paths, declarationOf) } : options
}

/** The `paths` of a tsconfig.json, whose place nobody needs to know. */
export const absolutePaths = ({ paths, pathsBasePath }: ts.CompilerOptions): Paths | undefined =>
  paths && typeof pathsBasePath === 'string' ? mapped(paths, (path) => resolve(pathsBasePath, path)) : undefined

const mapped = (paths: Paths, change: (path: string) => string): Paths =>
  Object.fromEntries(Object.entries(paths).map(([name, to]) => [name, to.map(change)]))

const declarationOf = (file: string): string =>
  file.startsWith(SOURCES) ? `${BUILT}${file.slice(SOURCES.length).replace(/\.ts$/, '.d.ts')}` : file
