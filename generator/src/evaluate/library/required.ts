import { functionNamed, isUnset } from '../../functions/index.ts'
import { and, not } from '../../model/boolean.ts'
import { call } from '../../model/computed.ts'
import { isNode, literal, narrowedTo } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { compare, kindTest, present, truthy } from '../../model/tests.ts'
import { alternatives, isScalar, neverEmpty, required, STRING } from '../../model/type.ts'
import { choose, distribute, known, narrow } from '../branch.ts'
import { withoutGuards } from '../optional-path.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { toNode } from '../to-node.ts'
import { isConstant, type Value } from '../value.ts'

/** `required(message, value)`: a value that has to be set. */
export const requiredOf = ([message, given]: readonly Value[], site: Site): Value => {
  const text = messageNode(narrow(message, site), site)
  return distribute(withoutGuards(narrow(given, site)), site, (value) => {
    if (isNode(value)) return requiredNode(text, value, site)
    return isConstant(value) && isUnset(value) ? stop(text, site) : value
  })
}

const messageNode = (message: Value, site: Site): Node => {
  const node = toNode(message, site.at)
  return node.type.kind === 'string' && !node.type.optional
    ? node
    : refuse(site.at, 'the message of `required` has to be a string', "Write `required('what to set', value)`.")
}

const stop = (message: Node, { at, evaluation: { checks, facts } }: Site): Value =>
  facts.path.length > 0
    ? checks.add(message, facts.path, at)
    : refuse(
        at,
        'this value is never set, so the rendering would always stop',
        'Pass a value that users can set: `required(message, values.name)`.',
      )

const requiredNode = (message: Node, value: Node, site: Site): Value => {
  if (!mayBeUnset(value)) return value
  const { checks, facts } = site.evaluation
  // a type of its own, or the rules for what is passed on whole, can't be told of a call
  if (!isScalar(required(value.type)) || value.type.kind === 'union') return checkedFirst(message, value, site)
  const type = functionNamed('requiredValue').result(message.type, value.type)
  const node = call('requiredValue', type, [message, value])
  // counts where it is called, in case that nothing uses its result
  checks.within({ call: node, path: facts.path }, () => checkedFirst(message, value, site))
  return node
}

const mayBeUnset = ({ type }: Node): boolean =>
  type.optional === true ||
  alternatives(type).some((each) => each.kind === 'unknown' || (each.kind === 'string' && !neverEmpty(each)))

/** The value behind a check that it is set. */
const checkedFirst = (message: Node, value: Node, site: Site): Value =>
  choose(
    known(isSet(value)),
    () => narrow(value, site),
    () => stop(message, site),
    site,
  )

const isSet = (value: Node): Node => {
  const { type } = value
  if (type.kind === 'string') return truthy(value)
  const mayBeText = type.kind === 'unknown' || alternatives(type).some(({ kind }) => kind === 'string')
  const isEmptyText = and(kindTest(value, 'string'), compare('eq', narrowedTo(value, STRING), literal('')))
  return and(present(value), ...(mayBeText ? [not(isEmptyText)] : []))
}
