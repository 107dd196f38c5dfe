import { ABSENT, joinAll, STRING, type Type } from '../../model/type.ts'
import type { Document, HelperStructure } from '../structure/tree.ts'
import { freeNames } from '../typescript/free-names.ts'
import { call, literal, name, object, property } from '../typescript/make.ts'
import { exported } from '../typescript/make-statements.ts'
import type { Declaration, Expression, Statement } from '../typescript/tree.ts'
import type { ConvertedHelper, Scope } from './expressions/scope.ts'
import type { Typed } from './expressions/typed.ts'
import { Unconverted } from './expressions/unconverted.ts'
import { functionOfArguments, functionOfContext } from './functions-of-context.ts'
import type { Signature } from './helper-calls.ts'
import { HelperParameters } from './helper-parameters.ts'
import { HelperWriter, NoBlock } from './helper-writer.ts'

/** A named template as a constant of `helpers.ts`. */
export interface HelperConstant extends ConvertedHelper {
  readonly declaration: Declaration
  readonly isInlined: boolean
}

/** How a named template is converted. */
interface HelperOptions {
  readonly constant: string
  readonly signature: Signature
  /** It didn't work as a named template. */
  readonly isInlined: boolean
}

const SHAPES: readonly HelperStructure['shape'][] = ['string', 'map', 'list', 'data', 'effect', 'text']

/** A helper, or an ordinary function for what none can be. */
export const convertHelper = (helper: HelperStructure, options: HelperOptions, scope: Scope): HelperConstant => {
  if (!helper.documents || !SHAPES.includes(helper.shape))
    throw new Unconverted(helper.reason ?? `a named template that gives ${helper.shape}`, helper.place)
  if (helper.shape !== 'data') return convertShape(helper, helper.documents, options, scope)
  try {
    return convertShape(helper, helper.documents, options, scope.inner({ names: scope.names.inner() }))
  } catch (error) {
    if (!(error instanceof NoBlock)) throw error
    return convertShape({ ...helper, shape: 'string' }, helper.documents, options, scope)
  }
}

const convertShape = (
  helper: HelperStructure,
  documents: readonly Document[],
  options: HelperOptions,
  scope: Scope,
): HelperConstant => {
  const parameters = new HelperParameters(options.signature, scope)
  const writer = new HelperWriter(helper.shape === 'text' ? 'string' : helper.shape)
  const statements = writer.documents(documents, scope.inner({ root: parameters.dot, dot: parameters.dot }))
  const made = new HelperFunction(helper, statements, parameters, options)
  const isNamed = made.template !== undefined && !writer.mayBeEmpty
  const doc = helper.comment
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const value = isNamed ? made.helper(scope.converting.chart) : made.ordinary()
  return {
    constant: options.constant,
    declaration: exported(options.constant, value, doc?.length ? doc : undefined),
    type: TYPES[helper.shape] ?? joinAll(writer.types),
    isEffect: helper.shape === 'effect',
    isInlined: !isNamed,
    mayBeEmpty: writer.mayBeEmpty,
    argumentsFor: (given) => made.argumentsFor(given, isNamed),
  }
}

const TYPES: { readonly [shape in HelperStructure['shape']]?: Type } = {
  string: STRING,
  text: STRING,
  effect: ABSENT,
}

/** The function of a named template. */
class HelperFunction {
  readonly #helper: HelperStructure
  readonly #statements: readonly Statement[]
  readonly #parameters: HelperParameters
  readonly #options: HelperOptions
  readonly #readsContext: boolean
  readonly #returns: string | undefined

  constructor(
    helper: HelperStructure,
    statements: readonly Statement[],
    parameters: HelperParameters,
    options: HelperOptions,
  ) {
    this.#helper = helper
    this.#statements = statements
    this.#parameters = parameters
    this.#options = options
    this.#readsContext = freeNames(statements).has('context')
    this.#returns = { string: 'string', text: 'string', effect: 'void' }[helper.shape as string]
  }

  /** How a named template can be given the same: the options of `helper`; undefined where it can't. */
  get template(): 'context' | 'dict' | 'value' | undefined {
    const { shape } = this.#helper
    if (this.#options.isInlined || ['effect', 'data', 'text'].includes(shape)) return undefined
    if (this.#parameters.isContext) return 'context'
    if (this.#parameters.isOneValue && !this.#readsContext) return 'value'
    return this.#parameters.contextKey === undefined ? undefined : 'dict'
  }

  /** `helper(f)`, with a name where that isn't the chart's and the constant's. */
  helper(chart: string): Expression {
    const { constant } = this.#options
    const isOwnName = this.#helper.name === `${chart}.${constant}` && this.template !== 'dict'
    const options = [
      ...(isOwnName ? [] : [property('name', literal(this.#helper.name))]),
      ...(this.template === 'value' ? [property('takes', literal('value'))] : []),
    ]
    const given = this.#parameters.written(this.#statements)
    const build =
      this.template === 'context'
        ? functionOfContext(this.#statements, this.#returns)
        : functionOfArguments(this.#statements, given, this.#parameters.contextKey ?? '_context', this.#returns)
    return options.length > 0 ? call('helper', object(options), build) : call('helper', build)
  }

  ordinary(): Expression {
    const given = this.#parameters.written(this.#statements)
    return this.#readsContext || given.length === 0
      ? functionOfContext(this.#statements, this.#returns, given)
      : functionOfArguments(this.#statements, given, '', this.#returns)
  }

  argumentsFor(given: Typed, isNamed: boolean): readonly Expression[] | undefined {
    const args = this.#parameters.argumentsFor(given)
    if (!args) return undefined
    return isNamed || this.#readsContext || this.#parameters.count === 0 ? [name('context'), ...args] : args
  }
}
