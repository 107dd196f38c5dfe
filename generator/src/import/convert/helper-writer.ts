import type { Type } from '../../model/type.ts'
import type { Arm, Document, Entry, HelperShape, Structure } from '../structure/tree.ts'
import { array, object } from '../typescript/make.ts'
import { returned } from '../typescript/make-statements.ts'
import type { Expression, Statement } from '../typescript/tree.ts'
import { isIncludedYaml } from './expressions/included.ts'
import type { Scope } from './expressions/scope.ts'
import { asText, joinedText, textPart } from './expressions/texts.ts'
import { EMPTY_TEXT, type Typed } from './expressions/typed.ts'
import { Unconverted } from './expressions/unconverted.ts'
import { returnsOf } from './structures/returns.ts'
import { countOf, firstComment, isSilent, isWholeControl } from './structures/shown.ts'
import { followedBy, silent, silentStatements, statementOf } from './structures/silent.ts'
import { convertStructure } from './structures/structures.ts'

/** What a named template gives is no map or list. */
export class NoBlock extends Unconverted {
  override name = 'NoBlock'
}

/** Writes the statements of a function that was a named template. */
export class HelperWriter {
  readonly #shape: HelperShape
  readonly #types: Type[] = []
  #mayBeEmpty = false

  constructor(shape: HelperShape) {
    this.#shape = shape
  }

  /** The types of what it returns. */
  get types(): readonly Type[] {
    return this.#types
  }

  /** A map or list of which nothing is always there. */
  get mayBeEmpty(): boolean {
    return this.#mayBeEmpty
  }

  documents(documents: readonly Document[], scope: Scope): readonly Statement[] {
    const statements: Statement[] = []
    for (const each of documents) {
      if (each.kind === 'statement') statements.push(...statementOf(each.pipeline, scope))
      else if (each.kind === 'control' && countOf([each]) === 0) statements.push(...silent(each.arms, scope))
      else if (each.kind === 'document' && each.value.kind === 'nothing')
        statements.push(...silentStatements(each.value, scope))
      else if (each.kind === 'document') return [...statements, ...this.#structure(each.value, scope)]
      else return [...statements, ...this.#arms(each.arms, scope, (body, inner) => this.documents(body, inner))]
    }
    return this.#ended(statements)
  }

  #structure(value: Structure, scope: Scope): readonly Statement[] {
    if (value.kind === 'nothing') return this.#ended(silentStatements(value, scope))
    if (value.kind === 'map' || value.kind === 'list' || value.kind === 'inserted')
      return this.#entries(value.entries, value, scope)
    if (value.kind !== 'choice') return [this.#returned(convertStructure(value, scope))]
    const statements = value.before.flatMap((entry) => {
      if (entry.kind === 'statement') return statementOf(entry.pipeline, scope)
      if (entry.kind === 'control' && isSilent(entry)) return silent(entry.arms, scope)
      if (entry.kind === 'comment') return []
      throw new Unconverted(`a ${entry.kind} in a helper`, entry.place)
    })
    return [...statements, ...this.#arms(value.arms, scope, (body, inner) => this.#structure(body, inner))]
  }

  /** Statements come first; all that is printed may stand in a condition. */
  #entries(
    entries: readonly Entry[],
    value: Structure & { readonly entries: readonly Entry[] },
    scope: Scope,
  ): readonly Statement[] {
    const statements: Statement[] = []
    for (const [index, entry] of entries.entries()) {
      const rest = entries.slice(index + 1)
      if (entry.kind === 'statement') statements.push(...statementOf(entry.pipeline, scope))
      else if (entry.kind === 'control' && isSilent(entry)) statements.push(...silent(entry.arms, scope))
      else if (entry.kind === 'control' && isWholeControl(entry, rest))
        return [...statements, ...this.#arms(entry.arms, scope, (body, inner) => this.#entries(body, value, inner))]
      else if (entry.kind !== 'comment') {
        const left = { ...value, entries: entries.slice(firstComment(entries, index)) } as Structure
        return [...statements, this.#returned(convertStructure(left, scope))]
      }
    }
    return this.#ended(statements)
  }

  #arms<Part>(
    arms: readonly Arm<Part>[],
    scope: Scope,
    write: (body: Part, scope: Scope) => readonly Statement[],
  ): readonly Statement[] {
    return returnsOf(arms, scope, { write, nothing: () => this.#nothing() })
  }

  /** Nothing is printed at the end. */
  #ended(statements: readonly Statement[]): readonly Statement[] {
    if (this.#shape === 'effect') return statements
    return followedBy(statements, () => this.#nothing())
  }

  #nothing(): Statement {
    if (this.#shape === 'string') return returned(EMPTY_TEXT.expression)
    this.#mayBeEmpty = true
    return returned(this.#shape === 'list' ? array([]) : object([]))
  }

  #returned(value: Typed): Statement {
    if (value.part !== undefined) throw new Unconverted('a helper that gives the context')
    if (this.#shape === 'string') {
      const text = value.type.optional ? joinedText([textPart(value)]) : asText(value)
      return returned(text.expression)
    }
    if (value.type.optional || !BLOCKS.has(value.type.kind))
      throw new NoBlock(`a helper that gives a ${value.type.kind}`)
    this.#types.push(value.type)
    if (mayBeEmpty(value.expression)) this.#mayBeEmpty = true
    return returned(value.expression)
  }
}

const BLOCKS: ReadonlySet<Type['kind']> = new Set(['map', 'object', 'list', 'any'])

const LOOPS = new Set(['fromEntries', 'map', 'flatMap', 'filter'])

const isLoop = (expression: Expression): boolean =>
  expression.kind === 'call' && expression.callee.kind === 'member' && LOOPS.has(expression.callee.name)

/** Nothing stands in it that is always there. */
const mayBeEmpty = (expression: Expression): boolean => {
  if (expression.kind === 'object')
    return expression.members.every((each) => each.kind === 'spread' && mayBeEmpty(each.value))
  if (expression.kind === 'array')
    return expression.items.every((each) => each.kind === 'spread' && mayBeEmpty(each.value))
  if (isLoop(expression)) return true
  return isIncludedYaml(expression) || ['binary', 'conditional', 'member', 'name'].includes(expression.kind)
}
