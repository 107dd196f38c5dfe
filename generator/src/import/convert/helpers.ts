import { joinAll, STRING, type Type } from '../../model/type.ts'
import type { Arm, Document, HelperStructure, Structure } from '../structure/tree.ts'
import { call, literal, object, property } from '../typescript/make.ts'
import { exported, returned } from '../typescript/make-statements.ts'
import type { ArrowFunction, Declaration, Expression, Statement } from '../typescript/tree.ts'
import { isIncludedYaml } from './expressions/included.ts'
import type { Scope } from './expressions/scope.ts'
import { asText, joinedText, textPart } from './expressions/texts.ts'
import { EMPTY_TEXT, type Typed } from './expressions/typed.ts'
import { Unconverted } from './expressions/unconverted.ts'
import { functionOfContext } from './functions-of-context.ts'
import { returnsOf } from './structures/returns.ts'
import { followedBy, silentStatements, statementOf } from './structures/silent.ts'
import { convertStructure } from './structures/structures.ts'

/** A named template as a constant of `helpers.ts`. */
export interface HelperConstant {
  readonly declaration: Declaration
  readonly type: Type
}

/** A helper whose argument is the context. */
export const convertHelper = (helper: HelperStructure, constant: string, scope: Scope): HelperConstant => {
  const writer = new HelperWriter(helper.shape === 'string')
  if (!helper.documents || !['string', 'map', 'list'].includes(helper.shape))
    throw new Unconverted(helper.reason ?? `a named template that gives ${helper.shape}`, helper.place)
  const statements = writer.documents(helper.documents, scope)
  const isText = helper.shape === 'string'
  const build = functionOfContext(statements, isText ? 'string' : undefined)
  const doc = helper.comment
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return {
    declaration: exported(
      constant,
      helperCall(helper.name, constant, scope.converting.chart, build),
      doc?.length ? doc : undefined,
    ),
    type: isText ? STRING : joinAll(writer.types),
  }
}

/** `helper(f)`, with a name where that isn't the chart's and the constant's. */
const helperCall = (template: string, constant: string, chart: string, build: ArrowFunction): Expression =>
  template === `${chart}.${constant}`
    ? call('helper', build)
    : call('helper', object([property('name', literal(template))]), build)

class HelperWriter {
  readonly #isText: boolean
  readonly types: Type[] = []

  constructor(isText: boolean) {
    this.#isText = isText
  }

  documents(documents: readonly Document[], scope: Scope): readonly Statement[] {
    const statements: Statement[] = []
    for (const each of documents) {
      if (each.kind === 'statement') statements.push(...statementOf(each.pipeline, scope))
      else if (each.kind === 'document') return [...statements, ...this.#structure(each.value, scope)]
      else return [...statements, ...this.#arms(each.arms, scope, (body, inner) => this.documents(body, inner))]
    }
    return [...statements, this.#nothing()]
  }

  #structure(value: Structure, scope: Scope): readonly Statement[] {
    if (value.kind === 'nothing') return followedBy(silentStatements(value, scope), () => this.#nothing())
    if (value.kind === 'map') {
      const statements: Statement[] = []
      let first = 0
      for (const entry of value.entries) {
        if (entry.kind !== 'statement') break
        statements.push(...statementOf(entry.pipeline, scope))
        first++
      }
      const rest: Structure = { ...value, entries: value.entries.slice(first) }
      return [...statements, this.#returned(convertStructure(rest, scope))]
    }
    if (value.kind !== 'choice') return [this.#returned(convertStructure(value, scope))]
    const statements = value.before.flatMap((entry) => {
      if (entry.kind === 'statement') return statementOf(entry.pipeline, scope)
      if (entry.kind === 'comment') return []
      throw new Unconverted(`a ${entry.kind} in a helper`, entry.place)
    })
    return [...statements, ...this.#arms(value.arms, scope, (body, inner) => this.#structure(body, inner))]
  }

  #arms<Part>(
    arms: readonly Arm<Part>[],
    scope: Scope,
    write: (body: Part, scope: Scope) => readonly Statement[],
  ): readonly Statement[] {
    return returnsOf(arms, scope, { write, nothing: () => this.#nothing() })
  }

  #nothing(): Statement {
    if (!this.#isText) throw new Unconverted('a map that may be empty')
    return returned(EMPTY_TEXT.expression)
  }

  #returned(value: Typed): Statement {
    this.types.push(value.type)
    if (!this.#isText && mayBeEmpty(value.expression)) throw new Unconverted('a map or list that may be empty')
    if (!this.#isText) return returned(value.expression)
    const text = value.type.optional ? joinedText([textPart(value)]) : asText(value)
    if (value.part !== undefined) throw new Unconverted('a helper that gives the context')
    return returned(text.expression)
  }
}

/** Nothing stands in it that is always there. */
const mayBeEmpty = (expression: Expression): boolean => {
  if (expression.kind === 'object')
    return expression.members.every((each) => each.kind === 'spread' && mayBeEmpty(each.value))
  return isIncludedYaml(expression) || ['binary', 'conditional', 'member', 'name'].includes(expression.kind)
}
