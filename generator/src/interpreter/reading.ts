import { checksumStandIn } from '../model/checksum.ts'
import { isDrawn } from '../model/computed.ts'
import { entryOf } from '../model/map.ts'
import type { HelperDefinition, NodeTable } from '../model/node.ts'
import { drawnOnce, type Scope, valueIn } from './scope.ts'

type Kinds =
  | 'literal'
  | 'absent'
  | 'built-in'
  | 'variable'
  | 'parameter'
  | 'member'
  | 'index'
  | 'named'
  | 'include'
  | 'checksum'

/** What is read. */
export const reading: Pick<NodeTable<unknown, [Scope]>, Kinds> = {
  literal: (node) => node.value,
  absent: () => undefined,
  'built-in': ({ name }, { context }) => (name === 'Root' ? context : context[name]),
  variable: (node, scope) => scope.variables.get(node.id),
  parameter: (node, scope) => scope.parameters[node.name],
  member: (node, scope) => entryOf(valueIn(node.object, scope), node.key),
  index: (node, scope) => {
    const [object, key] = [valueIn(node.object, scope), valueIn(node.key, scope)]
    return Array.isArray(object) ? object[Number(key)] : entryOf(object, String(key))
  },
  named: (node, scope) => (isDrawn(node) ? drawnOnce(node, scope) : valueIn(node.of, scope)),
  include: (node, scope) => {
    const values = node.arguments.map(({ name, value }) => [name, valueIn(value, scope)])
    const inside: Scope = {
      ...scope,
      variables: new Map(),
      drawn: new Map(),
      drawnInLoops: new Map(),
      parameters: Object.fromEntries(values),
    }
    return valueIn(helperNamed(node.helper, scope).body, inside)
  },
  checksum: ({ template }) => checksumStandIn(template),
}

const helperNamed = (name: string, scope: Scope): HelperDefinition => {
  const found = scope.chart.helpers.find((helper) => helper.name === name)
  if (!found) throw new Error(`The chart has no helper named ${name}`)
  return found
}
