import { readHandWritten } from '../chart/index.ts'
import { entryAt } from '../model/map.ts'
import { convertAndProve, type ImportOptions } from './convert-and-prove.ts'
import { ChartConverter, type ConvertedChart } from './convert-chart.ts'
import { countTemplates } from './count-templates.ts'
import { checkDependencies } from './dependencies.ts'
import { undefinedPaths } from './find-faults.ts'
import type { Proof } from './proof/prove.ts'
import { type PlainChart, readChart, templatesOf } from './read/read-chart.ts'
import { readYamlMap } from './read/read-chart-yaml.ts'
import type { ImportReport } from './report.ts'
import { StagedChart } from './staged-chart.ts'
import { type TypedChart, typeChart } from './type-chart.ts'

/**
 * Makes a typed chart of a Helm chart: its values get types, and its templates become TypeScript as far as that is proven to
 * render the same. The result is compared with the original, and written as a whole or not at all.
 *
 * @throws ImportError for what can't be imported.
 */
export const importChart = async (path: string, options: ImportOptions): Promise<ImportReport> => {
  const { layout, onProgress = () => {} } = options
  const chart = readChart(path)
  checkDependencies(chart)
  const staged = new StagedChart(chart, layout)
  try {
    onProgress(`Typing the values of ${chart.name}`)
    const typed = await typeChart(chart, staged)
    onProgress(`Converting the templates of ${chart.name}`)
    const converter = new ChartConverter(chart, staged, typed)
    if (options.keepTemplates) converter.keepAll('Templates are kept as they are.')
    const { proof, ...converted } = await convertAndProve(chart, staged, converter, options)
    staged.finish()
    return reportOf(chart, typed, converted, { ...proof, seed: options.seed })
  } catch (error) {
    staged.discard()
    throw staged.located(error)
  }
}

const reportOf = (
  chart: PlainChart,
  { inferred, source, opened, loose, loaded }: TypedChart,
  { generated: { warnings }, kept, untouched }: ConvertedChart,
  { comparisons, differences, notCompared, failsOnDefaults, seed }: Proof & { readonly seed: number },
): ImportReport => {
  const templates = [...templatesOf(chart)]
  const values = readYamlMap('values.yaml', chart.valuesYaml)
  return {
    chart: chart.name,
    ...countTemplates(templates, kept, untouched),
    values: inferred.counts,
    islands: kept.map(({ template, line, reason }) => ({ template, line, reason })),
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

const lookups = (templates: readonly (readonly [string, string])[]): string[] =>
  templates
    .filter(([, text]) => /\{\{[^}]*\blookup\s/.test(text))
    .map(([path]) => `What templates/${path} looks up in the cluster was nothing in all renderings.`)
