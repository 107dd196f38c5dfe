import type ts from 'typescript'
import { refuse } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope } from '../scope.ts'
import type { Value } from '../value.ts'
import { memberName } from './member-names.ts'

/** Declares `enum Name { … }`: a map of its members, and of the names of those that are numbers. */
export const declareEnum = (node: ts.EnumDeclaration, scope: Scope): void => {
  const members: Record<string, Value> = {}
  const inner = scope.block()
  let next: Value = 0
  for (const member of node.members) {
    const name = memberName(member.name, scope)
    const value: Value = member.initializer ? evaluate(member.initializer, inner) : next
    if (typeof value !== 'string' && typeof value !== 'number')
      refuse(
        member,
        'an enum member must be a string or number known when the chart is generated',
        'Write `Name = "text"`.',
      )
    members[name] = value
    if (typeof value === 'number') members[String(value)] = name
    inner.declare(name, value)
    next = typeof value === 'number' ? value + 1 : undefined
  }
  scope.declare(node.name.text, members)
}
