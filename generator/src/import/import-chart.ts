import type { HelmPool } from 'chartwright-helm/node'
import { type GeneratedChart, generateChart, kubeVersionFor, readHandWritten, writtenFiles } from '../chart/index.ts'
import { entryAt } from '../model/map.ts'
import { schemaDocument } from '../values/index.ts'
import { dependencyKey } from '../values/schema/dependency-switches.ts'
import { checkDependencies } from './check-dependencies.ts'
import { undefinedPaths } from './find-faults.ts'
import { type Proof, prove, type ValueSet } from './prove.ts'
import { randomSets } from './random-sets.ts'
import { type PlainChart, readChart, templatesOf } from './read-chart.ts'
import { readYamlMap } from './read-chart-yaml.ts'
import type { ImportReport } from './report.ts'
import { StagedChart } from './staged-chart.ts'
import { type TypedChart, typeChart } from './type-chart.ts'
import { dependenciesOf } from './write-chart-definition.ts'

/** Where a chart is imported to, and how it is compared with the original. */
export interface ImportOptions {
  /** The folder of the project, with `schemas/` and `charts/`. */
  readonly to: string
  /** Helm's engine, with randomness and a clock that can be compared. */
  readonly helm: HelmPool
  /** How many random sets of values both charts are rendered on, besides the defaults and the original's own. */
  readonly checks: number
  readonly seed: number
  readonly onProgress?: (what: string) => void
}

/**
 * Makes a typed chart of a Helm chart: its values get types, and its templates stay as they are. The result is compared
 * with the original, and written as a whole or not at all.
 *
 * @throws ImportError for what can't be imported.
 */
export const importChart = async (path: string, options: ImportOptions): Promise<ImportReport> => {
  const { to, onProgress = () => {} } = options
  const chart = readChart(path)
  checkDependencies(chart)
  const staged = new StagedChart(chart, to)
  try {
    onProgress(`Typing the values of ${chart.name}`)
    const typed = await typeChart(chart, staged)
    const generated = await generateChart(staged.folder, { selfChecks: 0 })
    staged.write(new Map([...writtenFiles(generated)].map(([file, text]) => [`charts/${chart.name}/${file}`, text])))
    onProgress(`Comparing ${chart.name} with the original`)
    const proof = await proofOf(chart, generated, options)
    staged.finish()
    return reportOf(chart, typed, generated, { ...proof, seed: options.seed })
  } catch (error) {
    staged.discard()
    throw staged.located(error)
  }
}

/** A library installs nothing that could be compared. */
const proofOf = async (
  { path, about, overlays }: PlainChart,
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
  const charts = { original: path, imported: generated.chart.folder, kubeVersion: kubeVersionFor(generated) }
  return prove(charts, sets, helm)
}

const reportOf = (
  chart: PlainChart,
  { inferred, source, opened, loose }: TypedChart,
  { chart: loaded, warnings }: GeneratedChart,
  { comparisons, differences, notCompared, failsOnDefaults, seed }: Proof & { readonly seed: number },
): ImportReport => {
  const templates = [...templatesOf(chart)]
  const values = readYamlMap('values.yaml', chart.valuesYaml)
  return {
    chart: chart.name,
    templates: { typed: 0, partly: 0, raw: templates.length },
    lines: { typed: 0, raw: templates.reduce((count, [, text]) => count + linesOf(text), 0) },
    values: inferred.counts,
    islands: templates.map(([path]) => ({ template: `templates/${path}`, line: 1, reason: KEPT })),
    assumptions: [
      ...inferred.assumptions,
      ...opened.map((path) => openedWords(path, values)),
      ...[...loose].map((path) => `${path} has no type: its values fit the schema, but not the interface.`),
    ],
    comparisons,
    differences,
    notCompared: [...notCompared, ...lookups(templates)],
    lost: source.lost,
    faults: [
      ...(failsOnDefaults === undefined ? [] : [`With its own defaults, the original fails: ${failsOnDefaults}`]),
      ...undefinedPaths(readHandWritten(loaded, []).named, values, chart.valuesYaml),
      ...warnings.map((warning) => warning.replace(/: use it, or remove it from the interface Values\.$/, '.')),
    ],
    seed,
  }
}

const openedWords = (path: readonly string[], values: unknown): string => {
  const why =
    (entryAt(values, path) ?? undefined) === undefined
      ? 'no default says its type'
      : 'it is used as more than its default says'
  return `${path.join('.')} may hold anything, since ${why}.`
}

const KEPT = 'Templates are kept as they are.'

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const lookups = (templates: readonly (readonly [string, string])[]): string[] =>
  templates
    .filter(([, text]) => /\{\{[^}]*\blookup\s/.test(text))
    .map(([path]) => `What templates/${path} looks up in the cluster was nothing in all renderings.`)
