/** A part of a template: its first character, and the first behind it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `.tag` of `.Values.image.tag`, without its dot. */
export interface FieldName extends Span {
  readonly name: string
}

/** What may have fields behind it. */
interface Fields extends Span {
  readonly fields: readonly FieldName[]
}

/** `.`, or `.Values.image.tag`. */
export interface FieldOperand extends Fields {
  readonly kind: 'field'
}
/** `$name.tag`; `name` has its `$`, and `$` alone is the template's root. */
export interface VariableOperand extends Fields {
  readonly kind: 'variable'
  readonly name: string
}
/** `(include "name" .).tag`. */
export interface ParenthesesOperand extends Fields {
  readonly kind: 'parentheses'
  readonly pipeline: Pipeline
}
/** The name of a function. */
export interface FunctionOperand extends Fields {
  readonly kind: 'function'
  readonly name: string
}
/** A string, a number as it is written, `true`, `false` or `nil`. */
export interface ConstantOperand extends Span {
  readonly kind: 'string' | 'number' | 'constant'
  readonly value: string
}

/** A part of a command. */
export type Operand = FieldOperand | VariableOperand | ParenthesesOperand | FunctionOperand | ConstantOperand

/** `include "name" .`: what stands between two `|`. */
export interface Command extends Span {
  readonly operands: readonly [Operand, ...Operand[]]
}

/** `$x := .Values.name | quote`. */
export interface Pipeline extends Span {
  readonly variables: readonly string[]
  /** Whether its variables are new ones (`:=`), or get another value (`=`). */
  readonly declares: boolean
  readonly commands: readonly [Command, ...Command[]]
}

/** What is printed as it is, without what trim markers remove. */
export interface TextNode extends Span {
  readonly kind: 'text'
  readonly text: string
}
/** `{{ .Values.name }}`. */
export interface ActionNode extends Span {
  readonly kind: 'action'
  readonly pipeline: Pipeline
}
/** `{{ if }}`, `{{ with }}` or `{{ range }}`, up to its `{{ end }}`. */
export interface BranchNode extends Span {
  readonly kind: 'if' | 'with' | 'range'
  readonly pipeline: Pipeline
  readonly body: readonly TemplateNode[]
  /** What is behind `{{ else }}`; for `{{ else if }}` a node of its own, which is `chained`. */
  readonly otherwise?: readonly TemplateNode[]
  /** It is the `if` of an `{{ else if }}`, or the `with` of an `{{ else with }}`, and has no `{{ end }}` of its own. */
  readonly chained?: boolean
}
/** `{{ define "name" }}`, up to its `{{ end }}`. */
export interface DefineNode extends Span {
  readonly kind: 'define'
  readonly name: TemplateName
  readonly body: readonly TemplateNode[]
}
/** `{{ block "name" . }}`, up to its `{{ end }}`: a `define` that is used where it stands. */
export interface BlockNode extends Span {
  readonly kind: 'block'
  readonly name: TemplateName
  readonly pipeline: Pipeline
  readonly body: readonly TemplateNode[]
}
/** `{{ template "name" . }}`. */
export interface TemplateCallNode extends Span {
  readonly kind: 'template'
  readonly name: TemplateName
  readonly pipeline?: Pipeline
}
/** `{{ break }}` or `{{ continue }}`. */
export interface JumpNode extends Span {
  readonly kind: 'break' | 'continue'
}

/** The name of a template, where it is written. */
export interface TemplateName extends Span {
  readonly value: string
}

/** A part of a template. */
export type TemplateNode = TextNode | ActionNode | BranchNode | DefineNode | BlockNode | TemplateCallNode | JumpNode

/** A template as Go's parser understands it. */
export interface Template {
  readonly nodes: readonly TemplateNode[]
  /** Comments, which print nothing: from `/*` on. */
  readonly comments: readonly Span[]
}
