import ts from 'typescript'
import { list } from '../../model/compose.ts'
import { call } from '../../model/computed.ts'
import { builtIn, isNode, literal } from '../../model/leaves.ts'
import type { BuiltInNode, Node } from '../../model/node.ts'
import { ANY, STRING, type Type, UNKNOWN } from '../../model/type.ts'
import { arms, distribute, narrow } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { entriesOfPlain } from '../syntax/literals.ts'
import { toNode, withEmpty } from '../to-node.ts'
import { typeInWords } from '../type-in-words.ts'
import { Composed, type ComposedEntry, isPlainObject, Spread, type Value } from '../value.ts'

/** `include(name, argument)`: the text that a named template prints. */
export const includeOf = (args: readonly Value[], site: Site): Value => included('includeText', STRING, args, site)

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
  const entries = knownEntries(given)
  if (entries)
    return call(
      'argumentMap',
      MAP,
      entries.flatMap(([key, of]) => [isNode(key) ? key : literal(key), argumentNode(of, site)]),
    )
  if (Array.isArray(given) && !given.some((item) => item instanceof Spread))
    return list(given.map((item) => argumentNode(item, site)))
  return withEmpty(toNode(given, site.at), site)
}

const BUILT_IN = {
  release: 'Release',
  chart: 'Chart',
  capabilities: 'Capabilities',
  template: 'Template',
  files: 'Files',
}

/** The context, or one of its objects, as templates know it. */
const builtInOf = (value: Value, { evaluation }: Site): BuiltInNode | undefined => {
  if (value === evaluation.context) return builtIn('Root', { kind: 'map', value: ANY })
  const context = evaluation.context as Readonly<Record<string, Value>>
  const found = Object.entries(BUILT_IN).find(([key]) => value !== undefined && context[key] === value)
  return found && builtIn(found[1] as BuiltInNode['name'], { kind: 'map', value: ANY })
}

type KnownEntry = readonly [key: string | Node, value: Value]

/** The entries of a map of which all keys are written; a field that is never set is left out. */
const knownEntries = (map: Value): readonly KnownEntry[] | undefined => {
  if (!isPlainObject(map) && !(map instanceof Composed)) return undefined
  const entries: readonly ComposedEntry[] = map instanceof Composed ? map.entries : entriesOfPlain(map)
  if (entries.some((entry) => 'spread' in entry)) return undefined
  return entries.flatMap((entry): KnownEntry[] =>
    'key' in entry && entry.value !== undefined ? [[entry.key, entry.value]] : [],
  )
}

const MAP: Type = { kind: 'map', value: UNKNOWN }
