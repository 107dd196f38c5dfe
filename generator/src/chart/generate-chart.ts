import type { HelmPool } from 'chartwright-helm/node'
import type { ChartDefinition } from '../author/define-chart.ts'
import { evaluateChart } from '../evaluate/index.ts'
import { isOwn, printHelpers, printTemplate } from '../gotemplate/index.ts'
import { readText } from '../loader/index.ts'
import { includesOf } from '../model/included.ts'
import type { ChartModel } from '../model/node.ts'
import { type ReadmeChart, writeOverlay, writePartialSchema, writeSchema, writeValues } from '../values/index.ts'
import { checkCarried, formerOf } from './carried.ts'
import { placeInDefinition } from './chart-error.ts'
import { checkChecksums } from './check/check-checksums.ts'
import { checkDefinition, checkLibrary, checkUnchecked, checkVersions } from './check/check-definition.ts'
import { checkRendered } from './check/check-manifests.ts'
import { checkSecrets } from './check/check-secrets.ts'
import { checkSize, releaseSize, sizeWarnings } from './check/check-size.ts'
import { checkDependencies, checkValues } from './check/check-values.ts'
import { checkVendored } from './check/check-vendored.ts'
import { withDeprecations } from './deprecations.ts'
import { checkBorder } from './hand-written/check-border.ts'
import { checkHandWritten, includedNames, uncheckedFaults } from './hand-written/check-hand-written.ts'
import { copies, helpersPath } from './hand-written/copy.ts'
import { unreadValues } from './hand-written/unread-values.ts'
import type { LoadedChart, LoadedOverlay } from './load/load-chart.ts'
import { loadChart } from './load/load-chart.ts'
import { render } from './render/render.ts'
import type { RenderedChart } from './render/rendered-chart.ts'
import { withChecksums } from './roll-pods/checksums.ts'
import { beginHelmCheck, type Targets } from './witnesses/helm-check.ts'
import { selfCheck } from './witnesses/self-check.ts'
import { writtenFiles } from './write/chart-files.ts'
import { writeChangelog, writeChartYaml } from './write/chart-yaml.ts'
import { picture } from './write/picture.ts'
import { namedTemplates, readmeText } from './write/readme.ts'
import { resizeText } from './write/resize.ts'
import { imagesOf } from './write/workloads.ts'

/** How thoroughly the compiler checks itself. */
export interface GenerateOptions {
  /** How many random values the author's functions and the compiler's model are compared on. */
  readonly selfChecks?: number
  /** Which random values; printed by `generate`, so that a failure can be reproduced. */
  readonly seed?: number
  /** Helm's engine, which renders the result too; without it only function and model are compared. */
  readonly helm?: HelmPool
  /** How many random values Helm renders besides the defaults. */
  readonly helmChecks?: number
  /** The versions of Helm and of Kubernetes that it renders with and for. */
  readonly targets?: Targets
  /** The chart, where it was compiled just now. */
  readonly compiled?: CompiledChart
}

/** All that a chart's sources become. */
export interface GeneratedChart {
  readonly chart: LoadedChart
  readonly model: ChartModel
  /** Texts by their paths in the chart's folder. */
  readonly files: ReadonlyMap<string, string>
  /** What its functions give for the defaults, in a release of the chart's name. */
  readonly rendered: RenderedChart
  readonly checks: {
    readonly runs: number
    readonly seed: number
    /** How many values both Helms rendered, the defaults among them. */
    readonly helmRuns: number
  }
  /** Bytes of the Secret in which Helm keeps a release with the default values. */
  readonly releaseSize: number
  /** What is allowed, but will cause trouble. */
  readonly warnings: readonly string[]
}

/** A chart and what it is compiled to. */
export type CompiledChart = Omit<GeneratedChart, 'checks' | 'releaseSize'>

/**
 * Compiles a chart to Helm's files; writes nothing.
 *
 * @throws UnsupportedError for source that can't become a template.
 */
export const compileChart = async (folder: string): Promise<CompiledChart> => {
  const chart = await loadChart(folder)
  checkDefinition(chart)
  checkUnchecked(chart)
  checkValues(chart)
  checkDependencies(chart)
  checkVendored(chart)
  checkLibrary(chart)
  checkVersions(chart)
  const model = await modelOf(chart)
  checkSecrets(chart, model)
  checkChecksums(chart, model)
  checkBorder(chart, model)
  const findings = checkHandWritten(chart, model.helpers, includesOf(model))
  checkCarried(model, chart.values, findings)
  const rendered = render(chart, { release: { name: chart.definition.name } })
  const warnings = [...unreadValues(chart, model, findings), ...uncheckedFaults(chart, findings)]
  return { chart, model, rendered, files: filesOf(chart, model, rendered), warnings }
}

