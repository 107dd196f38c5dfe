import { asInclude, isIncluded } from '../../model/included.ts'
import { childrenOf } from '../../model/inside.ts'
import type { ChartModel, Node } from '../../model/node.ts'
import { dependencyKey, HELMS_OWN } from '../../values/schema/dependency-switches.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { type Findings, pathKey } from './findings.ts'
import { pathOf } from './known-argument.ts'
import { definesOf } from './load-hand-written.ts'

type Chart = Pick<LoadedChart, 'definition' | 'values' | 'handWritten'>

/** Warnings of the values that no template reads, of a chart with hand-written templates; none where that isn't certain. */
export const unreadValues = (chart: Chart, model: ChartModel, findings: Findings): readonly string[] => {
  if (chart.handWritten.length === 0) return []
  readTyped(chart, model, findings)
  const read = findings.paths
  if (!read) return []
  const isUnread = (key: string) => !read.some((each) => each.startsWith(key) || key.startsWith(each))
  const candidates = chart.values.fields.filter(({ path, deprecated }) => !deprecated && !isHelms(chart, path))
  const unread = candidates.filter(({ path }) => isUnread(pathKey(path)))
  const keys = new Set(unread.map(({ path }) => pathKey(path)))
  return unread
    .filter(({ path }) => !keys.has(pathKey(path.slice(0, -1))))
    .map(({ name }) => `No template reads the value ${name}: use it, or remove it from the interface Values.`)
}

/** What Helm reads, or charts that this one depends on. */
const isHelms = ({ definition: { dependencies = [] } }: Chart, [first = '']: readonly string[]): boolean =>
  HELMS_OWN.includes(first) ||
  dependencies.some((one) => dependencyKey(one) === first || (one.condition ?? '').split(/[.,]/).includes(first))

/** Notes what typed templates read; what the hand-written ones that they include read of the context is known already. */
const readTyped = (chart: Chart, { templates, helpers }: ChartModel, findings: Findings): void => {
  const defines = definesOf(chart.handWritten)
  const typed = new Set(helpers.filter(({ foreign }) => !foreign).map(({ name }) => name))
  const isOwn = (name: string) => defines.has(name) || typed.has(name)
  const visited = new Set<Node>()
  const visit = (node: Node): void => {
    if (visited.has(node)) return
    visited.add(node)
    const path = pathOf(node)
    if (path) findings.read(path)
    if (readsAnything(node, isOwn)) findings.readAnything()
    if (!path) for (const child of readBy(node, isOwn)) visit(child)
  }
  for (const { body } of [...templates, ...helpers]) visit(body)
}

type IsOwn = (name: string) => boolean

/** The parts of a node, without the context with which it includes a template of the chart. */
const readBy = (node: Node, isOwn: IsOwn): readonly Node[] => {
  if (node.kind !== 'call' || !isIncluded(node) || !isOwn(asInclude(node).name)) return childrenOf(node)
  return withoutContext(asInclude(node).argument)
}

const COMPOSED = new Set<string>(['list', 'object', 'field', 'spread', 'argumentMap', 'argumentWithContext'])

const withoutContext = (argument: Node): readonly Node[] => {
  if (argument.kind === 'built-in' && argument.name === 'Root') return []
  const isComposed = COMPOSED.has(argument.kind === 'call' ? argument.function : argument.kind)
  return isComposed ? childrenOf(argument).flatMap(withoutContext) : [argument]
}

const readsAnything = (node: Node, isOwn: IsOwn): boolean => {
  if (node.kind === 'built-in') return node.name === 'Root' || node.name === 'Subcharts'
  return node.kind === 'include' && node.template.isWholeName === true && !isOwn(node.helper)
}
