import ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { narrow } from '../branch.ts'
import { refuse } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope } from '../scope.ts'

/** The name of a class's member. */
export const memberName = (name: ts.PropertyName, scope: Scope): string => {
  if (ts.isPrivateIdentifier(name)) return privateName(name)
  if (!ts.isComputedPropertyName(name)) return name.text
  const key = narrow(evaluate(name.expression, scope), scope)
  return isNode(key)
    ? refuse(name, 'a member needs a name known when the chart is generated', 'Name it, or use a map.')
    : String(key)
}

/** The name of a member that is read. */
export const nameOf = (name: ts.MemberName): string => (ts.isPrivateIdentifier(name) ? privateName(name) : name.text)

/** Two classes of which one extends the other may each have a `#name`. */
const privateName = (name: ts.PrivateIdentifier): string => {
  const owner = ts.findAncestor(name, (node) => ts.isClassLike(node) && declares(node, name.text))
  return `\0${name.text} ${owner?.pos} ${name.getSourceFile().fileName}`
}

const declares = (node: ts.Node, name: string): boolean =>
  ts.isClassLike(node) &&
  node.members.some((member) => member.name && ts.isPrivateIdentifier(member.name) && member.name.text === name)

/** Whether others than its class see a member. */
export const isPublic = (name: string): boolean => !name.startsWith('\0')
