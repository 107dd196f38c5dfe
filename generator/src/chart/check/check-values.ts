import type { Dependency } from '../../author/define-chart.ts'
import { declared, defaultExport, fieldIn, placeInSource } from '../../loader/index.ts'
import { checkDefaults, locatingValue, validateOverlay } from '../../values/index.ts'
import { conditionPaths, dependencyKey, HELMS_OWN } from '../../values/schema/dependency-switches.ts'
import { propertiesOf, resolve, type Shape } from '../../values/shape.ts'
import { ChartError, placeInDefinition } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'

/**
 * Refuses defaults and overlays that the chart's own schema would refuse.
 *
 * @throws ValuesError at the value.
 */
export const checkValues = ({ values, overlays }: LoadedChart): void => {
  locatingValue(
    (path) => placeInSource(values.file, fieldIn(declared('defaults'), path)),
    () => checkDefaults(values),
  )
  for (const { values: given, file, source } of overlays)
    locatingValue(
      (path) => placeInSource(file, fieldIn(defaultExport, path)),
      () => validateOverlay(values, given as never, `${source} has invalid values`),
    )
}

type DependentChart = Pick<LoadedChart, 'definition' | 'values' | 'sources'>

/**
 * Helm puts the values of each dependency beside the chart's own, and reads there what switches it: the schema must let
 * both through.
 *
 * @throws ChartError for a dependency whose values, conditions, tags or imported values have no place.
 */
export const checkDependencies = (chart: DependentChart): void => {
  const { definition, values } = chart
  for (const dependency of definition.dependencies ?? []) {
    const refused: Refused = (...said) =>
      new ChartError(...said, placeInDefinition(chart, 'dependencies', dependencyKey(dependency)))
    const one = { dependency, root: values.shape, refused }
    checkOwnValues(one)
    for (const path of conditionPaths(dependency)) checkSwitch(one, 'condition', path)
    for (const tag of dependency.tags ?? []) checkSwitch(one, 'tag', ['tags', tag])
    for (const path of importedPaths(dependency)) checkImport(one, path)
  }
}

/** An error at a dependency: its code, what is wrong, and what to do. */
type Refused = (code: string, what: string, hint: string) => ChartError

/** A dependency, and the values that it must be given. */
interface Checked {
  readonly dependency: Dependency
  readonly root: Shape
  readonly refused: Refused
}

const checkOwnValues = ({ dependency, root, refused }: Checked): void => {
  const name = dependencyKey(dependency)
  const kind = shapeAt(root, [name])?.kind
  if (kind === 'any' || kind === 'map' || kind === 'object') return
  throw refused(
    'dependency-without-values',
    `The interface Values ${kind ? `gives ${name} the type ${kind}` : `has no field ${name}`}, so Helm would refuse the values of the dependency ${name}`,
    `Write \`${name}: SubchartValues\` there, with the type from chartwright, or the interface of that chart's values, and \`${name}: {}\` or your changes in the defaults.`,
  )
}

const checkSwitch = ({ dependency, root, refused }: Checked, what: string, path: readonly string[]): void => {
  const [first = ''] = path
  const at = shapeAt(root, path)
  if (at?.kind === 'boolean' || at?.kind === 'any') return
  if (HELMS_OWN.includes(first) && !shapeAt(root, [first])) return
  const name = path.join('.')
  throw refused(
    'dependency-without-switch',
    `The ${what} ${name} of the dependency ${dependencyKey(dependency)} ${at ? `has the type ${at.kind}` : 'is missing'} in the interface Values, so Helm would refuse \`--set ${name}=false\``,
    `Write \`${path.reduceRight((inner, key) => `${key}: ${inner === 'boolean' ? inner : `{ ${inner} }`}`, 'boolean')}\` in the interface Values.`,
  )
}

/** Where the values that a dependency gives to this chart are put; those of its `exports` are named by it alone. */
const importedPaths = ({ importValues = [] }: Dependency): string[][] =>
  importValues.flatMap((one) => (typeof one === 'string' || one.parent === '.' ? [] : [one.parent.split('.')]))

const checkImport = ({ dependency, root, refused }: Checked, path: readonly string[]): void => {
  if (shapeAt(root, path) || path[0] === 'global') return
  throw refused(
    'import-without-values',
    `The interface Values has no field ${path.join('.')} for the values that this chart imports from ${dependencyKey(dependency)}, so Helm would refuse them`,
    'Add the field, with the type of the imported values or with `SubchartValues`.',
  )
}

/** The type of the value at a path; below what is passed through, and in maps of booleans, whatever is asked for. */
const shapeAt = (shape: Shape, [key, ...rest]: readonly string[]): ReturnType<typeof resolve> | undefined => {
  const of = resolve(shape)
  if (key === undefined || of.kind === 'any' || of.kind === 'unknown') return of
  const property = propertiesOf(of).find(({ name }) => name === key)
  if (property) return shapeAt(property.shape, rest)
  return of.kind === 'map' ? shapeAt(of.value, rest) : undefined
}
