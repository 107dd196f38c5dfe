import type { Command, Operand, Pipeline } from '../../template-parser/index.ts'
import { printedIn } from './lines/flat.ts'
import type { LinePiece } from './lines/items.ts'
import { includedName } from './lines/pipelines.ts'
import type { Reading } from './reading.ts'

/** Functions that change how a text is laid out, but not what it holds. */
const AROUND = new Set([
  'nindent',
  'indent',
  'trim',
  'trimSuffix',
  'trimAll',
  'replace',
  'trimPrefix',
  'toString',
  'print',
])
const SERIALIZING = new Set([
  'toYaml',
  'toYamlPretty',
  'toJson',
  'toRawJson',
  'toPrettyJson',
  'mustToYaml',
  'mustToJson',
  'tpl',
])

/** Why what a pipeline prints isn't the YAML of a value; undefined where it is, or where that can't be known. */
export const whyNoValue = (pipeline: Pipeline, reading: Reading): string | undefined => {
  for (const command of [...pipeline.commands].reverse()) {
    const [head] = command.operands
    if (head.kind === 'function' && AROUND.has(head.name)) {
      const inner =
        command === pipeline.commands[0] ? command.operands.find(({ kind }) => kind === 'parentheses') : undefined
      if (inner?.kind === 'parentheses') return whyNoValue(inner.pipeline, reading)
      if (command !== pipeline.commands[0]) continue
    }
    if (head.kind === 'parentheses' && head.fields.length === 0 && command.operands.length === 1)
      return whyNoValue(head.pipeline, reading)
    return whyNot(command, pipeline, reading)
  }
  return undefined
}

const whyNot = ({ operands: [head] }: Command, pipeline: Pipeline, reading: Reading): string | undefined => {
  if (head.kind === 'function' && !AROUND.has(head.name)) {
    if (SERIALIZING.has(head.name)) return undefined
    if (head.name !== 'include') return `a text of ${head.name} is inserted`
    const shape = reading.helperIn(pipeline)?.shape
    return shape === 'text' || shape === 'string' ? `a text of ${includedName(pipeline)} is inserted` : undefined
  }
  return isSerializedFiles(head) ? undefined : 'a text of a value is inserted'
}

/** `(.Files.Glob "…").AsConfig`. */
const isSerializedFiles = (operand: Operand): boolean =>
  'fields' in operand && /^As(Config|Secrets)$/.test(operand.fields.at(-1)?.name ?? '')

/** Functions that give a text of several lines. */
const OF_LINES = new Set(['toYaml', 'toYamlPretty', 'toToml', 'tpl'])
const SHAPES_OF_LINES = new Set(['map', 'list', 'documents', 'text'])
const KEEPING_LINES = new Set([
  'trim',
  'trimSuffix',
  'trimPrefix',
  'trimAll',
  'indent',
  'nindent',
  'replace',
  'toString',
])

/** Whether what a pipeline prints may be several lines of YAML. */
export const mayGiveLines = (pipeline: Pipeline, reading: Reading): boolean => {
  const [first, ...others] = pipeline.commands
  const kept = [
    first,
    ...others.filter(({ operands: [head] }) => head.kind !== 'function' || !KEEPING_LINES.has(head.name)),
  ]
  const { operands } = kept.at(-1) as Command
  const [head, given] = operands
  if (head.kind === 'parentheses' && head.fields.length === 0)
    return operands.length === 1 && mayGiveLines(head.pipeline, reading)
  if (head.kind !== 'function') return false
  if (head.name === 'toYaml' || head.name === 'toYamlPretty') return true
  if ((head.name === 'trim' || head.name === 'print') && given?.kind === 'parentheses')
    return mayGiveLines(given.pipeline, reading)
  if (head.name === 'printf' && given?.kind === 'string') return given.value.includes('\n')
  return head.name === 'include' && SHAPES_OF_LINES.has(reading.helperIn(pipeline)?.shape ?? '')
}

/** Whether an action that is alone on a line stands for the lines of a value. */
export const isInsertion = (pipeline: Pipeline, reading: Reading): boolean => {
  const [head] = (pipeline.commands.at(-1) as Command).operands
  if (head.kind !== 'function') return mayGiveLines(pipeline, reading)
  if (head.name === 'include') return reading.helperIn(pipeline)?.shape !== 'string'
  return mayGiveLines(pipeline, reading) || OF_LINES.has(head.name)
}

/** Whether a piece may print several lines of YAML. */
export const printsLines = (piece: LinePiece, reading: Reading): boolean =>
  printedIn(piece).some(({ pipeline }) => mayGiveLines(pipeline, reading))
