import {
  allNodes,
  allPipelines,
  type Operand,
  parseTemplate,
  type Template,
  TemplateError,
} from '../../../template-parser/index.ts'
import type { Place } from '../../structure/tree.ts'
import { call, literal, name, object, property } from '../../typescript/make.ts'
import type { Expression } from '../../typescript/tree.ts'
import type { Scope } from '../expressions/scope.ts'
import type { Typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import type { PartDecisions } from '../part-decisions.ts'
import { dedented } from './dedent.ts'

/** A part of a template that stays as it is: a named template of its own. */
export interface KeptPart {
  readonly name: string
  /** From `{{- define` to `{{- end }}`. */
  readonly define: string
  readonly line: number
  readonly lines: number
  readonly reason: string
}

/** A part, and the entry that it was. */
interface PlacedPart extends KeptPart {
  readonly place: Place
}

/** Keeps parts of one template that can't be converted. */
export class PartsKeeper {
  #parts: readonly PlacedPart[] = []
  readonly #prefix: string
  readonly #text: string
  readonly #decisions: PartDecisions | undefined

  /** `prefix`: what the names of its parts begin with. */
  constructor(prefix: string, text: string, decisions?: PartDecisions) {
    this.#prefix = prefix
    this.#text = text
    this.#decisions = decisions
  }

  get parts(): readonly KeptPart[] {
    return this.#parts
  }

  /** What YAML reads of what named templates print there, if it stays without quotes. */
  isUnquoted(place: Place): 'string' | 'number' | undefined {
    return this.#decisions?.isUnquoted(place)
  }

  /** Whether the value of an entry is left out where it's an empty text. */
  isUnset(place: Place): boolean {
    return this.#decisions?.has(place, 'unset') ?? false
  }

  /** Refuses a part that was found not to work. */
  refuse(place: Place): void {
    const reason = this.#decisions?.reasonFor(place)
    if (reason !== undefined) throw new Unconverted(reason, place)
  }

  /** What includes a part of a map or list as it is; undefined where that isn't possible. */
  keep(place: Place, { message }: Unconverted, scope: Scope, of: 'map' | 'list'): Expression | undefined {
    const text = withoutDashes(this.#text.slice(place.start, place.end), of)
    const made = text === undefined ? undefined : wholeDefinition(text, scope)
    const known = this.#parts.find((each) => each.place.start === place.start && each.place.end === place.end)
    // of two entries on one line, neither can be cut out
    if (text === undefined || !made || (known && known.place !== place)) return undefined
    const named = known?.name ?? this.#unusedName()
    const define = `{{- define "${named}" }}\n${made.body}\n{{- end }}`
    if (!known) this.#add({ name: named, define, line: place.line, lines: linesOf(text), reason: message, place })
    return call(name(of === 'map' ? 'includeYaml' : 'includeYaml<any[]>'), literal(named), made.argument)
  }

  #unusedName(): string {
    const numbers = this.parts.map(({ name: of }) => Number(of.slice(of.lastIndexOf('.') + 1)))
    return `${this.#prefix}.${Math.max(0, ...numbers) + 1}`
  }

  /** What was kept of a part before all of it was isn't included any more. */
  #add(part: PlacedPart): void {
    const { start, end } = part.place
    this.#parts = [...this.#parts.filter(({ place }) => place.start < start || place.end > end), part]
  }
}

/** The first key of an item stands behind a dash; which of several dashes are an item's own isn't known. */
const withoutDashes = (text: string, of: 'map' | 'list'): string | undefined => {
  const [dashes = ''] = /^\s*(-\s+)+/.exec(text) ?? []
  if (of === 'map') return dashes.replaceAll('-', ' ') + text.slice(dashes.length)
  return dashes.split('-').length > 2 ? undefined : text
}

const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

interface Definition {
  readonly body: string
  /** What the named template is given. */
  readonly argument: Expression
}

/** None where it reads a variable of the template around before it declares one of this name. */
const wholeDefinition = (text: string, scope: Scope): Definition | undefined => {
  const made = definition(text, scope)
  return made && parsed(made.body, []) && made
}

