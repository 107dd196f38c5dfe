import {
  type BranchNode,
  type Command,
  type Operand,
  type Pipeline,
  parseTemplate,
  TemplateError,
  type TemplateNode,
} from '../../template-parser/index.ts'
import { effectOf } from './functions.ts'
import { type Indent, Lines } from './lines.ts'
import {
  anyOf,
  fieldOf,
  NOTHING,
  print,
  type Reference,
  type References,
  toValues,
  use,
  valuesIn,
} from './reference.ts'
import { type Place, placeKey, type Value } from './value.ts'

/** Where a part of a template is read: what `.` and variables may be, and where its text stands. */
interface Scope {
  readonly dot: References
  readonly variables: Map<string, References>
  readonly lines: Lines
  /** Where the action that is being read prints. */
  readonly place?: Place | undefined
  /** What a named template prints as YAML that is its own. */
  readonly printed?: Set<Reference>
  readonly depth: number
}

/** How deep named templates are followed into each other. */
const DEEPEST = 12
/** How many calls of named templates are followed; what is behind them was mostly seen before. */
const MOST_CALLS = 20_000

const NEW_LINE: Indent = { by: 0, breaksLine: true }

const ROOT: References = { all: [{ kind: 'root' }] }

/**
 * Notes on the values what the templates do with them, those that only other charts or computed names call included; gives
 * the templates that can't be read, with the reason.
 */
export const readUses = (templates: ReadonlyMap<string, string>, values: Value): readonly string[] =>
  new UsesReader(values).read(templates)

class UsesReader {
  readonly #values: Value
  readonly #named = new Map<string, readonly TemplateNode[]>()
  /** The calls that were followed, by what they were given. */
  readonly #followed = new Map<string, References>()
  readonly #ids = new Map<Value, number>()
  readonly #called = new Set<string>()

  constructor(values: Value) {
    this.#values = values
  }

  read(templates: ReadonlyMap<string, string>): readonly string[] {
    const problems: string[] = []
    const own: string[] = []
    const bodies: (readonly [nodes: readonly TemplateNode[], scope: Scope])[] = []
    for (const [path, text] of templates) {
      try {
        const { nodes } = parseTemplate(text)
        const names = this.#define(nodes)
        if (!path.startsWith('charts/')) own.push(...names)
        if (!/(^|\/)_[^/]*$/.test(path)) bodies.push([nodes, topScope(path)])
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error
        problems.push(`${path}: what it reads isn't known, since Helm can't read it: ${error.message}.`)
      }
    }
    for (const [body, scope] of bodies) this.#nodes(body, scope)
    for (const name of own) if (!this.#called.has(name)) this.#call(name, ROOT, topScope('NOTES.txt'), undefined)
    return problems
  }

  #define(nodes: readonly TemplateNode[]): readonly string[] {
    const defined = nodes.filter((node) => node.kind === 'define' || node.kind === 'block')
    for (const { name, body } of defined) this.#named.set(name.value, body)
    return defined.map(({ name }) => name.value)
  }

