import { relative } from 'node:path'
import type { HelmPool } from 'chartwright-helm/node'
import { checkTypes, type GeneratedChart, generateChart, includedNames } from '../chart/index.ts'
import { findTsconfig } from '../loader/index.ts'
import { ChartwrightError, errorsIn, type Place } from '../model/chartwright-error.ts'
import { isOnlyHelms } from '../model/render-error.ts'
import { parseTemplate } from '../template-parser/index.ts'
import { type ConvertedTemplates, convertTemplates, type Kept } from './convert/index.ts'
import { type PlainChart, templatesOf } from './read-chart.ts'
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
const MOST_ROUNDS = 12
/** How many values the functions are compared on with what is compiled of them. */
const SELF_CHECKS = 20

/** Converts a chart's templates until what is left compiles and renders as it should. */
export class ChartConverter {
  readonly #chart: PlainChart
  readonly #staged: StagedChart
  readonly #typed: TypedChart
  readonly #texts: ReadonlyMap<string, string>
  readonly #structure: ChartStructure
  readonly #kept = new Map<string, string>()
  readonly #untyped = new Set<string>()
  readonly #unquoted = new Set<string>()
  #templates: ConvertedTemplates | undefined

  constructor(chart: PlainChart, staged: StagedChart, typed: TypedChart) {
    this.#chart = chart
    this.#staged = staged
    this.#typed = typed
    this.#texts = new Map([...templatesOf(chart)].map(([path, text]) => [`templates/${path}`, text]))
    this.#structure = readStructure({ templates: this.#texts, libraries: helpersBelow(chart) })
  }

