import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

type Options = Readonly<Record<string, unknown>>

/**
 * What TypeScript 7 has to be given besides a tsconfig.json, so that this means the same as to the TypeScript of its
 * project: 6 and 7 have other defaults than those before. Undefined where no options give these.
 */
export const nativeOptions = (tsconfig: string, options: ts.CompilerOptions): Options | undefined => {
  if (installedMajor(tsconfig) >= 6) return { noEmit: true }
  if (!hasTarget(options) || !hasResolution(options)) return undefined
  return {
    noEmit: true,
    strict: options.strict ?? false,
    types: options.types ?? ['*'],
    noUncheckedSideEffectImports: options.noUncheckedSideEffectImports ?? false,
  }
}

/** The version of the TypeScript that a project uses; 5 where it has none. */
const installedMajor = (tsconfig: string): number => {
  const file = typescriptOf(dirname(tsconfig))
  if (!file) return 5
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }
  return Number.parseInt(version, 10)
}

/** The package.json of the TypeScript that is found from a folder. */
export const typescriptOf = (folder: string, exists: (file: string) => boolean = existsSync): string | undefined => {
  const file = join(folder, 'node_modules/typescript/package.json')
  if (exists(file)) return file
  return dirname(folder) === folder ? undefined : typescriptOf(dirname(folder), exists)
}

const hasTarget = ({ target, module }: ts.CompilerOptions): boolean =>
  target !== undefined || module === ts.ModuleKind.NodeNext

const hasResolution = ({ moduleResolution, module = ts.ModuleKind.None }: ts.CompilerOptions): boolean =>
  moduleResolution !== undefined || (module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.Preserve)
