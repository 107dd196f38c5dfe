import type { Node } from '../../model/node.ts'
import { repeatedIn } from '../nodes/repeated.ts'
import { contents } from './contents.ts'
import type { Context } from './context.ts'
import { prepare } from './prepare.ts'
import { valueIn } from './value.ts'

/** What the builders of a file or helper know at its start. */
export const newContext = (body: Node): Context => ({
  repeated: repeatedIn(body),
  hint: 'value',
  prepare,
  value: valueIn,
  contents,
})
