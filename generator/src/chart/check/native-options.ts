import ts from 'typescript'
import { typescriptMajor } from '../../loader/index.ts'
import { absolutePaths } from './own-declarations.ts'

type Options = Readonly<Record<string, unknown>>

/**
 * What TypeScript 7 has to be given besides a tsconfig.json, so that this means the same as to the TypeScript of its
 * project: 6 and 7 have other defaults than those before. Undefined where no options give these.
 */
export const nativeOptions = (tsconfig: string, options: ts.CompilerOptions): Options | undefined => {
  const paths = absolutePaths(options)
  const given = { noEmit: true, ...(paths && { paths }) }
  if (typescriptMajor(tsconfig) >= 6) return given
  if (!hasTarget(options) || !hasResolution(options)) return undefined
  return {
    ...given,
    strict: options.strict ?? false,
    types: options.types ?? ['*'],
    noUncheckedSideEffectImports: options.noUncheckedSideEffectImports ?? false,
  }
}

const hasTarget = ({ target, module }: ts.CompilerOptions): boolean =>
  target !== undefined || module === ts.ModuleKind.NodeNext

const hasResolution = ({ moduleResolution, module = ts.ModuleKind.None }: ts.CompilerOptions): boolean =>
  moduleResolution !== undefined || (module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.Preserve)
