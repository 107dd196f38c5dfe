import type { Place } from '../../model/chartwright-error.ts'
import { childrenOf } from '../../model/inside.ts'
import { keyOf } from '../../model/key.ts'
import type { ChartModel, IncludeNode, Node } from '../../model/node.ts'
import { ChartError, placeOfTemplate } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'

/**
 * Refuses a key of a generated secret that stands in two places: at the first installation each would get a text of
 * its own.
 *
 * @throws ChartError which names the templates.
 */
export const checkSecrets = (chart: Pick<LoadedChart, 'sources'>, { templates }: ChartModel): void => {
  const places = new Map<string, string>()
  for (const { source, body } of templates) {
    for (const node of generatedIn(body, new Set())) {
      const key = keyOf({ ...node, arguments: node.arguments.filter(({ name }) => name !== 'given') })
      const before = places.get(key)
      if (before !== undefined) throw refused(node, before, source, placeOfTemplate(chart, source))
      places.set(key, source)
    }
  }
}

/** The helper of `generatedSecret`; all templates share what `generatedCertificate` generates. */
const GENERATING = new Set(['secretText'])

/** The keys that a rendering generates: those of the arm that has more of them, and of a constant once. */
const generatedIn = (node: Node, named: Set<number>): readonly IncludeNode[] => {
  if (node.kind === 'include' && GENERATING.has(node.helper)) return [node]
  if (node.kind === 'named') {
    if (named.has(node.id)) return []
    named.add(node.id)
  }
  if (node.kind !== 'conditional') return childrenOf(node).flatMap((child) => generatedIn(child, named))
  const arms = [node.then, node.otherwise].map((arm) => generatedIn(arm, new Set(named)))
  return arms.reduce((most, arm) => (arm.length > most.length ? arm : most))
}

const refused = (node: IncludeNode, first: string, second: string, where: Place): ChartError => {
  const key = node.arguments.find(({ name }) => name === 'key')?.value
  return new ChartError(
    'secret-twice',
    `${first} and ${second} both generate the ${key?.kind === 'literal' ? key.value : 'key'} of the same Secret`,
    'Each would get a value of its own: generate it in one Secret, and let the pods read it from there.',
    where,
  )
}