  /** Converts what isn't known not to work. */
  async convert(): Promise<ConvertedChart> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#write()
      const problems = await this.#problems()
      if ('chart' in problems) return this.#converted(problems)
      if (!this.#learn(problems)) break
    }
    this.keepAll('the converted chart didn’t compile')
    this.#write()
    return this.#converted(await generateChart(this.#staged.folder, { selfChecks: 0 }))
  }

  #converted(generated: GeneratedChart): ConvertedChart {
    const rest = [...(this.#templates?.rest ?? [])]
    const untouched = rest.flatMap(([path, text]) => (this.#texts.get(path) === text ? [path] : []))
    return { generated, kept: this.#templates?.kept ?? [], untouched: new Set(untouched) }
  }

  /** Whether the whole chart passes the checks that `generate` makes; what doesn't is taken back. */
  async confirm(helm: HelmPool): Promise<boolean> {
    try {
      await generateChart(this.#staged.folder, { helm })
      return true
    } catch (error) {
      if (!this.#learn(errorsIn(error)) && !this.#keepRest("the converted chart didn't pass its checks")) throw error
      return false
    }
  }

  /** Keeps all templates; false if they are already. */
  #keepRest(reason: string): boolean {
    const before = this.#kept.size
    this.keepAll(reason)
    return this.#kept.size > before
  }

  /** Keeps a template; of one that is kept already, the named templates that it includes. */
  keep(template: string, reason: string): boolean {
    if (this.#isConverted(template)) {
      if (!this.#unquoted.has(template) && this.#includes(template)) this.#unquoted.add(template)
      else this.#kept.set(template, reason)
      return true
    }
    const { direct, all } = includedFrom(template, this.#texts, this.#structure)
    const isLeft = (name: string): boolean => !this.#kept.has(name)
    const names = direct.some(isLeft) ? direct.filter(isLeft) : all.filter(isLeft)
    for (const name of names) this.#kept.set(name, reason)
    return names.length > 0
  }

  /** Keeps all templates. */
  keepAll(reason: string): void {
    for (const { path } of this.#structure.files) if (!this.#kept.has(path)) this.#kept.set(path, reason)
    for (const { name } of this.#structure.helpers.values()) if (!this.#kept.has(name)) this.#kept.set(name, reason)
  }

  #includes(template: string): boolean {
    const [source] = [...(this.#templates?.templates ?? [])].find(([, of]) => of === template) ?? []
    return /\binclude\(/.test(this.#templates?.sources.get(source ?? '') ?? '')
  }

  #isConverted(template: string): boolean {
    return [...(this.#templates?.templates.values() ?? [])].includes(template)
  }

  #write(): void {
    const { name } = this.#chart
    const decisions = { kept: this.#kept, untyped: this.#untyped, unquoted: this.#unquoted }
    const values = this.#typed.loaded.values.type
    const converted = convertTemplates({
      chart: name,
      structure: this.#structure,
      values,
      texts: this.#texts,
      decisions,
    })
    this.#staged.remove([
      ...(this.#templates?.sources.keys() ?? []),
      ...[...this.#texts.keys(), ...(this.#templates?.rest.keys() ?? [])].map((path) => `src/${path}`),
    ])
    this.#templates = converted
    const rest = [...converted.rest].map(([path, text]) => [`src/${path}`, text] as const)
    this.#staged.write(new Map([...rest, ...converted.sources].map(([path, text]) => [`charts/${name}/${path}`, text])))
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
    const untyped = new Set(this.#untyped)
    if (problems.map((problem) => this.#learnOne(problem, untyped)).some((learnt) => learnt)) return true
    return problems.some((problem) => isOnlyHelms(problem)) && this.#keepTpl()
  }

  /** Defaults that are templates which only Helm can evaluate: what evaluates any is kept. */
  #keepTpl(): boolean {
    const templates = [...(this.#templates?.templates ?? [])].filter(([source]) =>
      /\btpl\(/.test(this.#templates?.sources.get(source) ?? ''),
    )
    for (const [, template] of templates)
      this.#kept.set(template, 'the defaults hold a template that only Helm can evaluate')
    return templates.length > 0
  }

  /** `untyped`: what had no type before. */
  #learnOne(problem: unknown, untyped: ReadonlySet<string>): boolean {
    if (!(problem instanceof ChartwrightError) || !problem.where) return false
    const source = relative(this.#staged.folder, problem.where.file)
    const template = this.#templates?.templates.get(source)
    const reason = problem.what.split('\n')[0] as string
    if (this.#keepNamed(reason)) return true
    if (template === undefined) return source === 'src/helpers.ts' && this.#keepHelper(problem.where, reason)
    if (/^TS\d/.test(problem.code) && !untyped.has(template)) this.#untyped.add(template)
    else this.#kept.set(template, reason)
    return true
  }

  /** What is wrong with a helper is told wherever it is called. */
  #keepNamed(reason: string): boolean {
    const [, name] = /^the helper (\S+) returns/.exec(reason) ?? []
    if (name === undefined) return false
    const template = this.#templates?.helpers.get(name) ?? name
    if (!this.#structure.helpers.has(template)) return false
    this.#kept.set(template, reason)
    return true
  }

  #keepHelper({ line }: Place, reason: string): boolean {
    const lines = this.#templates?.sources.get('src/helpers.ts')?.split('\n').slice(0, line) ?? []
    const [, constant] = /^export const (\w+)/.exec(lines.findLast((each) => /^export const /.test(each)) ?? '') ?? []
    const template = constant === undefined ? undefined : this.#templates?.helpers.get(constant)
    if (template !== undefined) this.#kept.set(template, reason)
    return template !== undefined
  }
}

interface Included {
  readonly direct: readonly string[]
  /** With those that these include. */
  readonly all: readonly string[]
}

/** The named templates of the chart that a template includes. */
const includedFrom = (template: string, texts: ReadonlyMap<string, string>, { helpers }: ChartStructure): Included => {
  const namesIn = (text: string): readonly string[] =>
    [...includedNames([{ template: parseTemplate(text) }])].filter((name) => helpers.get(name)?.isOwn)
  const direct = namesIn(texts.get(template) ?? '')
  const all = new Set<string>()
  const add = (name: string): void => {
    const helper = helpers.get(name)
    if (!helper || all.has(name)) return
    all.add(name)
    namesIn((texts.get(helper.template) ?? '').slice(helper.place.start, helper.place.end)).forEach(add)
  }
  direct.forEach(add)
  return { direct, all: [...all] }
}
