import { outcomes } from '../model/compose.ts'
import { holding, mapChildren, remembered } from '../model/inside.ts'
import { change } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { omitsWhenEmpty } from '../model/omitted-when-empty.ts'
import { isScalar, neverEmpty, required } from '../model/type.ts'
import { refuse } from './refusal.ts'
import type { Site } from './scope.ts'

/** A value from which something is computed: empty maps and lists of the values stay in it, as in JavaScript. */
export const withEmpty = (value: Node, { at, evaluation }: Site): Node => {
  const keep: (node: Node) => Node = remembered((node) => {
    if (isScalar(node.type)) return node
    if (node.kind === 'include' && mayLeaveOut(evaluation.helpers.get(node.helper)?.definition.body))
      refuse(
        at,
        `the helper ${node.helper} omits empty maps and lists, but JavaScript keeps them here`,
        'Make it an ordinary function, which is inlined where it is called.',
      )
    const changed = mapChildren(node, keep)
    if (changed.kind === 'field') return change(changed, { kept: true })
    return changed.kind === 'named' && changed !== node ? evaluation.named(changed.name, changed.of) : changed
  })
  return keep(value)
}

/** Whether a field is left out when it is empty. */
export const leavesEmptyOut = (node: Node): boolean =>
  node.kind === 'field' &&
  outcomes(node.value).some((value) => omitsWhenEmpty(node, value) && !neverEmpty(required(value.type)))

const holdsOne = holding(leavesEmptyOut)

/** Whether there is such a field in something that the author put together. */
export const mayLeaveOut = (node: Node | undefined): boolean => node !== undefined && holdsOne(node)
