import type { FailNode } from '../../model/node.ts'
import type { Block } from '../tree/tree.ts'
import type { Context } from './context.ts'

/** Stops the rendering, with a message that may have to be worked out before. */
export const failure = ({ message }: FailNode, context: Context): Block => {
  const { before, node } = context.prepare(message, { ...context, hint: 'message' })
  return [...before, { kind: 'fail', message: node }]
}
