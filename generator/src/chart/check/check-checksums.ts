import { childrenOf } from '../../model/inside.ts'
import type { ChartModel, Node } from '../../model/node.ts'
import { similarName } from '../../model/words.ts'
import { ChartError, placeOfTemplate } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'

/**
 * Refuses the checksum of a template that the chart doesn't have, or of the template itself.
 *
 * @throws ChartError which names the template.
 */
export const checkChecksums = (
  chart: Pick<LoadedChart, 'sources' | 'handWritten'>,
  { templates, helpers }: ChartModel,
): void => {
  const handWritten = chart.handWritten.map(({ path }) => path.replace(/^templates\//, ''))
  const paths = [...templates.map(({ path }) => path), ...handWritten]
  const inHelpers = helpers.flatMap(({ body }) => checksumsIn(body))
  for (const { path, source, body } of templates) {
    const wrong = [...checksumsIn(body), ...inHelpers].find((other) => other === path || !paths.includes(other))
    if (wrong === undefined) continue
    const isItself = wrong === path
    const similar = similarName(wrong, paths)
    throw new ChartError(
      'checksum-of-nothing',
      isItself ? `This template can't contain its own checksum` : `The chart has no template ${wrong}`,
      similar && !isItself ? `Write ${similar}.` : `Write the path of another template: ${paths.join(', ')}.`,
      placeOfTemplate(chart, source),
    )
  }
}

const checksumsIn = (node: Node): readonly string[] =>
  node.kind === 'checksum' ? [node.template] : childrenOf(node).flatMap(checksumsIn)
