/**
 * From the syntax tree of a chart's source to its model: partial evaluation, with everything refused that has no rule.
 * Knows nothing of the output's language. Imports `model/`, `functions/` and `loader/`.
 *
 * Here is what all rules share: values, scopes, facts, branches, refusals, helpers and checks. `syntax/` has the rules
 * of expressions and statements, by construct; `library/` what JavaScript's own objects and methods mean.
 */

import { dirname } from 'node:path'
import type ts from 'typescript'
import { Project } from '../loader/index.ts'
import { oneError, type SourceSpan } from '../model/chartwright-error.ts'
import type { ChartModel, TemplateModel } from '../model/node.ts'
import type { Type } from '../model/type.ts'
import { Evaluation, type FormerOf } from './evaluation.ts'
import { defineExported } from './helpers.ts'
import { type ChartFiles, lateContext } from './library/chart-context.ts'
import { Modules } from './modules.ts'
import type { Rules } from './rules.ts'
import { callRules } from './syntax/calls.ts'
import { expressionRules } from './syntax/expression.ts'
import { statementRules } from './syntax/statement.ts'
import { evaluateTemplate, type TemplateSource } from './template.ts'

export type { FormerOf } from './evaluation.ts'
export { UnsupportedError } from './refusal.ts'
export type { TemplateSource } from './template.ts'

const RULES: Rules = { ...expressionRules, ...statementRules, ...callRules }

/** What is needed to understand a chart. */
export interface EvaluateOptions {
  /** The chart's name. */
  readonly name: string
  /** The type of its values. */
  readonly valuesType: Type
  readonly templates: readonly TemplateSource[]
  /** Files whose exported helpers are defined although nothing calls them: those of a library. */
  readonly libraries?: readonly string[]
  /** The names of those helpers; all of them without. */
  readonly included?: ReadonlySet<string>
  /** What the chart's `files/` holds. */
  readonly files?: ChartFiles
  /** The values whose former names still count. */
  readonly formerOf?: FormerOf
  /** Sources by absolute path, in place of files. */
  readonly texts?: ReadonlyMap<string, string>
}

/**
 * The model of a chart's functions.
 *
 * @throws UnsupportedError at the place of the source that can't become a template; an AggregateError where several
 *   templates can't.
 */
export const evaluateChart = async (options: EvaluateOptions): Promise<ChartModel> => {
  try {
    return await evaluateAll(options)
  } catch (error) {
    const failures = options.templates.length > 1 ? await failuresOfEach(options) : []
    throw failures.length > 0 ? oneError(failures.map((failure) => failure.error)) : error
  }
}

const evaluateAll = async (options: EvaluateOptions): Promise<ChartModel> => {
  const { libraries = [], templates } = options
  const evaluation = new Evaluation(
    lateContext(options.valuesType, options.files ?? new Map()),
    RULES,
    options.formerOf,
  )
  const modules = new Modules(evaluation, projectOf(options))
  for (const file of [...templates.map((template) => template.file), ...libraries]) await modules.load(file)
  const models = templates.map((template) => evaluateTemplate(template, modules, evaluation))
  for (const file of libraries) defineExported(modules.exportsOf(file), evaluation, options.included)
  const helpers = [...evaluation.helpers.values()].map(({ definition }) => definition)
  return { name: options.name, templates: models, helpers, branches: [...evaluation.branches].map(spanOf) }
}

const spanOf = (node: ts.Node): SourceSpan => ({
  file: node.getSourceFile().fileName,
  start: node.getStart(),
  end: node.end,
})

const projectOf = ({ templates, libraries = [], texts }: EvaluateOptions): Project =>
  new Project(dirname(templates[0]?.file ?? libraries[0] ?? '.'), texts)

/** An error in one of a chart's templates. */
export interface TemplateFailure {
  readonly template: TemplateSource
  /** An UnsupportedError, unless the source isn't right in the eyes of TypeScript either. */
  readonly error: unknown
}

/** What is wrong with each of a chart's templates: the first error of each, since the others are evaluated all the same. */
export const findFailures = async (options: EvaluateOptions): Promise<TemplateFailure[]> => {
  const [template] = options.templates
  if (!template) return []
  try {
    await evaluateAll(options)
    return []
  } catch (error) {
    const failures = await failuresOfEach(options)
    return failures.length > 0 ? failures : [{ template, error }]
  }
}

/** Each by itself: what one leaves behind when it fails must not concern the others. */
const failuresOfEach = async (options: EvaluateOptions): Promise<TemplateFailure[]> => {
  const failures: TemplateFailure[] = []
  for (const template of options.templates) {
    try {
      await evaluateAll({ ...options, templates: [template], libraries: [] })
    } catch (error) {
      failures.push({ template, error })
    }
  }
  return failures
}

/** The model of one source text, for a test: its default export is a template's function. */
export const evaluateSource = async (
  text: string,
  options: { valuesType: Type; file?: string; form?: TemplateModel['form']; files?: ChartFiles },
): Promise<ChartModel> => {
  const file = options.file ?? '/source.ts'
  const template = { file, path: 'template.yaml', form: options.form ?? 'manifest', source: 'source.ts' } as const
  return evaluateChart({
    name: 'test',
    valuesType: options.valuesType,
    templates: [template],
    files: options.files,
    texts: new Map([[file, text]]),
  })
}
