import { childrenOf } from '../../model/inside.ts'
import type { ChartModel, Node } from '../../model/node.ts'
import { dependencyKey, HELMS_OWN } from '../../values/schema/dependency-switches.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { type Findings, pathKey } from './findings.ts'
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

/** Notes what typed templates read. */
const readTyped = (chart: Chart, { templates, helpers }: ChartModel, findings: Findings): void => {
  const defines = definesOf(chart.handWritten)
  const typed = new Set(helpers.filter(({ foreign }) => !foreign).map(({ name }) => name))
  const visited = new Set<Node>()
  const visit = (node: Node): void => {
    if (visited.has(node)) return
    visited.add(node)
    const path = pathOf(node)
    if (path) findings.read(path)
    if (readsAnything(node, (name) => defines.has(name) || typed.has(name))) findings.readAnything()
    if (!path) for (const child of childrenOf(node)) visit(child)
  }
  for (const { body } of [...templates, ...helpers]) visit(body)
}

/** The path of `.Values.a.b`. */
const pathOf = (node: Node): readonly string[] | undefined => {
  if (node.kind === 'built-in') return node.name === 'Values' ? [] : undefined
  if (node.kind !== 'member') return undefined
  const outer = pathOf(node.object)
  return outer && [...outer, node.key]
}

const readsAnything = (node: Node, isOwn: (name: string) => boolean): boolean => {
  if (node.kind === 'built-in') return node.name === 'Root' || node.name === 'Subcharts'
  return node.kind === 'include' && node.template.isWholeName === true && !isOwn(node.helper)
}
