import ts from 'typescript'
import { field, list, object, spread } from '../../model/compose.ts'
import { call } from '../../model/computed.ts'
import { builtIn, isNode, literal } from '../../model/leaves.ts'
import type { BuiltInNode, FieldNode, Node, SpreadNode } from '../../model/node.ts'
import { conditional } from '../../model/tests.ts'
import { ANY, type Type, UNKNOWN } from '../../model/type.ts'
import { arms, distribute, narrow } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { entriesOfPlain } from '../syntax/literals.ts'
import { toNode, withEmpty } from '../to-node.ts'
import { typeInWords } from '../type-in-words.ts'
import { Choice, Composed, type ComposedEntry, isPlainObject, Spread, type Value } from '../value.ts'

/** Only Helm knows the text, and only Helm can say whether it is a version where one is wanted. */
const PRINTED: Type = { kind: 'string', version: true }

/** `include(name, argument)`: the text that a named template prints. */
export const includeOf = (args: readonly Value[], site: Site): Value => included('includeText', PRINTED, args, site)

/** `includeYaml<T>(name, argument)`: its YAML; of its type the compiler knows what the type argument says. */
export const includeYamlOf = (args: readonly Value[], site: Site): Value => {
  const [typeArgument] = (ts.isCallExpression(site.at) && site.at.typeArguments) || []
  return included('includeYaml', typeInWords(typeArgument) ?? MAP, args, site)
}

const included = (
  name: 'includeText' | 'includeYaml',
  type: Type,
  [template, argument]: readonly Value[],
  site: Site,
): Value => {
  if (typeof template !== 'string' || template === '')
    return refuse(
      site.at,
      'a named template needs a name known when the chart is generated',
      "Write the template's full name: `'common.names.fullname'`.",
    )
  const given = narrow(argument, site)
  if (arms(given) && !isNode(given))
    return distribute(given, site, (arm) => included(name, type, [template, arm], site))
  return call(name, type, [literal(template), argumentNode(given, site)])
}

/** What a named template is given; a map is written with its keys, of which those that aren't set are nil. */
const argumentNode = (value: Value, site: Site): Node => {
  const given = narrow(value, site)
  const whole = builtInOf(given, site)
  if (whole) return whole
  if (given instanceof Choice)
    return conditional(given.test, argumentNode(given.then, site), argumentNode(given.otherwise, site))
  const entries = entriesOf(given)
  if (entries) return mapNode(entries, site)
  if (Array.isArray(given) && !given.some((item) => item instanceof Spread))
    return list(given.map((item) => argumentNode(item, site)))
  return withEmpty(toNode(given, site.at), site)
}

const mapNode = (entries: readonly ComposedEntry[], site: Site): Node => {
  const others = withoutContext(entries, site)
  if (others) return call('argumentWithContext', MAP, [mapNode(others, site), root()])
  if (!entries.every(isKeyed)) return withEmpty(object(entries.map((entry) => entryNode(entry, site))), site)
  const pairs = entries.filter(({ value }) => value !== undefined)
  return call(
    'argumentMap',
    MAP,
    pairs.flatMap(({ key, value }) => [isNode(key) ? key : literal(key), argumentNode(value, site)]),
  )
}

type KeyedEntry = Extract<ComposedEntry, { key: unknown }>

const isKeyed = (entry: ComposedEntry): entry is KeyedEntry => 'key' in entry

const entryNode = (entry: ComposedEntry, site: Site): FieldNode | SpreadNode =>
  isKeyed(entry) ? field(entry.key, argumentNode(entry.value, site)) : spread(toNode(entry.spread, site.at))

/** The entries beside those of the context, in `{ ...context, part: 'web' }`; undefined for any other map. */
const withoutContext = (
  entries: readonly ComposedEntry[],
  { evaluation }: Site,
): readonly ComposedEntry[] | undefined => {
  const context = evaluation.context as Readonly<Record<string, Value>>
  const isOfContext = (entry: ComposedEntry) =>
    isKeyed(entry) && Object.hasOwn(context, String(entry.key)) && context[String(entry.key)] === entry.value
  const others = entries.filter((entry) => !isOfContext(entry))
  return entries.length - others.length === Object.keys(context).length ? others : undefined
}

const entriesOf = (map: Value): readonly ComposedEntry[] | undefined => {
  if (map instanceof Composed) return map.entries
  return isPlainObject(map) ? entriesOfPlain(map) : undefined
}

const root = (): Node => builtIn('Root', { kind: 'map', value: ANY })

const BUILT_IN = {
  release: 'Release',
  chart: 'Chart',
  capabilities: 'Capabilities',
  template: 'Template',
  files: 'Files',
}

/** The context, or one of its objects, as templates know it. */
const builtInOf = (value: Value, { evaluation }: Site): Node | undefined => {
  if (value === evaluation.context) return root()
  const context = evaluation.context as Readonly<Record<string, Value>>
  const found = Object.entries(BUILT_IN).find(([key]) => value !== undefined && context[key] === value)
  return found && builtIn(found[1] as BuiltInNode['name'], { kind: 'map', value: ANY })
}

const MAP: Type = { kind: 'map', value: UNKNOWN }