/**
 * Compiles a chart to Helm's files, and compares what the compiler understood with what the author's functions do.
 * Writes nothing.
 *
 * @throws UnsupportedError for source that can't become a template, SelfCheckError where the two differ.
 */
export const generateChart = async (folder: string, options: GenerateOptions = {}): Promise<GeneratedChart> => {
  const compiled = options.compiled ?? (await compileChart(folder))
  const { chart, model } = compiled
  const { selfChecks = 100, helmChecks = 3, seed = 1, helm, targets = {} } = options
  // the defaults must render: two failures that are equal would prove nothing
  checkRendered(chart, render(chart))
  const files = writtenFiles(compiled)
  const size = releaseSize(chart, files, compiled.rendered)
  checkSize(chart, files, size)
  // Helm renders beside this thread while that compares function and model
  const finish = helm && beginHelmCheck(compiled, helm, { runs: helmChecks, seed, targets })
  const { runs } = selfCheck(chart, model, { runs: selfChecks, seed })
  const checks = { runs, seed, helmRuns: (await finish?.()) ?? 0 }
  return {
    ...compiled,
    checks,
    releaseSize: size,
    warnings: [...compiled.warnings, ...sizeWarnings(chart, files, size)],
  }
}

/** What the compiler understands of a chart. */
export const modelOf = async (chart: LoadedChart): Promise<ChartModel> => {
  const { definition, values, sources, files } = chart
  const isLibrary = definition.type === 'library'
  const options = {
    name: definition.name,
    valuesType: values.type,
    formerOf: formerOf(values),
    templates: sources.templates,
    libraries: isLibrary || chart.handWritten.length > 0 ? sources.helpers : [],
    ...(!isLibrary && { included: includedHelpers(chart) }),
    files,
  }
  const where = () => placeInDefinition(chart, 'rollPods')
  const hasOwnNotes = chart.handWritten.some(({ path }) => path === 'templates/NOTES.txt')
  return withDeprecations(withChecksums(await evaluateChart(options), definition.rollPods, where), values, hasOwnNotes)
}

/** The typed helpers that hand-written templates include, by their names in the source or by those that they were given. */
const includedHelpers = ({ definition, handWritten }: LoadedChart): ReadonlySet<string> => {
  const prefix = `${definition.name}.`
  const names = [...includedNames(handWritten)]
  return new Set(names.flatMap((name) => (name.startsWith(prefix) ? [name, name.slice(prefix.length)] : [name])))
}

const filesOf = (chart: LoadedChart, model: ChartModel, { manifests }: RenderedChart): Map<string, string> => {
  const { definition, values, sources } = chart
  const options = { chart: definition.name, helpers: model.helpers }
  const prose = sources.readme ? { file: sources.readme, text: readText(sources.readme) } : undefined
  const { name, changes } = definition
  return new Map([
    ['Chart.yaml', writeChartYaml(definition, imagesOf(manifests))],
    ['.helmignore', HELMIGNORE],
    ['values.yaml', writeValues(values)],
    ['values.schema.json', writeSchema(values)],
    [PARTIAL_SCHEMA, writePartialSchema(values)],
    [
      'README.md',
      readmeText(values, aboutReadme(definition, model), prose, picture(manifests, name), resizeText(chart)),
    ],
    ...(changes ? [['CHANGELOG.md', writeChangelog(definition)] as [string, string]] : []),
    ...chart.overlays.map((overlay): [string, string] => [overlay.path, overlayText(overlay)]),
    ...chart.crds,
    ...(model.helpers.some(isOwn) ? [[helpersPath(chart), printHelpers(options)] as [string, string]] : []),
    ...copies(chart),
    ...model.templates.map((template): [string, string] => [
      `templates/${template.path}`,
      printTemplate(template, options),
    ]),
  ])
}

const aboutReadme = (definition: ChartDefinition<unknown>, { helpers }: ChartModel): ReadmeChart =>
  definition.type === 'library'
    ? { ...definition, namedTemplates: namedTemplates(definition.name, helpers) }
    : definition

const PARTIAL_SCHEMA = 'values.partial.schema.json'

const overlayText = ({ values, comment, source, ci }: LoadedOverlay): string =>
  writeOverlay(values as never, { comment, source, ...(ci && { schemaPath: `../${PARTIAL_SCHEMA}` }) })

const HELMIGNORE = `# Generated by chartwright: what stays out of the package.
/src/
/test/
/ci/
/${PARTIAL_SCHEMA}
.git/
/*.tgz
*.tmp
.DS_Store
`
