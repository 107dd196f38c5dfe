import ts from 'typescript'
import type { ChartDefinition } from '../../author/define-chart.ts'
import {
  defaultExport,
  fieldIn,
  findTsconfig,
  placeInSource,
  readText,
  type SourceModules,
} from '../../loader/index.ts'
import { extractValues, type ValuesModel } from '../../values/index.ts'
import { ChartError } from '../chart-error.ts'
import type { ChartSources } from './sources.ts'

/**
 * The values of a chart. Their interface lies in the file that exports the defaults, by whatever way these came into
 * `chart.ts`.
 */
export const valuesOf = (
  { chart, folder }: ChartSources,
  { values: { defaults }, dependencies }: ChartDefinition<unknown>,
  modules: SourceModules,
): ValuesModel => {
  const schemaFile = fileOf(defaults, modules) ?? fileOfDefaults(modules, chart)
  if (!schemaFile) {
    throw new ChartError(
      'no-schema',
      'None of the files that this chart imports exports its defaults',
      "Write `import { defaults } from '…/schemas/NAME.ts'`, and the interface `Values` in the same file.",
      placeInSource(chart, fieldIn(defaultExport, 'values.defaults')),
    )
  }
  const tsconfig = findTsconfig(folder)
  return extractValues({ schemaFile, defaults, dependencies, ...(tsconfig && { tsconfig }) })
}

/** The first file that exports something: others export it after it. */
const fileOf = (value: unknown, modules: SourceModules): string | undefined =>
  typeof value === 'object' && value !== null
    ? modules.all().find(({ exports }) => Object.values(exports).includes(value))?.file
    : undefined

/** Where a chart's defaults are made of others, which it imports by their name. */
const fileOfDefaults = (modules: SourceModules, chart: string): string | undefined => {
  const source = ts.createSourceFile(chart, readText(chart), ts.ScriptTarget.ES2023, true)
  const imports = source.statements.filter(ts.isImportDeclaration).filter(importsDefaults)
  const found = imports.map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text)
  return fileOf(found[0] && modules.exportsOf(found[0], chart)?.defaults, modules)
}

const importsDefaults = ({ importClause }: ts.ImportDeclaration): boolean => {
  const bindings = importClause?.namedBindings
  return (
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.some(({ propertyName, name }) => (propertyName ?? name).text === 'defaults')
  )
}
