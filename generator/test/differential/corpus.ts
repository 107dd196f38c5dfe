import { FILES } from '../../docs/values.ts'
import { printHelpers, printTemplate } from '../../src/gotemplate/index.ts'
import type { HelperDefinition } from '../../src/model/node.ts'
import { type Case, type CaseSource, isRefused, type Outcome, type UnderstoodCase, understand } from './case.ts'
import { type ChartFolder, writeChart } from './chart-folder.ts'
import { type Helm, runHelm } from './helm.ts'
import { readDocuments, readSections } from './read-manifests.ts'

/** Cases that were understood, and those that were refused. */
export interface Corpus {
  readonly all: readonly Case[]
  readonly understood: readonly UnderstoodCase[]
}

/** Evaluates many sources. */
export const readCorpus = async (sources: readonly CaseSource[]): Promise<Corpus> => {
  const all: Case[] = []
  for (const source of sources) all.push(await understand(source))
  return { all, understood: all.filter((each): each is UnderstoodCase => !isRefused(each)) }
}

const printed = new WeakMap<UnderstoodCase, Record<string, string>>()

/** The files of a case in a chart's folder; NOTES.txt is shown in a field, since `helm template` prints no notes. */
export const filesOf = (each: UnderstoodCase): Record<string, string> => {
  const files = printed.get(each) ?? printOrTell(each)
  printed.set(each, files)
  return files
}

const printOrTell = (each: UnderstoodCase): Record<string, string> => {
  try {
    return print(each)
  } catch (error) {
    throw new Error(`${each.name}: ${error instanceof Error ? error.stack : error}`)
  }
}

const print = ({ id, model, template }: UnderstoodCase): Record<string, string> => {
  const options = { chart: id, helpers: model.helpers }
  const text = printTemplate(template, options)
  const own = Object.fromEntries(
    [printHelpers(options), ...model.helpers.filter(({ foreign }) => foreign).map(asLibrary)].map((define, index) => [
      `templates/_${id}-${index}.tpl`,
      define,
    ]),
  )
  if (template.form !== 'notes') return { ...own, [`templates/${id}.yaml`]: text }
  const shown = `text: {{ include "notes.${id}" . | quote }}\n`
  return {
    ...own,
    [`templates/_${id}-notes.tpl`]: `{{- define "notes.${id}" }}${text}{{ end }}`,
    [`templates/${id}.yaml`]: shown,
  }
}

/** What a library would define: a foreign template, from the function that says what it gives. */
const asLibrary = (helper: HelperDefinition): string => {
  const [, chart = '', name = ''] = /^(.*)\.([^.]*)$/.exec(helper.name) ?? []
  const own = { ...helper, name, template: { ...helper.template, isWholeName: false }, foreign: false }
  return printHelpers({ chart, helpers: [own] })
}

// a failing case costs a rendering of those that are together with it
const TOGETHER = 200

/** Charts of cases, each written once however many values it is rendered with. */
export class CorpusCharts {
  readonly #charts = new Map<string, ChartFolder>()

  /** The folder of a chart that holds some cases. */
  pathOf(cases: readonly UnderstoodCase[]): string {
    const key = cases.map(({ id }) => id).join()
    const chart = this.#charts.get(key) ?? writeCases(cases)
    this.#charts.set(key, chart)
    return chart.path
  }

  remove(): void {
    for (const chart of this.#charts.values()) chart.remove()
  }
}

/** Templates whose checksums cases contain. */
const OTHER_TEMPLATES = { 'templates/rules.yaml': '' }

const writeCases = (cases: readonly UnderstoodCase[]): ChartFolder =>
  writeChart('corpus', Object.assign({}, Object.fromEntries(FILES), OTHER_TEMPLATES, ...cases.map(filesOf)))

/** What cases are rendered by. */
export interface CorpusRun {
  readonly helm: Helm
  readonly charts: CorpusCharts
  readonly values: unknown
}

/** Renders all cases, many in one chart; those that fail are taken out, and the rest rendered again. */
export const renderCorpus = async (
  cases: readonly UnderstoodCase[],
  run: CorpusRun,
): Promise<ReadonlyMap<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>()
  for (let index = 0; index < cases.length; index += TOGETHER) {
    const rendered = await renderTogether(cases.slice(index, index + TOGETHER), run)
    for (const [id, outcome] of rendered) outcomes.set(id, outcome)
  }
  return outcomes
}

const renderTogether = async (
  cases: readonly UnderstoodCase[],
  { helm, charts, values }: CorpusRun,
): Promise<ReadonlyMap<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>()
  let rest = cases
  while (rest.length > 0) {
    const result = await runHelm(helm, charts.pathOf(rest), { values })
    if (result.ok) {
      const sections = readSections(result.text)
      for (const { id } of rest) outcomes.set(id, documentsOf(sections.get(`${id}.yaml`) ?? ''))
      break
    }
    const failed = templateOf(result.message, rest)
    outcomes.set(failed, { failed: result.message })
    rest = rest.filter(({ id }) => id !== failed)
  }
  return outcomes
}

const templateOf = (message: string, cases: readonly UnderstoodCase[]): string => {
  const id = /corpus\/templates\/_?([a-z0-9]+)(?:-notes)?\.(?:yaml|tpl)/.exec(message)?.[1]
  if (id === undefined || !cases.some((each) => each.id === id)) throw new Error(message)
  return id
}

const documentsOf = (text: string): Outcome => {
  try {
    return { documents: readDocuments(text) }
  } catch (error) {
    return { failed: `not YAML: ${error instanceof Error ? error.message : error}\n${text}` }
  }
}
