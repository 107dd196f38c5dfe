import type { Dependency } from '../../author/define-chart.ts'
import { declared, defaultExport, fieldIn, placeInSource } from '../../loader/index.ts'
import { checkDefaults, locatingValue, validateOverlay } from '../../values/index.ts'
import { conditionPaths } from '../../values/schema/dependency-switches.ts'
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
      () => validateOverlay(values, given as never, source),
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
      new ChartError(...said, placeInDefinition(chart, 'dependencies', dependency.alias ?? dependency.name))
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
  const name = keyOf(dependency)
  const kind = shapeAt(root, [name])?.kind
  if (kind === 'any' || kind === 'map') return
  throw refused(
    'dependency-without-values',
    `the dependency ${name} ${kind ? `has values of the type ${kind}` : 'has no values'}, so that Helm would refuse its defaults`,
    `Write \`${name}: SubchartValues\` of chartwright in the interface Values, and \`${name}: {}\` or what you change in the defaults.`,
  )
}

/** Keys that the schema lets through though no interface has them. */
const HELMS_OWN = ['global', 'enabled', 'tags']

const checkSwitch = ({ dependency, root, refused }: Checked, what: string, path: readonly string[]): void => {
  const [first = ''] = path
  const at = shapeAt(root, path)
  if (at?.kind === 'boolean' || at?.kind === 'any') return
  if (HELMS_OWN.includes(first) && !shapeAt(root, [first])) return
  const name = path.join('.')
  throw refused(
    'dependency-without-switch',
    `the ${what} ${name} of the dependency ${keyOf(dependency)} ${at ? `is of the type ${at.kind}` : "isn't in the interface Values"}, so that Helm would refuse \`--set ${name}=false\``,
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
    `the values that ${keyOf(dependency)} gives to ${path.join('.')} have no place in the interface Values, so that Helm would refuse them`,
    'Write a field of this name there, with the type of what is imported or with `SubchartValues`.',
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

/** Where its values are, and what it is called in names. */
const keyOf = ({ name, alias }: Dependency): string => alias ?? name
