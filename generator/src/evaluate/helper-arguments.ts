import type ts from 'typescript'
import { childrenOf } from '../model/inside.ts'
import { plain } from '../model/leaves.ts'
import type { IncludeNode, Node } from '../model/node.ts'
import { isScalar } from '../model/type.ts'
import { mayLeaveOut, withEmpty } from './keep-empty.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'

type Arguments = IncludeNode['arguments']

/**
 * What a helper is given: whole, since it may compute from it. A map that the caller put together can't be written as it
 * is then, since JavaScript leaves empty maps and lists of the values out of it.
 */
export const wholeArguments = (given: Arguments, body: Node, at: ts.Node, scope: Scope): Arguments =>
  given.map(({ name, value }) => {
    if (mayLeaveOut(value) && !isScalar(body.type) && writes(body, name, value))
      refuse(
        at,
        `this helper writes its parameter ${name} whole, but the map passed here holds a list or map of the values that may be empty`,
        'Let the helper write only the fields that it needs, or make it an ordinary function.',
      )
    return { name, value: withEmpty(value, at, scope) }
  })

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
