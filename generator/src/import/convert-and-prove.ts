import type { ChartSource } from 'chartwright-helm'
import type { HelmPool } from 'chartwright-helm/node'
import { type GeneratedChart, kubeVersionFor, writtenFiles } from '../chart/index.ts'
import type { Layout } from '../project/index.ts'
import { schemaDocument } from '../values/index.ts'
import { dependencyKey } from '../values/schema/dependency-switches.ts'
import type { ChartConverter, ConvertedChart } from './convert-chart.ts'
import { dependenciesOf } from './dependencies.ts'
import { withFixedKeys } from './proof/fixed-keys.ts'
import { type Proof, prove, type ValueSet } from './proof/prove.ts'
import { randomSets } from './proof/random-sets.ts'
import { OriginalChart } from './proof/render-original.ts'
import { type PlainChart, readChart } from './read/read-chart.ts'
import type { StagedChart } from './staged-chart.ts'

/** Where a chart is imported to, and how it is compared with the original. */
export interface ImportOptions {
  /** Where the project keeps schemas and charts. */
  readonly layout: Layout
  /** Helm's engine, with randomness and a clock that can be compared. */
  readonly helm: HelmPool
  /** How many random sets of values both charts are rendered on, besides the defaults and the original's own. */
  readonly checks: number
  readonly seed: number
  /** Whether only the values get types, and all templates stay as they are. */
  readonly keepTemplates?: boolean
  readonly onProgress?: (what: string) => void
}

/** So many random sets are enough to see most of what renders otherwise. */
const FEW = 10

/** Converts a chart, and takes back what doesn't render as in the original. */
export const convertAndProve = async (
  chart: PlainChart,
  staged: StagedChart,
  converter: ChartConverter,
  options: ImportOptions,
): Promise<ConvertedChart & { readonly proof: Proof }> => {
  const source = renderedFrom(chart)
  const compared = {
    ...chart,
    original: new OriginalChart(options.helm, source),
    hasKeys: source !== chart.path,
  }
  for (;;) {
    const converted = await converter.convert()
    staged.writeInChart(writtenFiles(converted.generated))
    options.onProgress?.(`Comparing ${chart.name} with the original`)
    const few = await proofOf(compared, converted.generated, {
      ...options,
      checks: Math.min(FEW, options.checks),
    })
    if (few.differences.length > 0 && converter.takeBack(few.differences)) continue
    if (!(await converter.confirm(options.helm))) continue
    const proof = options.checks > FEW ? await proofOf(compared, converted.generated, options) : few
    if (proof.differences.length === 0 || !converter.takeBack(proof.differences)) return { ...converted, proof }
  }
}

/** The original, as it is rendered. */
interface Original {
  readonly original: OriginalChart
  /** Whether it makes keys, in whose places fixed texts stand. */
  readonly hasKeys: boolean
}

/** The chart, but for the keys that it makes: these differ each time. */
const renderedFrom = ({ path, files }: PlainChart): ChartSource => withFixedKeys(files) ?? path

const KEYS = 'Keys, certificates and hashes that Helm makes: in both charts, fixed texts stood in their places.'

/** A library installs nothing that could be compared. */
const proofOf = async (
  { original, about, overlays, hasKeys }: PlainChart & Original,
  generated: GeneratedChart,
  { helm, checks, seed }: ImportOptions,
): Promise<Proof> => {
  const nothing = { comparisons: { helm3: 0, helm4: 0 }, differences: [] }
  if (about.type === 'library') return { ...nothing, notCompared: ['Helm renders no library chart by itself.'] }
  const names = dependenciesOf(about).map(dependencyKey)
  const schema = schemaDocument(generated.chart.values, false, '')
  const sets: ValueSet[] = [
    { name: 'the defaults', values: {} },
    ...[...overlays].map(([name, values]) => ({ name, values })),
    // what other charts are given has to fit their schemas
    ...randomSets(schema as never, { seed, count: checks, without: names }),
  ]
  const { folder } = generated.chart
  const imported = hasKeys ? renderedFrom(readChart(folder)) : folder
  const proof = await prove({ original, imported, kubeVersion: kubeVersionFor(generated) }, sets, helm)
  return hasKeys ? { ...proof, notCompared: [...proof.notCompared, KEYS] } : proof
}