const definition = (text: string, scope: Scope): Definition | undefined => {
  // in a named template that is given something else, `$` is that
  if (scope.root.part !== 'context') return undefined
  const known = scope.variables()
  const template = parsed(text, known)
  const flat = template && dedented(text, template)
  if (flat === undefined) return undefined
  const inner = parsed(flat, known)
  if (!inner) return undefined
  if (changesOuter(inner)) return undefined
  const { variables, usesDot } = usesOf(inner)
  const isAtRoot = scope.dot.part === 'context'
  if (variables.size === 0 && (isAtRoot || !usesDot)) return { body: trimmed(flat), argument: name('context') }
  const given = new Map<string, Expression>([['context', name('context')]])
  for (const variable of variables) {
    const value = scope.variable(variable)
    if (!value || !isPlain(value)) return undefined
    given.set(variable.slice(1), value.expression)
  }
  if (usesDot && !isAtRoot) {
    if (!isPlain(scope.dot)) return undefined
    given.set('dot', scope.dot.expression)
  }
  const body = trimmed(throughArgument(flat, inner, scope))
  const around = isAtRoot ? ['{{- with $.context }}', '{{- end }}'] : ['{{- range list $.dot }}', '{{- end }}']
  return {
    body: usesDot ? `${around[0]}\n${body}\n${around[1]}` : body,
    argument: object([...given].map(([key, value]) => property(key, value))),
  }
}

const parsed = (text: string, variables: readonly string[]): Template | undefined => {
  try {
    return parseTemplate(text, variables)
  } catch (error) {
    if (error instanceof TemplateError) return undefined
    throw error
  }
}

const trimmed = (text: string): string => text.replace(/^\n+|\s+$/g, '')

/** A value that is in TypeScript what it is in the template. */
const isPlain = ({ part, form, entries }: Typed): boolean =>
  part === undefined && form === undefined && entries === undefined

interface Uses {
  /** Variables of the template around. */
  readonly variables: ReadonlySet<string>
  readonly usesDot: boolean
}

const usesOf = ({ nodes }: Template): Uses => {
  const operands = operandsOf(nodes)
  const bound = allNodes(nodes).flatMap((node) =>
    node.kind === 'range' || node.kind === 'with' ? node.pipeline.variables : [],
  )
  const declared = allPipelines(nodes).flatMap(({ variables, declares }) => (declares ? variables : []))
  const own = new Set([...bound, ...declared])
  const read = operands.flatMap((each) => (each.kind === 'variable' && each.name !== '$' ? [each.name] : []))
  const set = allPipelines(nodes).flatMap(({ variables }) => variables)
  return {
    variables: new Set([...read, ...set].filter((each) => !own.has(each))),
    usesDot: operands.some(({ kind }) => kind === 'field'),
  }
}

/** Whether it gives a variable around it another value: that would be lost. */
const changesOuter = (template: Template): boolean => {
  const { variables } = usesOf(template)
  return allPipelines(template.nodes).some(
    (each) => !each.declares && each.variables.some((name) => variables.has(name)),
  )
}

const operandsOf = (nodes: Template['nodes']): readonly Operand[] =>
  allPipelines(nodes).flatMap(({ commands }) => commands.flatMap(({ operands }) => operands))

/** Variables of the template around are entries of the argument. */
const throughArgument = (text: string, template: Template, scope: Scope): string => {
  const { variables } = usesOf(template)
  const outer = operandsOf(template.nodes).filter(
    (each): each is Operand & { readonly kind: 'variable' } =>
      each.kind === 'variable' && (each.name === '$' || variables.has(each.name)),
  )
  return [...outer]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { name: of, start }) => {
      const to = of === '$' ? '$.context' : argumentEntry(of.slice(1), scope.variable(of))
      return `${left.slice(0, start)}${to}${left.slice(start + of.length)}`
    }, text)
}

/** A whole number that comes from values is none to Helm until it's made one. */
const argumentEntry = (key: string, { type }: Partial<Typed> = {}): string =>
  type?.kind === 'integer' && !type.optional ? `(int $.${key})` : `$.${key}`