  #nodes(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const [index, node] of nodes.entries()) {
      const next = nodes[index + 1]
      this.#node(node, scope, next?.kind === 'text' ? next.text : '')
    }
  }

  #node(node: TemplateNode, scope: Scope, behind: string): void {
    if (node.kind === 'text') scope.lines.addText(node.text)
    else if (node.kind === 'action') this.#action(node.pipeline, scope, behind)
    else if (node.kind === 'if' || node.kind === 'with' || node.kind === 'range') this.#branch(node, scope)
    else if (node.kind === 'template' || node.kind === 'block') {
      const given = node.pipeline ? this.#pipeline(node.pipeline, scope) : NOTHING
      const indent = this.#startsLine(node.name.value) ? NEW_LINE : undefined
      const printed = this.#call(node.name.value, given, scope, scope.lines.place(indent, false))
      this.#print({ ...printed, ...(indent && { indent }) }, scope, behind)
      scope.lines.addPrinted(indent)
    }
  }

  #action(pipeline: Pipeline, scope: Scope, behind: string): void {
    const indent = this.#indentOf(pipeline)
    const place = pipeline.variables.length > 0 ? undefined : scope.lines.place(indent, false)
    const given = this.#pipeline(pipeline, { ...scope, place })
    if (pipeline.variables.length > 0) return
    this.#print({ ...given, ...(indent && { indent }) }, scope, behind)
    scope.lines.addPrinted(given.indent ?? indent)
  }

  /** The indent of what a pipeline prints. */
  #indentOf(pipeline: Pipeline): Indent | undefined {
    const indent = indentOf(pipeline)
    const [head, name] = pipeline.commands[0].operands
    const isCall = head.kind === 'function' && head.name === 'include' && name?.kind === 'string'
    return isCall && this.#startsLine(name.value) ? { by: indent?.by ?? 0, breaksLine: true } : indent
  }

  /** Whether what a named template prints begins with a line break. */
  #startsLine(name: string): boolean {
    const [first] = this.#named.get(name) ?? []
    return first?.kind === 'text' && /^[ \t]*\r?\n/.test(first.text)
  }

  #print(given: References, { lines, printed }: Scope, behind: string): void {
    print(given, lines, behind)
    if (!printed || !lines.isOutermost(given.indent)) return
    for (const each of given.all) if (each.kind === 'serialized') printed.add(each)
  }

  #branch(node: BranchNode, scope: Scope): void {
    const given = this.#pipeline(node.pipeline, { ...scope, place: undefined })
    if (node.kind !== 'range') use(given, 'test')
    const before = scope.lines.fork()
    this.#nodes(node.body, node.kind === 'if' ? scope : this.#rebound(node, given, scope))
    if (!node.otherwise) return
    const after = scope.lines.fork()
    before.restore()
    this.#nodes(node.otherwise, scope)
    after.restore()
  }

  /** The scope in a `with` or `range`. */
  #rebound({ kind, pipeline }: BranchNode, given: References, scope: Scope): Scope {
    const names = pipeline.variables
    const dot = kind === 'with' ? { all: given.all } : this.#iterated(given, names.length === 2)
    const value = names.at(-1)
    if (value !== undefined) scope.variables.set(value, dot)
    if (names.length === 2) scope.variables.set(names[0] as string, NOTHING)
    return { ...scope, dot }
  }

  #iterated(given: References, isByKey: boolean): References {
    return anyOf(
      toValues(valuesIn(given).map((value) => value.iterated(isByKey))),
      ...given.all.flatMap((each) => (each.kind === 'dict' ? [...each.entries.values()] : [])),
    )
  }

  #pipeline({ commands, variables }: Pipeline, scope: Scope): References {
    const result = commands.reduce<References | undefined>(
      (piped, each) => this.#command(each, scope, piped),
      undefined,
    )
    const given = result ?? NOTHING
    const [variable] = variables
    if (variables.length === 1 && variable !== undefined)
      scope.variables.set(variable, { all: unique([...given.all, ...(scope.variables.get(variable)?.all ?? [])]) })
    return given
  }

  #command({ operands: [head, ...rest] }: Command, scope: Scope, piped: References | undefined): References {
    const args = [...rest.map((each) => this.#operand(each, scope)), ...(piped ? [piped] : [])]
    if (head.kind !== 'function' || head.fields.length > 0) {
      for (const each of args) use(each, 'string')
      return this.#operand(head, scope)
    }
    if (head.name === 'include') return this.#include(args, scope)
    return effectOf(head.name)(args, this.#values)
  }

  #include([name = NOTHING, given = NOTHING]: readonly References[], scope: Scope): References {
    const [called] = name.all
    if (called?.kind !== 'literal') return NOTHING
    return this.#call(String(called.value), given, scope, scope.place)
  }

  /** What a named template does with what it is given, at the place where it is called. */
  #call(name: string, given: References, scope: Scope, place: Place | undefined): References {
    const body = this.#named.get(name)
    this.#called.add(name)
    if (!body) return this.#unknownCall(given)
    const key = `${name} ${this.#keyOf(given)} ${place ? placeKey(place) : ''}`
    const known = this.#followed.get(key)
    if (known || scope.depth >= DEEPEST || this.#followed.size > MOST_CALLS) return known ?? NOTHING
    this.#followed.set(key, NOTHING)
    const printed = new Set<Reference>()
    const variables = new Map([['$', given]])
    this.#nodes(body, { dot: given, variables, lines: new Lines(place), printed, depth: scope.depth + 1 })
    const result = { all: [...printed] }
    this.#followed.set(key, result)
    return result
  }

  /** A template of a library that isn't here may do anything with its arguments. */
  #unknownCall(given: References): References {
    const passed = anyOf(
      ...given.all.flatMap((each) => (each.kind === 'dict' ? [...each.entries.values()] : [{ all: [each] }])),
    )
    use(passed, 'whole')
    const values = valuesIn(passed)
    // of several values, nobody knows which are printed
    return { all: values.length === 1 ? values.map((value) => ({ kind: 'serialized', value })) : [] }
  }

  #keyOf({ all }: References): string {
    return all
      .map((each) => {
        if (each.kind === 'dict')
          return `{${[...each.entries].map(([name, inner]) => `${name}:${this.#keyOf(inner)}`).join(',')}}`
        if (each.kind === 'literal') return JSON.stringify(each.value)
        return 'value' in each ? `${each.kind}${this.#idOf(each.value)}` : each.kind
      })
      .join('|')
  }

  #idOf(value: Value): number {
    const id = this.#ids.get(value) ?? this.#ids.size
    this.#ids.set(value, id)
    return id
  }

  #operand(operand: Operand, scope: Scope): References {
    const fields = 'fields' in operand ? operand.fields : []
    return fields.reduce((at, { name }) => fieldOf(at, name, this.#values), this.#head(operand, scope))
  }

  #head(operand: Operand, scope: Scope): References {
    if (operand.kind === 'field') return scope.dot
    if (operand.kind === 'variable') return scope.variables.get(operand.name) ?? NOTHING
    if (operand.kind === 'parentheses') return this.#pipeline(operand.pipeline, scope)
    if (operand.kind === 'function')
      return this.#command({ operands: [{ ...operand, fields: [] }], start: 0, end: 0 }, scope, undefined)
    if (operand.kind === 'string') return { all: [{ kind: 'literal', value: operand.value }] }
    if (operand.kind === 'number') return { all: [{ kind: 'literal', value: Number(operand.value) }] }
    return operand.value === 'nil' ? NOTHING : { all: [{ kind: 'literal', value: operand.value === 'true' }] }
  }
}

/** The indent that a pipeline gives to what it prints. */
const indentOf = ({ commands }: Pipeline): Indent | undefined => {
  const indenting = commands.find(({ operands: [head] }) => head.kind === 'function' && /^n?indent$/.test(head.name))
  const [head, by] = indenting?.operands ?? []
  if (head?.kind !== 'function' || by?.kind !== 'number') return undefined
  return { by: Number(by.value), breaksLine: head.name === 'nindent' }
}

const topScope = (path: string): Scope => ({
  dot: ROOT,
  variables: new Map([['$', ROOT]]),
  lines: new Lines(/(^|\/)NOTES\.txt$/.test(path) ? undefined : { kind: '', path: [] }),
  depth: 0,
})

const unique = (all: References['all']): References['all'] =>
  all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index)

const isSame = (a: References['all'][number], b: References['all'][number]): boolean =>
  a === b || (a.kind === b.kind && 'value' in a && 'value' in b && a.value === b.value)
