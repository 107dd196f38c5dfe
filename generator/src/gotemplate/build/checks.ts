import { literal, make } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { BOOLEAN, STRING } from '../../model/type.ts'
import { goCall, newVariable } from '../nodes/nodes.ts'
import type { Block } from '../tree/tree.ts'
import { intoList } from './collect.ts'
import type { Context } from './context.ts'

/** All problems at once: collected in a list, and failed with at the end. */
export const checks = (body: Node, context: Context): Block => {
  const type = { kind: 'list' as const, item: STRING }
  const problems = newVariable('problems', type)
  const message = goCall('join', STRING, literal('\n'), problems)
  return [
    { kind: 'define', variable: problems, value: goCall('list', type) },
    ...context.contents(body, intoList(problems, context), context),
    {
      kind: 'if',
      test: make({ kind: 'truthy', type: BOOLEAN, operand: problems }),
      // begins on a line of its own in the terminal
      yes: [{ kind: 'fail', message: goCall('printf', STRING, literal('\n\n%s'), message) }],
      no: [],
    },
  ]
}
