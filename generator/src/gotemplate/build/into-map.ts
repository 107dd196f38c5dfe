import { outcomes } from '../../model/compose.ts'
import { keyNode } from '../../model/keys.ts'
import { plain } from '../../model/leaves.ts'
import type { FieldNode, Node, VariableNode } from '../../model/node.ts'
import { leavesOutEmpty } from '../../model/taken-whole.ts'
import { present, there } from '../../model/tests.ts'
import { ANY, optional, STRING } from '../../model/type.ts'
import { mayBeLeftOut } from '../nodes/facts.ts'
import { goCall, newVariable } from '../nodes/nodes.ts'
import { variableName } from '../text/variable-name.ts'
import type { Block, Statement } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { isFilled } from './filled-test.ts'
import type { Form } from './form.ts'
import { mayHaveKey } from './may-set.ts'
import { mayHoldNull } from './nullable.ts'
import { ifThere, simplified } from './presence.ts'

/**
 * Sets entries of a map in a variable, one after the other: a later one wins. `earlier` is what was set there before.
 */
export const intoMap = (variable: VariableNode, context: Context, earlier: readonly Node[] = []): Form => {
  const before = [...earlier]
  const run = (name: string, ...args: Node[]): Statement => ({
    kind: 'run',
    value: goCall(name, variable.type, variable, ...args),
  })
  const set = (key: Node, value: Node): Block => {
    const prepared = context.prepare(value, { ...context, hint: hintFor(key) ?? context.hint })
    return [...prepared.before, run('set', key, prepared.node)]
  }
  const entry = (field: FieldNode): Block => {
    const key = context.prepare(keyNode(field), { ...context, hint: 'key' })
    const isSetBefore = before.some((other) => mayHaveKey(other, keyNode(field)))
    before.push(field)
    const gone = isSetBefore && mayBeLeftOut(field) ? [run('unset', key.node)] : []
    return [...key.before, ...gone, ...valued(field, field.value, (value) => set(key.node, value), context)]
  }
  const whole = (node: Node): Block => {
    before.push(node)
    const key = newVariable('key', STRING)
    const value = newVariable('value', mayHoldNull(node) ? optional(ANY) : ANY)
    // what a helper gives is text
    const over = plain(node).kind === 'include' ? goCall('fromYaml', node.type, node) : node
    const body = value.type.optional ? choose(present(value), set(key, there(value)), [], context) : set(key, value)
    return [{ kind: 'range', over, key, value, body, empty: [] }]
  }
  return { entry, whole, item: () => [] }
}

/** What sets a value, where there is one. */
const valued = (field: FieldNode, of: Node, set: (value: Node) => Block, context: Context): Block => {
  const value = simplified(of, context)
  if (value.kind === 'conditional' && outcomes(value).some((outcome) => leavesOutEmpty(field, outcome))) {
    const [then, otherwise] = [value.then, value.otherwise].map((arm) => valued(field, arm, set, context))
    return choose(value.test, then as Block, otherwise as Block, context)
  }
  const filled = (there: Node): Block =>
    leavesOutEmpty(field, there) ? choose(isFilled(there), set(there), [], context) : set(there)
  return ifThere(value, filled, [], context)
}

/** What a variable for an entry is called. */
const hintFor = (key: Node): string | undefined =>
  key.kind === 'literal' && typeof key.value === 'string' ? variableName(key.value) : undefined
