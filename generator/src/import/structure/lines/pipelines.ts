import type { Command, Operand, Pipeline, TemplateName } from '../../../template-parser/index.ts'

/** How a pipeline lays its lines out: `nindent` begins a line, `indent` doesn't. */
export interface Layout {
  readonly how: 'nindent' | 'indent' | 'none'
  /** Undefined where it is computed. */
  readonly by?: number
  /** What is laid out. */
  readonly inner: Pipeline
  /** Whether the space in front of the first line is removed again. */
  readonly isTrimmed: boolean
}

/** The name of the function that the command at an index calls. */
export const calleeOf = ({ commands }: Pipeline, index: number): string | undefined => {
  const head = commands.at(index)?.operands[0]
  return head?.kind === 'function' && head.fields.length === 0 ? head.name : undefined
}

/** Whether it prints nothing: it sets a variable, or fails. */
export const isStatement = (pipeline: Pipeline): boolean =>
  pipeline.variables.length > 0 || calleeOf(pipeline, -1) === 'fail'

/** The name of the template that a pipeline includes. */
export const includedName = ({ commands }: Pipeline): string | undefined => {
  for (const { operands } of commands) {
    const [head, name] = operands
    if (head.kind === 'function' && head.name === 'include' && name?.kind === 'string') return name.value
  }
  return undefined
}

/** The name of the template that a pipeline includes as it is, without more functions around it. */
export const soleIncludedName = (pipeline: Pipeline): string | undefined =>
  pipeline.commands.length === 1 ? includedName(pipeline) : undefined

/** `{{ template "name" . }}` as `include "name" .`. */
export const inclusion = (name: TemplateName, pipeline: Pipeline | undefined): Pipeline => {
  const { value, start, end } = name
  const span = { start, end: pipeline?.end ?? end }
  const given: Operand = pipeline ? asOperand(pipeline) : { kind: 'constant', value: 'nil', start: end, end }
  const include: Operand = { kind: 'function', name: 'include', fields: [], start, end: start }
  const operands: Command['operands'] = [include, { kind: 'string', value, start, end }, given]
  return { variables: [], declares: false, commands: [{ operands, ...span }], ...span }
}

const asOperand = (pipeline: Pipeline): Operand => {
  const [command] = pipeline.commands
  const isSingle = pipeline.commands.length === 1 && command.operands.length === 1 && pipeline.variables.length === 0
  return isSingle ? command.operands[0] : { kind: 'parentheses', pipeline, fields: [], ...spanOf(pipeline) }
}

const spanOf = ({ start, end }: { start: number; end: number }): { start: number; end: number } => ({ start, end })

/** What an operand stands for, as a pipeline. */
export const asPipeline = (operand: Operand): Pipeline =>
  operand.kind === 'parentheses' && operand.fields.length === 0
    ? operand.pipeline
    : { variables: [], declares: false, commands: [{ operands: [operand], ...spanOf(operand) }], ...spanOf(operand) }

/** The first commands of a pipeline. */
const upTo = (pipeline: Pipeline, count: number): Pipeline => {
  const [first, ...others] = pipeline.commands.slice(0, count) as [Command, ...Command[]]
  return { ...pipeline, commands: [first, ...others], end: (others.at(-1) ?? first).end }
}

/** `X | nindent 4` → `nindent`, 4 and X; also `nindent 4 X`, and `tpl (X | nindent 4) .`. */
export const layoutOf = (pipeline: Pipeline): Layout => {
  const within = layoutWithinTpl(pipeline)
  if (within) return within
  const count = pipeline.commands.length
  const isTrimmed = count > 1 && isTrim(pipeline.commands[count - 1])
  const at = isTrimmed ? count - 2 : count - 1
  const how = calleeOf(pipeline, at)
  const inner = laidOut(pipeline, at)
  if ((how !== 'nindent' && how !== 'indent') || !inner) return { how: 'none', inner: pipeline, isTrimmed: false }
  const by = combined(numberOf(pipeline.commands[at]?.operands[1]), inner)
  return { how: isTrimmed ? 'indent' : how, ...by, isTrimmed }
}

const isTrim = (command: Command | undefined): boolean => {
  const [head, ...others] = command?.operands ?? []
  return head?.kind === 'function' && head.name === 'trim' && others.length === 0
}

/** What the `indent` or `nindent` of a command is applied to. */
const laidOut = (pipeline: Pipeline, at: number): Pipeline | undefined => {
  const { operands } = pipeline.commands[at] as Command
  if (at > 0) return operands.length === 2 ? upTo(pipeline, at) : undefined
  return operands[2] && operands.length === 3 ? asPipeline(operands[2]) : undefined
}

/** `X | indent 2 | nindent 4` is indented by 6. */
const combined = (by: number | undefined, inner: Pipeline): Pick<Layout, 'by' | 'inner'> => {
  const before = layoutOf(inner)
  if (before.how === 'none') return { ...(by !== undefined && { by }), inner }
  if (before.how === 'nindent' || before.isTrimmed || before.by === undefined || by === undefined) return { inner }
  return { by: by + before.by, inner: before.inner }
}

const numberOf = (operand: Operand | undefined): number | undefined =>
  operand?.kind === 'number' ? Number(operand.value) : undefined

const layoutWithinTpl = (pipeline: Pipeline): Layout | undefined => {
  const [command] = pipeline.commands
  const [head, text, ...others] = command.operands
  if (pipeline.commands.length > 1 || head.kind !== 'function' || head.name !== 'tpl' || !text) return undefined
  if (text.kind !== 'parentheses' || text.fields.length > 0) return undefined
  const { how, by, inner, isTrimmed } = layoutOf(text.pipeline)
  if (how === 'none' || isTrimmed) return undefined
  const operands: Command['operands'] = [head, asOperand(inner), ...others]
  return {
    how,
    ...(by !== undefined && { by }),
    inner: { ...pipeline, commands: [{ ...command, operands }] },
    isTrimmed,
  }
}

/** Without `trim` directly around it, which changes no structure. */
export const withoutTrim = (pipeline: Pipeline): Pipeline => {
  const count = pipeline.commands.length
  if (count > 1 && isTrim(pipeline.commands[count - 1])) return withoutTrim(upTo(pipeline, count - 1))
  const [head, of, ...others] = pipeline.commands[0].operands
  const isCall = count === 1 && head.kind === 'function' && head.name === 'trim'
  return isCall && of && others.length === 0 ? withoutTrim(asPipeline(of)) : pipeline
}
