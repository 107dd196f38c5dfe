import type { HelmPool } from 'chartwright-helm/node'
import { checkTypes, type GeneratedChart, generateChart } from '../chart/index.ts'
import { findTsconfig } from '../loader/index.ts'
import { errorsIn } from '../model/chartwright-error.ts'
import { schemaImport } from '../project/index.ts'
import { ChartDecisions, decideAll } from './chart-decisions.ts'
import { type ConvertedTemplates, convertTemplates, type Kept } from './convert/index.ts'
import { includedInValues } from './included-helpers.ts'
import { learnDifferences } from './learn-differences.ts'
import { learnProblems } from './learn-problems.ts'
import type { ProofDifference } from './proof/prove.ts'
import { type PlainChart, templatesOf } from './read/read-chart.ts'
import { readYamlMap } from './read/read-chart-yaml.ts'
import type { StagedChart } from './staged-chart.ts'
import { readStructure } from './structure/index.ts'
import type { ChartStructure } from './structure/tree.ts'
import type { TypedChart } from './type-chart.ts'
import { helpersBelow } from './values/chart-values.ts'

/** A chart whose templates are TypeScript as far as they could be. */
export interface ConvertedChart {
  readonly generated: GeneratedChart
  readonly kept: readonly Kept[]
  /** The templates that stay as they are, all of them. */
  readonly untouched: ReadonlySet<string>
}

/** So often the chart is converted anew without what didn't work. */
const MOST_ROUNDS = 30
/** How many values the functions are compared on with what is compiled of them. */
const SELF_CHECKS = 20

/** Converts a chart's templates until what is left compiles and renders as it should. */
export class ChartConverter {
  readonly #chart: PlainChart
  readonly #staged: StagedChart
  readonly #typed: TypedChart
  readonly #texts: ReadonlyMap<string, string>
  readonly #structure: ChartStructure
  readonly #includedInValues: readonly string[]
  readonly #decisions = new ChartDecisions()
  #templates: ConvertedTemplates | undefined

  constructor(chart: PlainChart, staged: StagedChart, typed: TypedChart) {
    this.#chart = chart
    this.#staged = staged
    this.#typed = typed
    this.#texts = new Map([...templatesOf(chart)].map(([path, text]) => [`templates/${path}`, text]))
    this.#structure = readStructure({
      templates: this.#texts,
      libraries: helpersBelow(chart),
      defaults: readYamlMap('values.yaml', chart.valuesYaml),
    })
    const overlays = [...chart.overlays.values()].map((values) => JSON.stringify(values))
    this.#includedInValues = includedInValues(chart.valuesYaml, ...overlays)
    for (const name of this.#includedInValues) this.#decisions.inline(name)
  }

  /** Converts what isn't known not to work. */
  async convert(): Promise<ConvertedChart> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const templates = this.#write()
      const problems = await this.#problems()
      if ('chart' in problems) return this.#converted(problems, templates)
      if (!this.#learn(problems)) break
    }
    this.keepAll('the converted chart didn’t compile')
    const templates = this.#write()
    return this.#converted(await generateChart(this.#staged.folder, { selfChecks: 0 }), templates)
  }

  #converted(generated: GeneratedChart, { rest, kept }: ConvertedTemplates): ConvertedChart {
    const untouched = [...rest].flatMap(([path, text]) => (this.#texts.get(path) === text ? [path] : []))
    return { generated, kept, untouched: new Set(untouched) }
  }

  /** Whether the whole chart passes the checks that `generate` makes; what doesn't is taken back. */
  async confirm(helm: HelmPool): Promise<boolean> {
    try {
      await generateChart(this.#staged.folder, { helm })
      return true
    } catch (error) {
      if (!this.#learn(errorsIn(error)) && !this.keepAll("the converted chart didn't pass its checks")) throw error
      return false
    }
  }

  /** Takes back what renders otherwise; false where nothing is left to take back. */
  takeBack(differences: readonly ProofDifference[]): boolean {
    const [texts, structure, decisions] = [this.#texts, this.#structure, this.#decisions]
    const converted = new Set(this.#templates?.templates.values())
    return decideAll(decisions, learnDifferences(differences, { texts, structure, decisions, converted }))
  }

  /** Keeps all templates; false if they are already. */
  keepAll(reason: string): boolean {
    const names = [...this.#structure.files.map(({ path }) => path), ...this.#structure.helpers.keys()]
    return decideAll(
      this.#decisions,
      names.map((name) => (decisions) => decisions.keep(name, reason)),
    )
  }

  #write(): ConvertedTemplates {
    const { name } = this.#chart
    const converted = convertTemplates({
      chart: name,
      schema: schemaImport(this.#staged.layout, name, 'src/helpers.ts'),
      structure: this.#structure,
      values: this.#typed.loaded.values.type,
      files: new Set(this.#chart.files.keys()),
      texts: this.#texts,
      decisions: this.#decisions,
      includedInValues: this.#includedInValues,
      isLibrary: this.#chart.about.type === 'library',
    })
    this.#staged.remove([
      ...(this.#templates?.sources.keys() ?? []),
      ...[...this.#texts.keys(), ...(this.#templates?.rest.keys() ?? [])].map((path) => `src/${path}`),
    ])
    this.#templates = converted
    const rest = [...converted.rest].map(([path, text]) => [`src/${path}`, text] as const)
    const sources = [...converted.sources].map(([path, { text }]) => [path, text] as const)
    this.#staged.writeInChart([...rest, ...sources])
    return converted
  }

  /** What is wrong with the chart; what it is compiled to, if nothing is. */
  async #problems(): Promise<readonly unknown[] | GeneratedChart> {
    const { folder } = this.#staged
    const types = await checkTypes([folder], findTsconfig(folder))
    if (types.errors.length > 0) return types.errors
    try {
      return await generateChart(folder, { selfChecks: SELF_CHECKS })
    } catch (error) {
      return errorsIn(error)
    }
  }

  /** Takes back what is wrong; false where that isn't known. */
  #learn(problems: readonly unknown[]): boolean {
    if (!this.#templates) return false
    const [templates, texts, decisions] = [this.#templates, this.#texts, this.#decisions]
    const attempt = { folder: this.#staged.folder, templates, texts, decisions }
    return decideAll(this.#decisions, learnProblems(problems, attempt))
  }
}
