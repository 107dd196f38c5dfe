import { outcomes } from '../model/compose.ts'
import { childrenOf } from '../model/inside.ts'
import { plain } from '../model/leaves.ts'
import type { EachNode, FieldNode, FoldNode, IncludeNode, Node, VariableNode } from '../model/node.ts'
import { isOmittedWhenEmpty, omitsWhenEmpty } from '../model/omitted-when-empty.ts'
import { isPath } from '../model/path.ts'
import { isScalar, neverEmpty, required } from '../model/type.ts'
import { refuse } from './refusal.ts'
import type { Site } from './scope.ts'
import { mayLeaveOut, withEmpty } from './to-node.ts'

type Arguments = IncludeNode['arguments']

/**
 * What a helper is given: whole, since it may compute from it. A map that the caller composed can't be written as it
 * is then, since JavaScript leaves empty maps and lists of the values out of it.
 */
export const wholeArguments = (given: Arguments, body: Node, site: Site): Arguments =>
  given.map(({ name, value }) => {
    if (mayLeaveOut(value) && !isScalar(body.type) && writes(body, name, value))
      refuse(
        site.at,
        `this helper writes its parameter ${name} whole, but the map passed here holds a list or map from the values that may be empty`,
        'Let the helper write only the fields that it needs, or make it an ordinary function.',
      )
    if (leavesOut(body, { name, value, body }))
      refuse(
        site.at,
        `this helper omits its parameter ${name} where it is empty, but what is passed here was composed, and JavaScript keeps it`,
        'Let the helper spread it, as in `{ ...more }` or `[...more]`, or make it an ordinary function.',
      )
    return { name, value: withEmpty(value, site) }
  })

/** A call's argument, and the helper that is called. */
interface Argument {
  readonly name: string
  readonly value: Node
  readonly body: Node
}

/** Whether a helper leaves out an argument, or a part of it, where the function that composed it keeps it. */
const leavesOut = (node: Node, argument: Argument): boolean => {
  if (isScalar(node.type)) return false
  if (node.kind === 'field' && outcomes(node.value).some((written) => isKeptByCaller(node, written, argument)))
    return true
  return childrenOf(node).some((child) => leavesOut(child, argument))
}

const isKeptByCaller = (field: FieldNode, written: Node, argument: Argument): boolean =>
  omitsWhenEmpty(field, written) && givenAt(written, argument).some(mayBeKeptEmpty)

const mayBeKeptEmpty = (given: Node): boolean =>
  given.kind !== 'absent' && !isScalar(given.type) && !isOmittedWhenEmpty(given) && !isFilled(given)

const isFilled = (map: Node): boolean =>
  neverEmpty(required(map.type)) ||
  (map.kind === 'object' && map.entries.some((entry) => entry.kind === 'field' && !entry.type.optional))

/** What a helper reads of an argument: the parameter, a field of it, or the items in a loop over these. */
const givenAt = (path: Node, argument: Argument): readonly Node[] => {
  const of = plain(path)
  if (of.kind === 'parameter') return of.name === argument.name ? outcomes(argument.value) : []
  if (of.kind === 'variable') return itemsAt(of, argument)
  if (of.kind !== 'member') return []
  return givenAt(of.object, argument).flatMap((map) => {
    const object = plain(map)
    if (object.kind !== 'object') return isPath(object) ? [] : [of]
    return object.entries.flatMap((entry) =>
      entry.kind === 'field' && entry.key === of.key ? outcomes(entry.value) : [],
    )
  })
}

const itemsAt = (variable: VariableNode, argument: Argument): readonly Node[] => {
  const loop = loopOf(variable, argument.body)
  return loop ? givenAt(loop.over, argument).flatMap(itemsOf) : []
}

const loopOf = (variable: VariableNode, node: Node): EachNode | FoldNode | undefined => {
  if ((node.kind === 'each' || node.kind === 'fold') && node.value.id === variable.id) return node
  for (const child of childrenOf(node)) {
    const found = loopOf(variable, child)
    if (found) return found
  }
  return undefined
}

/** What a list consists of. */
const itemsOf = (list: Node): readonly Node[] => {
  const of = plain(list)
  if (of.kind === 'list')
    return of.items.flatMap((item) => (item.kind === 'spread' ? itemsOf(item.of) : outcomes(item)))
  return of.kind === 'each' ? itemsOf(of.body) : []
}

/** Whether a helper writes a parameter, or a map inside of it, from which something may be left out. */
const writes = (body: Node, name: string, value: Node): boolean => {
  if (isScalar(body.type)) return false
  const written = givenFor(body, name, value)
  return written ? mayLeaveOut(written) : childrenOf(body).some((child) => writes(child, name, value))
}

/** What a helper was given as a parameter, or as a field of it. */
const givenFor = (path: Node, name: string, value: Node): Node | undefined => {
  const of = plain(path)
  if (of.kind === 'parameter') return of.name === name ? value : undefined
  if (of.kind !== 'member') return undefined
  const map = givenFor(of.object, name, value)
  const object = map && plain(map)
  if (object?.kind !== 'object') return map
  const field = object.entries.findLast((entry) => entry.kind === 'spread' || entry.key === of.key)
  return field?.kind === 'field' ? field.value : map
}
