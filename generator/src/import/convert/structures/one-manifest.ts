import type { Pipeline } from '../../../template-parser/index.ts'
import type { Arm, Document, Entry, Structure } from '../../structure/tree.ts'
import { literal, not, object, spread } from '../../typescript/make.ts'
import { ifElse, returned } from '../../typescript/make-statements.ts'
import type { Expression, Member, Statement } from '../../typescript/tree.ts'
import { DrawnConstants } from '../expressions/drawn-constants.ts'
import type { Scope } from '../expressions/scope.ts'
import type { Typed } from '../expressions/typed.ts'
import { listOfItems } from './arms.ts'
import { effectOf } from './effects.ts'
import { manifestTexts } from './manifest-texts.ts'
import { asManifest, manifestType } from './manifests.ts'
import { returnsOf } from './returns.ts'
import { asDocument, countOf, firstComment, isSilent, isWholeControl } from './shown.ts'
import { followedBy, silent, silentStatements, statementOf } from './silent.ts'
import { convertStructure } from './structures.ts'

/** What the function of a template does. */
export interface Body {
  readonly statements: readonly Statement[]
  /** The type that it returns, where chartwright has one. */
  readonly returns?: string
}

/** Returns early where there is no manifest. */
export const oneManifest = (documents: readonly Document[], scope: Scope, isTyped: boolean): Body => {
  const writer = new ManifestWriter(isTyped)
  const statements = writer.documents(documents, scope)
  return { statements, ...(writer.returns !== undefined && { returns: writer.returns }) }
}

class ManifestWriter {
  readonly #isTyped: boolean
  readonly #types = new Set<string | undefined>()
  #isOptional = false
  /** What may fail in front of the manifest. */
  #effects: readonly Member[] = []

  constructor(isTyped: boolean) {
    this.#isTyped = isTyped
  }

  get returns(): string | undefined {
    const [only] = this.#types
    if (this.#types.size !== 1 || only === undefined) return undefined
    return this.#isOptional ? `${only} | undefined` : only
  }

  documents(documents: readonly Document[], scope: Scope): readonly Statement[] {
    const statements: Statement[] = []
    for (const [index, each] of documents.entries()) {
      if (each.kind === 'statement') statements.push(...this.#statement(each.pipeline, scope))
      else if (each.kind === 'document' && each.value.kind === 'nothing')
        statements.push(...silentStatements(each.value, scope))
      else if (each.kind === 'document') return [...statements, ...this.#structure(each.value, scope)]
      else if (countOf([each]) === 0) statements.push(...silent(each.arms, scope))
      else
        return [
          ...statements,
          ...this.#arms(each.arms, scope, (body, inner) =>
            this.documents([...body, ...documents.slice(index + 1)], inner),
          ),
        ]
    }
    return [...statements, this.#nothing()]
  }

  #structure(value: Structure, scope: Scope): readonly Statement[] {
    if (value.kind === 'map') return this.#entries(value.entries, scope)
    if (value.kind === 'choice' && value.before.every(({ kind }) => kind === 'comment' || kind === 'statement')) {
      const statements = value.before.flatMap((entry) =>
        entry.kind === 'statement' ? this.#statement(entry.pipeline, scope) : [],
      )
      return [...statements, ...this.#arms(value.arms, scope, (body, inner) => this.#structure(body, inner))]
    }
    if (value.kind === 'nothing') return followedBy(silentStatements(value, scope), () => this.#nothing())
    const texts = manifestTexts(value, scope)
    if (!texts) return [this.#manifest(convertStructure(value, scope))]
    this.#types.add(undefined)
    return [returned(listOfItems(texts))]
  }

  /** The whole manifest may stand in a condition. */
  #entries(entries: readonly Entry[], scope: Scope): readonly Statement[] {
    const statements: Statement[] = []
    for (const [index, entry] of entries.entries()) {
      const rest = entries.slice(index + 1)
      if (entry.kind === 'statement') statements.push(...this.#statement(entry.pipeline, scope))
      else if (entry.kind === 'control' && isWholeControl(entry, rest))
        return [...statements, ...this.#arms(entry.arms, scope, (body, inner) => this.#entries(body, inner))]
      else if (entry.kind === 'control' && isSilent(entry)) statements.push(...silent(entry.arms, scope))
      else if (entry.kind !== 'comment') {
        const map: Structure = { kind: 'map', entries: entries.slice(firstComment(entries, index)), place: entry.place }
        const drawn = new DrawnConstants()
        const manifest = this.#manifest(convertStructure(map, scope.inner({ drawn })))
        return [...statements, ...drawn.statements, manifest]
      }
    }
    return [...statements, this.#nothing()]
  }

  #arms<Part>(
    arms: readonly Arm<Part>[],
    scope: Scope,
    write: (body: Part, scope: Scope) => readonly Statement[],
  ): readonly Statement[] {
    const effects = this.#effects
    return returnsOf(arms, scope, {
      write: (body, inner) => {
        const statements = write(body, inner)
        this.#effects = effects
        return statements
      },
      nothing: () => this.#nothing(),
      unless: (condition) => ifElse(not(condition), [this.#nothing()]),
    })
  }

  #statement(pipeline: Pipeline, scope: Scope): readonly Statement[] {
    const effect = effectOf(pipeline, scope)
    if (!effect) return statementOf(pipeline, scope)
    if (effect.kind !== 'spread') return [effect as Statement]
    this.#effects = [...this.#effects, effect]
    return []
  }

  #nothing(): Statement {
    this.#isOptional = true
    return returned(literal(undefined))
  }

  #manifest(value: Typed): Statement {
    const { expression: own } = asDocument(value)
    const expression = this.#effects.length > 0 ? withMembers(this.#effects, own) : own
    const type = this.#isTyped ? manifestType(expression) : undefined
    this.#types.add(type?.type)
    return returned(type ? asManifest(expression, type) : expression)
  }
}

const withMembers = (members: readonly Member[], manifest: Expression): Expression =>
  object([...members, ...(manifest.kind === 'object' ? manifest.members : [spread(manifest)])])
