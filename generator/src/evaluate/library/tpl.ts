import type ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { isNode, literal, make } from '../../model/leaves.ts'
import type { KindTestNode, Node } from '../../model/node.ts'
import { isTakenWhole } from '../../model/omitted-when-empty.ts'
import { present } from '../../model/tests.ts'
import { ANY, BOOLEAN, isBlock, STRING } from '../../model/type.ts'
import { arms, choose, distribute, narrow } from '../branch.ts'
import { kindsOf, testedKind } from '../facts.ts'
import { refuse } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { callDefinition } from '../syntax/function-calls.ts'
import { isConstant, isPlainObject, type Value } from '../value.ts'

/** All that a template is given: `$`. */
const ROOT = make({ kind: 'built-in', name: 'Root', type: { kind: 'map', value: ANY } })

/** `tpl(template, context)`: a string, or a map or list of the values whose strings are templates. */
export const tplOf = (given: Value, at: ts.Node, scope: Scope): Value => {
  const template = narrow(given, scope)
  if (arms(template)) return distribute(template, scope, (arm) => tplOf(arm, at, scope))
  if (typeof template === 'string') return callDefinition(functionNamed('tplText'), [template, ROOT], at, scope)
  if (!isNode(template)) return isConstant(template) || isEmpty(template) ? template : refuseComposed(at)
  if (template.type.optional)
    return choose(
      present(template),
      () => tplOf(template, at, scope),
      () => undefined,
      scope,
    )
  return byKind(template, [...new Set(kindsOf(template.type).map(testedKind))], at, scope)
}

/** A value of several types: each kind by itself. */
const byKind = (
  template: Node,
  [is, ...others]: readonly (KindTestNode['is'] | undefined)[],
  at: ts.Node,
  scope: Scope,
): Value => {
  if (!is || others.length === 0) return ofOneKind(narrow(template, scope) as Node, at, scope)
  return choose(
    make({ kind: 'kind-test', type: BOOLEAN, operand: template, is }),
    () => ofOneKind(narrow(template, scope) as Node, at, scope),
    () => byKind(template, others, at, scope),
    scope,
  )
}

const ofOneKind = (template: Node, at: ts.Node, scope: Scope): Value => {
  if (template.type.kind === 'string') return callDefinition(functionNamed('tplText'), [template, ROOT], at, scope)
  return isBlock(template.type) ? structure(template, at) : template
}

const structure = (template: Node, at: ts.Node): Node => {
  if (!isTakenWhole(template)) refuseComposed(at)
  const text = make({ kind: 'call', type: STRING, function: 'toYaml', arguments: [template] })
  const evaluated = make({ kind: 'call', type: STRING, function: 'tplYaml', arguments: [text, ROOT] })
  const line = make({ kind: 'text', type: STRING, parts: [evaluated, literal('\n')] })
  const read = template.type.kind === 'list' ? 'fromYamlArray' : 'fromYaml'
  return make({ kind: 'call', type: template.type, function: read, arguments: [line] })
}

const isEmpty = (value: Value): boolean =>
  Array.isArray(value) ? value.length === 0 : isPlainObject(value) && Object.keys(value).length === 0

const refuseComposed = (at: ts.Node): never =>
  refuse(
    at,
    '`tpl` supports only strings, and maps and lists of the values',
    'Call `tpl` with each value before you compose the map or list.',
  )
