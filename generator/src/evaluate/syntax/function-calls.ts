import ts from 'typescript'
import type { FunctionDefinition } from '../../functions/index.ts'
import { MAY_BE_UNDEFINED } from '../../functions/index.ts'
import { isNode, make } from '../../model/leaves.ts'
import { isBlock } from '../../model/type.ts'
import { writtenType } from '../../model/written-type.ts'
import { arms, distribute, narrow } from '../branch.ts'
import { withEmpty } from '../keep-empty.ts'
import { GUARD, mayBeUndefined } from '../missing-value.ts'
import { refuse } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { withoutTextDecimals } from '../text-decimals.ts'
import { toNode } from '../to-node.ts'
import type { Value } from '../value.ts'

/** A call of one of chartwright's functions on values that are known only at render time. */
export const callDefinition = (
  definition: FunctionDefinition,
  args: readonly Value[],
  at: ts.Node,
  scope: Scope,
  method = false,
): Value => {
  const values = args.map((arg) => narrow(arg, scope))
  const split = values.findIndex((value) => arms(value) && !isNode(value))
  if (split >= 0) {
    return distribute(values[split], scope, (value) =>
      callDefinition(definition, values.with(split, value), at, scope, method),
    )
  }
  const nodes = values.map((value) => withoutTextDecimals(toNode(value, at), at))
  const types = nodes.map((node) => node.type)
  const problem =
    definition.refuse?.(...(definition.writes ? nodes.map(writtenType) : types)) ??
    (method ? definition.refuseMethod?.(...types) : undefined)
  if (problem === MAY_BE_UNDEFINED && types.some(({ optional }) => optional))
    refuse(at, mayBeUndefined(...nodes), GUARD)
  if (problem) refuse(at, `\`${calledAs(definition, at, method)}\` doesn't support this value`, sentence(problem))
  const type = definition.result(...types)
  // what gives a map or list again may still stand in a manifest, which leaves out what is empty
  const given = isBlock(type) ? nodes : nodes.map((node) => withEmpty(node, at, scope))
  return make({ kind: 'call', type, function: definition.name, arguments: given })
}

/** A function as the author calls it: `JSON.stringify` or `.toUpperCase()` rather than what it is in Helm. */
const calledAs = ({ name }: FunctionDefinition, at: ts.Node, method: boolean): string => {
  if (name === 'tplText') return 'tpl'
  if (!method || !ts.isCallExpression(at) || !ts.isPropertyAccessExpression(at.expression)) return name
  const { expression, name: member } = at.expression
  return ts.isIdentifier(expression) && expression.text in globalThis
    ? `${expression.text}.${member.text}`
    : `.${member.text}()`
}

const sentence = (problem: string): string => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`
