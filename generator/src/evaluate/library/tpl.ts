import type ts from 'typescript'
import { functionNamed } from '../../functions/index.ts'
import { call, text } from '../../model/computed.ts'
import { builtIn, isNode, literal } from '../../model/leaves.ts'
import type { KindTestNode, Node } from '../../model/node.ts'
import { isTakenWhole } from '../../model/path.ts'
import { kindTest, present } from '../../model/tests.ts'
import { ANY, isBlock, STRING } from '../../model/type.ts'
import { arms, choose, distribute, narrow } from '../branch.ts'
import { kindsOf, testedKind } from '../facts.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { callDefinition } from '../syntax/function-calls.ts'
import { isConstant, isPlainObject, type Value } from '../value.ts'

/** All that a template is given: `$`. */
const ROOT = builtIn('Root', { kind: 'map', value: ANY })

/** `tpl(template, context)`: a string, or a map or list of the values whose strings are templates. */
export const tplOf = (given: Value, site: Site): Value => {
  const template = narrow(given, site)
  if (arms(template)) return distribute(template, site, (arm) => tplOf(arm, site))
  if (typeof template === 'string') return callDefinition(functionNamed('tplText'), [template, ROOT], site)
  if (!isNode(template)) return isConstant(template) || isEmpty(template) ? template : refuseComposed(site.at)
  if (template.type.optional)
    return choose(
      present(template),
      () => tplOf(template, site),
      () => undefined,
      site,
    )
  return byKind(template, [...new Set(kindsOf(template.type).map(testedKind))], site)
}

/** A value of several types: each kind by itself. */
const byKind = (template: Node, [is, ...others]: readonly (KindTestNode['is'] | undefined)[], site: Site): Value => {
  if (!is || others.length === 0) return ofOneKind(narrow(template, site) as Node, site)
  return choose(
    kindTest(template, is),
    () => ofOneKind(narrow(template, site) as Node, site),
    () => byKind(template, others, site),
    site,
  )
}

const ofOneKind = (template: Node, site: Site): Value => {
  if (template.type.kind === 'string') return callDefinition(functionNamed('tplText'), [template, ROOT], site)
  return isBlock(template.type) ? structure(template, site.at) : template
}

const structure = (template: Node, at: ts.Node): Node => {
  if (!isTakenWhole(template)) refuseComposed(at)
  const evaluated = call('tplYaml', STRING, [call('toYaml', STRING, [template]), ROOT])
  const read = template.type.kind === 'list' ? 'fromYamlArray' : 'fromYaml'
  return call(read, template.type, [text([evaluated, literal('\n')])])
}

const isEmpty = (value: Value): boolean =>
  Array.isArray(value) ? value.length === 0 : isPlainObject(value) && Object.keys(value).length === 0

const refuseComposed = (at: ts.Node): never =>
  refuse(
    at,
    '`tpl` supports only strings, and maps and lists from the values',
    'Call `tpl` with each value before you compose the map or list.',
  )
