import type { SourceSpan } from './chartwright-error.ts'
import type { Type } from './type.ts'

interface Base {
  readonly type: Type
  /** The value is there only because of a condition around it: such a node must not be moved out of its conditions. */
  readonly narrowed?: boolean
  /** What the author says of it, where it is a field, an item, a spread or a constant. */
  readonly comment?: string
}

// ---- what is read --------------------------------------------------------------------------------------------------

/** A constant. */
export interface LiteralNode extends Base {
  readonly kind: 'literal'
  readonly value: string | number | boolean | null
}
/** `undefined`: a field with this value is left out. */
export interface AbsentNode extends Base {
  readonly kind: 'absent'
}
/** One of Helm's built-in objects: `.Values`, `.Release`, … */
export interface BuiltInNode extends Base {
  readonly kind: 'built-in'
  /** `Root` is all of them. `Cluster` is what functions such as `lookup` ask; it has no text of its own. */
  readonly name:
    | 'Values'
    | 'Release'
    | 'Chart'
    | 'Capabilities'
    | 'Template'
    | 'Files'
    | 'Subcharts'
    | 'Cluster'
    | 'Root'
}
/** The variable of a loop. `id` is unique in the chart, `name` is the author's. */
export interface VariableNode extends Base {
  readonly kind: 'variable'
  readonly id: number
  readonly name: string
  /** The index of a loop over a list: the template counts it itself. */
  readonly counts?: boolean
  /** What a map holds under a key, in a loop over the map. */
  readonly isEntry?: boolean
  /** An item of a helper's list, which is read from its text. */
  readonly isOfHelper?: boolean
}
/** A parameter of a helper: `.name` inside its `define`. */
export interface ParameterNode extends Base {
  readonly kind: 'parameter'
  readonly name: string
}
/** A known field: `.Values.image.tag`. Helm's spelling of built-in fields (`Name` for `name`) is already in `key`. */
export interface MemberNode extends Base {
  readonly kind: 'member'
  readonly object: Node
  readonly key: string
}
/** A map's entry by a key that is known only at render time; absent when there is no such entry. */
export interface IndexNode extends Base {
  readonly kind: 'index'
  readonly object: Node
  readonly key: Node
}
/** The value of a `const` of the author: printed as a variable where it is used more than once. */
export interface NamedNode extends Base {
  readonly kind: 'named'
  readonly id: number
  readonly name: string
  readonly of: Node
}
/** The result of a helper: `include "chart.name" (dict "root" $ …)`, or `include "chart.name" $` without arguments. */
export interface IncludeNode extends Base {
  readonly kind: 'include'
  readonly helper: string
  readonly template: NamedTemplate
  readonly arguments: readonly { readonly name: string; readonly value: Node }[]
}
/** How a named template is called and what it takes. */
export interface NamedTemplate {
  /** The helper's name is the template's whole name; otherwise that of the chart stands before it. */
  readonly isWholeName?: boolean
  /**
   * What the template is given: the chart's context; a dict of it, below this key, and of the arguments, which may be left
   * out; or its only argument.
   */
  readonly takes: 'context' | 'value' | { readonly dictWith: string }
}

// ---- tests: all of these are booleans ------------------------------------------------------------------------------

/** Not empty, as Go's `if` asks: JavaScript's truthiness of a scalar; a map or list has something in it. */
export interface TruthyNode extends Base {
  readonly kind: 'truthy'
  readonly operand: Node
}
/** Neither absent nor null. */
export interface PresentNode extends Base {
  readonly kind: 'present'
  readonly operand: Node
}
/** `typeof` of a union: the value is of this kind. */
export interface KindTestNode extends Base {
  readonly kind: 'kind-test'
  readonly operand: Node
  readonly is: 'string' | 'number' | 'boolean' | 'map' | 'list'
}
export interface CompareNode extends Base {
  readonly kind: 'compare'
  readonly operator: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'
  readonly left: Node
  readonly right: Node
}
export interface NotNode extends Base {
  readonly kind: 'not'
  readonly operand: Node
}
/** `and`, `or` of two or more booleans. Both short-circuit in Helm as in JavaScript. */
export interface LogicNode extends Base {
  readonly kind: 'logic'
  readonly operator: 'and' | 'or'
  readonly operands: readonly Node[]
}

// ---- what is computed ----------------------------------------------------------------------------------------------

/** One of two values. `test` is a boolean. A value that is absent in one arm is an optional value. */
export interface ConditionalNode extends Base {
  readonly kind: 'conditional'
  readonly test: Node
  readonly then: Node
  readonly otherwise: Node
}
/** Integers only. `div` rounds towards zero, as Go and `Math.trunc` do; its divisor is a positive literal. */
export interface ArithmeticNode extends Base {
  readonly kind: 'arithmetic'
  readonly operator: 'add' | 'sub' | 'mul' | 'div' | 'mod'
  readonly left: Node
  readonly right: Node
}
/** A string composed of parts: strings, integers, numbers, booleans, or unions of these; all present. */
export interface TextNode extends Base {
  readonly kind: 'text'
  readonly parts: readonly Node[]
}
/** A function of `functions/`, by its name there. */
export interface CallNode extends Base {
  readonly kind: 'call'
  readonly function: string
  readonly arguments: readonly Node[]
}
/** Stops the rendering. */
export interface FailNode extends Base {
  readonly kind: 'fail'
  readonly message: Node
}
/** SHA-256 of another template of the chart, by its path under `templates/`. */
export interface ChecksumNode extends Base {
  readonly kind: 'checksum'
  readonly template: string
}

