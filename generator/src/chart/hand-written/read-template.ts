import { required } from '../../model/type.ts'
import type { BranchNode, Pipeline, TemplateNode } from '../../template-parser/index.ts'
import { assignedVariables } from './assigned-variables.ts'
import { impliedBy } from './conditions.ts'
import { declare, evaluate, evaluatePipeline } from './evaluate-expression.ts'
import { expressionOf } from './expression.ts'
import type { Site } from './frame.ts'
import { itemOf, type KnownValue, OTHER_VALUE, UNKNOWN_VALUE } from './known-value.ts'
import { localPath, shownPath } from './read-fields.ts'

/** Reads the nodes of a template one after another, and reports what is wrong with the values that they read. */
export const readNodes = (nodes: readonly TemplateNode[], site: Site): void => {
  for (const node of nodes) readNode(node, site)
}

const readNode = (node: TemplateNode, site: Site): void => {
  if (node.kind === 'action') evaluatePipeline(node.pipeline, { ...site, unused: isAliasOfValues(node.pipeline, site) })
  else if (node.kind === 'if' || node.kind === 'with') readCondition(node, site)
  else if (node.kind === 'range') readLoop(node, site)
  else if (node.kind === 'template' || node.kind === 'block') {
    const given = node.pipeline ? evaluatePipeline(node.pipeline, site) : OTHER_VALUE
    site.chart.include(node.name.value, given, site, node.name)
  }
}

/** `$values := .Values`: what is read by the variable is known, unless it is assigned to. */
const isAliasOfValues = (pipeline: Pipeline, { in: { template } }: Site): boolean => {
  const { variables } = pipeline
  return variables.length > 0 && isValues(pipeline) && !variables.some((name) => assignedVariables(template).has(name))
}

/** `.Values`, of which only what is read later counts as read. */
const isValues = ({ commands: [{ operands }, ...others] }: Pipeline): boolean => {
  const [only] = operands
  return others.length === 0 && operands.length === 1 && 'fields' in only && only.fields.at(-1)?.name === 'Values'
}

const readCondition = ({ kind, pipeline, body, otherwise = [] }: BranchNode, site: Site): void => {
  const inside = { ...site, frame: site.frame.branch() }
  const value = evaluatePipeline(pipeline, { ...inside, unused: kind === 'with' && isValues(pipeline) })
  const { whenTrue, whenFalse } = impliedBy(expressionOf(pipeline), site, evaluate)
  const present = presentValue(value)
  for (const name of pipeline.variables) declare(name, present, inside)
  readNodes(body, { ...site, frame: inside.frame.branch(whenTrue, kind === 'with' ? present : site.frame.dot) })
  readNodes(otherwise, { ...site, frame: inside.frame.branch(whenFalse) })
  if (fails(body)) site.frame.assume(whenFalse)
  if (fails(otherwise)) site.frame.assume(whenTrue)
}

const presentValue = (value: KnownValue): KnownValue =>
  value.kind === 'value' ? { ...value, type: required(value.type) } : value

/** Whether what is behind these nodes is never reached. */
const fails = (nodes: readonly TemplateNode[]): boolean =>
  nodes.some((node) => {
    if (node.kind !== 'action') return false
    const expression = expressionOf(node.pipeline)
    return expression.kind === 'call' && expression.name === 'fail'
  })

const readLoop = ({ pipeline, body, otherwise = [] }: BranchNode, site: Site): void => {
  const frame = site.frame.branch()
  const over = evaluatePipeline(pipeline, { ...site, frame })
  if (over.kind === 'root' || over.kind === 'dict') site.chart.findings.readAnything()
  const item = itemFor(over)
  const [first, second] = pipeline.variables
  if (first !== undefined) declare(first, second === undefined ? item : OTHER_VALUE, { ...site, frame })
  if (second !== undefined) declare(second, item, { ...site, frame })
  const { whenTrue, whenFalse } = impliedBy(expressionOf(pipeline), site, evaluate)
  readNodes(body, { ...site, frame: frame.branch(whenTrue, item) })
  readNodes(otherwise, { ...site, frame: frame.branch(whenFalse) })
}

const itemFor = (over: KnownValue): KnownValue =>
  over.kind === 'value'
    ? { kind: 'value', type: required(itemOf(over.type)), path: localPath(`${shownPath(over.path)}[]`) }
    : UNKNOWN_VALUE
