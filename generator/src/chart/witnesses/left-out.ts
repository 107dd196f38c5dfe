import { holdsIncluded } from '../../model/included.ts'
import type { ChartModel } from '../../model/node.ts'
import { ChartError, placeOfTemplate } from '../chart-error.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import type { HelmOutcome } from './outcome.ts'

interface Compiled {
  readonly chart: LoadedChart
  readonly model: ChartModel
}

/** What Helm renders without some templates; of none, all of the chart. */
export type RenderWithout = (leftOut: readonly string[]) => Promise<HelmOutcome>

/** The templates that a witness leaves out, since only Helm can evaluate them. */
export const leftOutOf = (outcomes: readonly HelmOutcome[]): readonly string[] => [
  ...new Set(outcomes.flatMap((outcome) => ('documents' in outcome ? (outcome.leftOut ?? []) : []))),
]

/** What a rendering gives beside these templates. */
export const withoutTemplates = (outcome: HelmOutcome, leftOut: readonly string[]): HelmOutcome => {
  if (!('documents' in outcome)) return outcome
  const kept = Object.entries(outcome.documents).filter(([path]) => !leftOut.includes(path))
  return { documents: Object.fromEntries(kept) }
}

/** A chart's files with nothing in these templates, which others may still name. */
export const withoutFiles = <File>(
  files: Readonly<Record<string, File>>,
  leftOut: readonly string[],
): Record<string, File | string> => ({
  ...files,
  ...Object.fromEntries(leftOut.map((path) => [`templates/${path}`, ''])),
})

/**
 * What Helm gives beside the templates that only it can evaluate. Where it fails, it renders once more without these:
 * their named templates needn't be made for all values. Of the defaults they have to give YAML.
 *
 * @throws ChartError for what they print instead.
 */
export const outcomeBeside = async (
  { chart }: Compiled,
  leftOut: readonly string[],
  values: object,
  render: RenderWithout,
): Promise<HelmOutcome> => {
  const got = await render([])
  if (leftOut.length === 0 || 'documents' in got) return withoutTemplates(got, leftOut)
  const wrong = 'failed' in got && leftOut.find((path) => isNoYaml(got.failed, path))
  if (wrong && Object.keys(values).length === 0)
    throw new ChartError(
      'included-yaml',
      `With the defaults, Helm reads no YAML from templates/${wrong}: ${got.failed}`,
      'Check what the named templates print that it includes: `include` is for text, `includeYaml` for YAML in which no key stands twice.',
      placeOfTemplate(chart, wrong),
    )
  return withoutTemplates(await render(leftOut), leftOut)
}

const isNoYaml = (failure: string, path: string): boolean =>
  /\byaml(?:: | parse error)/i.test(failure) && failure.includes(`/templates/${path}`)

/** Whether both fail, and Helm perhaps in a named template that comes first. */
export const mayFailOtherwise = ({ model }: Compiled, want: HelmOutcome, got: HelmOutcome): boolean =>
  'failed' in want && 'failed' in got && [...model.templates, ...model.helpers].some(({ body }) => holdsIncluded(body))