// ---- what is composed ----------------------------------------------------------------------------------------------

/** A map that the author wrote. Of several entries with a key the last one wins, also one whose value is absent. */
export interface ObjectNode extends Base {
  readonly kind: 'object'
  readonly entries: readonly (FieldNode | SpreadNode)[]
}
/** A field whose value may be absent, and is then left out. */
export interface FieldNode extends Base {
  readonly kind: 'field'
  readonly key: string | Node
  readonly value: Node
  /** It stays also where its value is an empty map or list of the values: something is computed from it. */
  readonly kept?: boolean
}
/** All entries of a map, or all items of a list, in place. Absent counts as empty. */
export interface SpreadNode extends Base {
  readonly kind: 'spread'
  readonly of: Node
}
/** A list that the author wrote. */
export interface ListNode extends Base {
  readonly kind: 'list'
  readonly items: readonly Node[]
}
/**
 * A loop over a list, or over a map in the order of Helm (bytes of the keys).
 * `body` is a list whose items, or an object whose entries, are collected over all iterations: so a filter is a body
 * that is a conditional with an empty list in one arm.
 */
export interface EachNode extends Base {
  readonly kind: 'each'
  readonly over: Node
  /** The key, where `over` is a map; the index, counted from 0, where it is a list. */
  readonly key?: VariableNode
  readonly value: VariableNode
  readonly body: Node
}
/**
 * One value from the iterations of a loop. `state` is `start` at first, and what `body` gives from then on; an iteration whose
 * `body` is absent leaves it. With `ends` the first iteration that gives something is the last one: a search.
 */
export interface FoldNode extends Base {
  readonly kind: 'fold'
  readonly over: Node
  /** As in a loop. */
  readonly key?: VariableNode
  readonly value: VariableNode
  readonly state: VariableNode
  readonly start: Node
  readonly body: Node
  readonly ends: boolean
}

export type Node =
  | LiteralNode
  | AbsentNode
  | BuiltInNode
  | VariableNode
  | ParameterNode
  | MemberNode
  | IndexNode
  | NamedNode
  | IncludeNode
  | TruthyNode
  | PresentNode
  | KindTestNode
  | CompareNode
  | NotNode
  | LogicNode
  | ConditionalNode
  | ArithmeticNode
  | TextNode
  | CallNode
  | FailNode
  | ChecksumNode
  | ObjectNode
  | FieldNode
  | SpreadNode
  | ListNode
  | EachNode
  | FoldNode

export type Kind = Node['kind']
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>

/**
 * What a consumer of the model is made of: an answer for each kind. A new kind doesn't compile until every consumer
 * answers it.
 */
export type NodeTable<Result, Rest extends unknown[] = []> = {
  readonly [K in Kind]: (node: NodeOf<K>, ...rest: Rest) => Result
}

/** Calls the answer of a table for a node. */
export const visit = <Result, Rest extends unknown[]>(
  table: NodeTable<Result, Rest>,
  node: Node,
  ...rest: Rest
): Result => (table[node.kind] as (node: Node, ...rest: Rest) => Result)(node, ...rest)

/** A helper of the chart: a `define` in `_helpers.tpl`. */
export interface HelperDefinition {
  readonly name: string
  readonly template: NamedTemplate
  /** `namedTemplate`: another chart or a hand-written template defines it; what it gives is known, but it is not written. */
  readonly foreign?: boolean
  /** Parameters besides the chart's context. */
  readonly parameters: readonly string[]
  /** The text of the helper's doc comment. */
  readonly comment?: string
  /** A string, a number, a boolean, a list, or a map that is never empty. */
  readonly body: Node
}

/** What the evaluator makes of one source file. */
export interface TemplateModel {
  /** Path under `templates/`, with `/`: `vote/deployment.yaml`, `NOTES.txt`, `checks.yaml`. */
  readonly path: string
  /** `manifest`: a document (absent: none) or a list of documents. `notes`: a list of lines. `checks`: a list of problems. */
  readonly form: 'manifest' | 'notes' | 'checks'
  /** The source's path, relative to the chart's folder: `src/vote/deployment.ts`. */
  readonly source: string
  /** What the author says of it. */
  readonly comment?: string
  readonly body: Node
}

/** A chart as the compiler understood it. */
export interface ChartModel {
  readonly name: string
  readonly templates: readonly TemplateModel[]
  readonly helpers: readonly HelperDefinition[]
  readonly branches?: readonly SourceSpan[]
}
