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
import { anyOf, fieldOf, NOTHING, print, type References, toValues, use, valuesIn } from './reference.ts'
import type { Place, Value } from './value.ts'

/** Where a part of a template is read: what `.` and variables may be, and where its text stands. */
interface Scope {
  readonly dot: References
  readonly variables: Map<string, References>
  readonly lines: Lines
  /** Where the action that is being read prints. */
  readonly place?: Place | undefined
  readonly depth: number
}

/** How deep named templates are followed into each other. */
const DEEPEST = 12
/** How many calls of named templates are followed; what is behind them was mostly seen before. */
const MOST_CALLS = 20_000

const ROOT: References = { all: [{ kind: 'root' }] }

/** Notes on the values what the templates do with them; gives the templates that can't be read, with the reason. */
export const readUses = (templates: ReadonlyMap<string, string>, values: Value): readonly string[] =>
  new UsesReader(values).read(templates)

class UsesReader {
  readonly #values: Value
  readonly #named = new Map<string, readonly TemplateNode[]>()
  /** The calls that were followed, by what they were given. */
  readonly #followed = new Map<string, References>()
  readonly #ids = new Map<Value, number>()

  constructor(values: Value) {
    this.#values = values
  }

  read(templates: ReadonlyMap<string, string>): readonly string[] {
    const problems: string[] = []
    const bodies: (readonly TemplateNode[])[] = []
    for (const [path, text] of templates) {
      try {
        const { nodes } = parseTemplate(text)
        this.#define(nodes)
        if (!/(^|\/)_[^/]*$/.test(path)) bodies.push(nodes)
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error
        problems.push(`${path}: what it reads isn't known, since Helm can't read it: ${error.message}.`)
      }
    }
    for (const body of bodies) this.#nodes(body, topScope())
    return problems
  }

  #define(nodes: readonly TemplateNode[]): void {
    for (const node of nodes) {
      if (node.kind === 'define' || node.kind === 'block') this.#named.set(node.name.value, node.body)
    }
  }

  #nodes(nodes: readonly TemplateNode[], scope: Scope): void {
    for (const node of nodes) this.#node(node, scope)
  }

  #node(node: TemplateNode, scope: Scope): void {
    if (node.kind === 'text') scope.lines.addText(node.text)
    else if (node.kind === 'action') this.#action(node.pipeline, scope)
    else if (node.kind === 'if' || node.kind === 'with' || node.kind === 'range') this.#branch(node, scope)
    else if (node.kind === 'template' || node.kind === 'block') {
      const given = node.pipeline ? this.#pipeline(node.pipeline, scope) : NOTHING
      this.#call(node.name.value, given, scope, scope.lines.place(undefined, false))
    }
  }

  #action(pipeline: Pipeline, scope: Scope): void {
    const place = pipeline.variables.length > 0 ? undefined : scope.lines.place(indentOf(pipeline), false)
    const given = this.#pipeline(pipeline, { ...scope, place })
    if (pipeline.variables.length > 0) return
    const isAlone = scope.lines.isAlone(given.indent)
    print(given, isAlone, (value) => scope.lines.place(given.indent, value.samples.some(Array.isArray)))
    scope.lines.addPrinted(given.indent ?? indentOf(pipeline))
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
    if (!body) return this.#unknownCall(given)
    const key = `${name} ${this.#keyOf(given)} ${place ? `${place.kind}/${place.path.join('/')}` : ''}`
    if (scope.depth >= DEEPEST || this.#followed.has(key) || this.#followed.size > MOST_CALLS) return NOTHING
    this.#followed.set(key, NOTHING)
    const inner = { dot: given, variables: new Map([['$', given]]), lines: new Lines(place), depth: scope.depth + 1 }
    this.#nodes(body, inner)
    return NOTHING
  }

  /** A template of a library that isn't here may do anything with its arguments. */
  #unknownCall(given: References): References {
    const passed = anyOf(
      ...given.all.flatMap((each) => (each.kind === 'dict' ? [...each.entries.values()] : [{ all: [each] }])),
    )
    use(passed, 'whole')
    return { all: valuesIn(passed).map((value) => ({ kind: 'serialized', value })) }
  }

  #keyOf({ all }: References): string {
    return all
      .map((each) => {
        if (each.kind === 'value' || each.kind === 'serialized') return `${each.kind}${this.#idOf(each.value)}`
        if (each.kind === 'dict')
          return `{${[...each.entries].map(([name, inner]) => `${name}:${this.#keyOf(inner)}`).join(',')}}`
        return each.kind === 'literal' ? JSON.stringify(each.value) : each.kind
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

const topScope = (): Scope => ({ dot: ROOT, variables: new Map([['$', ROOT]]), lines: new Lines(), depth: 0 })

const unique = (all: References['all']): References['all'] =>
  all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index)

const isSame = (a: References['all'][number], b: References['all'][number]): boolean =>
  a === b || (a.kind === b.kind && 'value' in a && 'value' in b && a.value === b.value)
