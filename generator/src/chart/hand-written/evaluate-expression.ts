import { required } from '../../model/type.ts'
import type { FieldName, Pipeline } from '../../template-parser/index.ts'
import { assignedVariables } from './assigned-variables.ts'
import { impliedBy } from './conditions.ts'
import { type Expression, expressionOf, stringOf } from './expression.ts'
import type { Site } from './frame.ts'
import { allOptional, itemOf, type KnownValue, OTHER_VALUE, UNKNOWN_VALUE } from './known-value.ts'
import { checkPresent, localPath, readField, readFields, shownPath } from './read-fields.ts'

/** Reads a pipeline, and gives what is known of its result. */
export const evaluatePipeline = (pipeline: Pipeline, site: Site): KnownValue => {
  const value = evaluate(expressionOf(pipeline), site)
  for (const name of pipeline.variables) declare(name, value, site)
  return value
}

/** Declares a variable; nothing is known of one that is assigned to. */
export const declare = (name: string, value: KnownValue, site: Site): void =>
  site.frame.declare(name, assignedVariables(site.in.template).has(name) ? UNKNOWN_VALUE : value)

/** Reads an expression, reports what is wrong in it, and gives what is known of its result. */
export const evaluate = (expression: Expression, site: Site): KnownValue => {
  const value = expression.kind === 'call' ? evaluateCall(expression, site) : evaluateOperand(expression, site)
  if (!site.unused && !site.quiet && value.kind === 'value') site.chart.findings.read(value.path)
  return value
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

const evaluateOperand = ({ operand, given }: Of<'operand'>, site: Site): KnownValue => {
  for (const each of given) evaluate(each, used(site))
  if (!('fields' in operand)) return OTHER_VALUE
  const value = readFields(startOf(operand, site), operand.fields, site)
  return given.length > 0 ? OTHER_VALUE : value
}

type WithFields = Extract<Of<'operand'>['operand'], { fields: readonly FieldName[] }>

const startOf = (operand: WithFields, site: Site): KnownValue => {
  if (operand.kind === 'variable') return site.frame.variable(operand.name) ?? UNKNOWN_VALUE
  if (operand.kind === 'field') return site.frame.dot
  return evaluatePipeline(operand.pipeline, operand.fields.length > 0 ? { ...site, unused: true } : site)
}

/** The same place, where a result is used. */
const used = (site: Site): Site => ({ ...site, unused: false })

const evaluateCall = (call: Of<'call'>, site: Site): KnownValue => {
  const rule = Object.hasOwn(CALLS, call.name) ? CALLS[call.name] : undefined
  if (rule) return rule(call, site)
  for (const value of evaluateAll(call, site)) if (mayHoldAll(value, call.name)) readsAnything(site)
  return OPAQUE.has(call.name) ? OTHER_VALUE : UNKNOWN_VALUE
}

const evaluateAll = ({ given }: Of<'call'>, site: Site): readonly KnownValue[] =>
  given.map((each) => evaluate(each, used(site)))

/** What comes from a text or from the cluster has none of the chart's values. */
const OPAQUE = new Set(['fromYaml', 'fromYamlArray', 'fromJson', 'fromJsonArray', 'fromToml', 'lookup', 'tpl', 'quote'])
const KEEPING = new Set(['list', 'tuple'])
const OF_MAPS = /^(to[A-Z]|must|merge|deepCopy|keys|values|pick|omit|pluck)/

/** Whether a function is given all values. */
const mayHoldAll = (value: KnownValue, name: string): boolean =>
  name === 'tpl' ||
  (!KEEPING.has(name) && value.kind === 'root') ||
  (!KEEPING.has(name) && value.kind === 'dict' && [...value.entries.values()].some(({ kind }) => kind === 'root')) ||
  (value.kind === 'unknown' && OF_MAPS.test(name))

const readsAnything = ({ chart, quiet }: Site): void => {
  if (!quiet) chart.findings.readAnything()
}

type CallRule = (call: Of<'call'>, site: Site) => KnownValue

/** `and` and `or` stop at the first operand that decides: what that says holds for the next ones. */
const logic =
  (says: 'whenTrue' | 'whenFalse'): CallRule =>
  ({ given }, site) => {
    let { frame } = site
    for (const operand of given) {
      const here = { ...used(site), frame }
      evaluate(operand, here)
      frame = frame.branch(impliedBy(operand, here, evaluate)[says])
    }
    const [only] = given
    return given.length === 1 && only ? evaluate(only, site) : UNKNOWN_VALUE
  }

/** `include "name" .` */
const include: CallRule = ({ given: [name, argument], start, end }, site) => {
  const value = argument ? evaluate(argument, used(site)) : OTHER_VALUE
  const known = stringOf(name)
  if (known !== undefined) site.chart.include(known, value, site, name ?? { start, end })
  else if (name) includeOther(name, site)
  return OTHER_VALUE
}

/** A template of the chart by its path is read anyway; one whose name isn't known may read anything. */
const includeOther = (name: Expression, site: Site): void => {
  evaluate(name, used(site))
  const isFile = name.kind === 'call' && name.given.some((each) => endsWith(each, 'BasePath'))
  if (!isFile) readsAnything(site)
}

const endsWith = (expression: Expression, name: string): boolean =>
  expression.kind === 'operand' && 'fields' in expression.operand && expression.operand.fields.at(-1)?.name === name

const dict: CallRule = ({ given }, site) => {
  const entries = new Map<string, KnownValue>()
  for (const [index, each] of given.entries()) {
    const value = evaluate(each, used(site))
    const key = index % 2 === 1 ? stringOf(given[index - 1]) : undefined
    if (key !== undefined) entries.set(key, value)
  }
  return { kind: 'dict', entries }
}

/** `index .Values "a" "b"`: each map on the way must be there. */
const index: CallRule = ({ given: [of, ...keys] }, site) => {
  let value = of ? evaluate(of, { ...site, unused: true }) : OTHER_VALUE
  let before = of
  for (const key of keys) {
    const name = stringOf(key)
    evaluate(key, used(site))
    if (before) checkPresent(value, { name: name ?? '…' }, before, site)
    value = name === undefined ? itemIn(value) : readField(value, { ...key, name }, site)
    before = key
  }
  return value
}

const itemIn = (value: KnownValue): KnownValue =>
  value.kind === 'value'
    ? { kind: 'value', type: required(itemOf(value.type)), path: localPath(`${shownPath(value.path)}[]`) }
    : UNKNOWN_VALUE

/** `dig "a" "b" "else" .Values`: nothing on the way need be there. */
const dig: CallRule = ({ given }, site) => {
  const [of, fallback, ...names] = given.toReversed()
  if (fallback) evaluate(fallback, used(site))
  let value = of ? evaluate(of, { ...site, unused: true }) : OTHER_VALUE
  for (const key of names.toReversed()) {
    const name = stringOf(key)
    value = name === undefined ? UNKNOWN_VALUE : readField(value, { ...key, name }, site)
  }
  if (!site.quiet && value.kind === 'value') site.chart.findings.read(value.path)
  return UNKNOWN_VALUE
}

/** What a default stands for where a value isn't set. */
const orElse: CallRule = ({ given: [fallback, value] }, site) => {
  const other = fallback ? evaluate(fallback, used(site)) : OTHER_VALUE
  const found = value ? evaluate(value, used(site)) : OTHER_VALUE
  if (found.kind !== 'value') return found
  const path = localPath(shownPath(found.path))
  if (other.kind === 'dict') return { ...found, path, type: allOptional(found.type) }
  return other.kind === 'other' ? { ...found, path, type: required(found.type) } : UNKNOWN_VALUE
}

/** Behind `required` its value is there. */
const mustBeThere: CallRule = ({ given: [message, value] }, site) => {
  if (message) evaluate(message, used(site))
  if (!value) return OTHER_VALUE
  const found = evaluate(value, used(site))
  site.frame.assume(impliedBy(value, site, evaluate).whenTrue)
  return found.kind === 'value' ? { ...found, type: required(found.type) } : found
}

/** What asks only whether a key is there reads nothing yet. */
const hasKey: CallRule = ({ given: [map, ...others] }, site) => {
  if (map) evaluate(map, { ...site, unused: true })
  for (const each of others) evaluate(each, used(site))
  return OTHER_VALUE
}

const CALLS: Readonly<Record<string, CallRule>> = {
  and: logic('whenTrue'),
  or: logic('whenFalse'),
  include,
  dict,
  index,
  get: index,
  dig,
  default: orElse,
  required: mustBeThere,
  hasKey,
}
