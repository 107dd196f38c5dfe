import { plain } from '../../../model/leaves.ts'
import type { Node } from '../../../model/node.ts'
import { isSimple } from '../../../model/type.ts'
import { flatParts, linesOf } from '../../expression/format.ts'
import { rawText } from '../../text/scalar.ts'
import type { Block, Statement } from '../../tree/tree.ts'
import type { Context } from '../context.ts'
import { lowerText, protectBraces } from './lower-text.ts'

/** Nothing that YAML or the template would change inside a block scalar. */
export const LINE = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]*[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]$/u
const LONGEST = 120
const WORD = 'x'
/** Stands for the lines of a map or list. */
const YAML = '\ue000'

/** A text on lines of its own: `|`, `|-` or `>-`, the lines, and what stands before them. */
export interface BlockScalar {
  readonly indicator: string
  readonly before: Block
  readonly body: Block
}

/**
 * A text of several lines, or a very long one, as a block scalar, where that is exact: values in it have no line break
 * and nothing that YAML escapes.
 */
export const blockScalar = (node: Node, context: Context): BlockScalar | undefined => {
  const parts = node.kind === 'text' ? flatParts(node) : [node]
  if (!parts.every((part) => isOfOneLine(part) || yamlOf(part))) return undefined
  const shape = shapeOf(parts, WORD)
  return shape.includes('\n') ? literalBlock(shape, parts, context) : foldedBlock(shape, parts)
}

const shapeOf = (parts: readonly Node[], unknown: string): string =>
  parts.map((part) => shapeOfPart(part) ?? unknown).join('')

const shapeOfPart = (part: Node): string | undefined => {
  if (part.kind === 'literal') return String(part.value)
  if (yamlOf(part)) return YAML
  return isWord(part) ? WORD : undefined
}

/** Lines as a text that keeps its line breaks: `|` with one at its end, `|-` without. */
export const literalScalar = (body: Block, keepsBreak: boolean, before: Block = []): BlockScalar => {
  if (!keepsBreak) return { indicator: '|-', before, body }
  // a text in the map or list at the end may have line breaks at its own, which `|` would drop
  const keepsAll = body.at(-1)?.kind === 'yaml'
  return { indicator: keepsAll ? '|+' : '|', before, body: [...body, { kind: 'text', lines: [], keepsAll }] }
}

/** What `toYaml` writes on lines of its own. */
const yamlOf = (part: Node): Node | undefined => {
  const [value] = part.kind === 'call' && part.function === 'toYaml' ? part.arguments : []
  return value && plain(value).kind !== 'include' ? value : undefined
}

/** What may be empty, or blank, must not begin the text or be its last line: YAML would take it for less. */
const literalBlock = (shape: string, parts: readonly Node[], context: Context): BlockScalar | undefined => {
  const keepsBreak = shape.endsWith('\n')
  const [lines, least] = [shape, shapeOf(parts, '')].map((text) => shapeLines(text, keepsBreak)) as [string[], string[]]
  const endsInYaml = lines.at(-1) === YAML
  const [first] = parts
  if (!isExact(lines) || !first || shapeOfPart(first) === undefined || (endsInYaml && !keepsBreak)) return undefined
  if (!/^\S/.test(least[0] ?? '') || !/\S/.test(least.at(-1) ?? '')) return undefined
  const before: Statement[] = []
  return literalScalar(bodyOf(parts, keepsBreak, context, before), keepsBreak, before)
}

const isExact = (lines: readonly string[]): boolean =>
  (lines.length > 1 || lines[0] === YAML) &&
  lines.every((line) => line === '' || line === YAML || (LINE.test(line) && !line.includes(YAML)))

const shapeLines = (text: string, keepsBreak: boolean): string[] => (keepsBreak ? text.slice(0, -1) : text).split('\n')

/** Constants only: single blanks between the words, of which some become line breaks. */
const foldedBlock = (shape: string, parts: readonly Node[]): BlockScalar | undefined => {
  const isFoldable = parts.length === 1 && parts[0]?.kind === 'literal' && !/ {2}|^ | $/.test(shape) && LINE.test(shape)
  if (shape.length <= LONGEST || !isFoldable) return undefined
  const lines = shape.match(new RegExp(`\\S.{0,${LONGEST - 21}}(?= |$)|\\S+`, 'gu')) ?? []
  if (lines.length < 2) return undefined
  const text = { kind: 'text' as const, lines: lines.map((line) => [rawText(line)]) }
  return { indicator: '>-', before: [], body: [text] }
}

/** Lines of text, with maps and lists between them. */
const bodyOf = (parts: readonly Node[], keepsBreak: boolean, context: Context, before: Statement[]): Block => {
  const lines = keepsBreak ? linesOf(parts).slice(0, -1) : linesOf(parts)
  return lines.map((line): Statement => {
    const value = line[0] && yamlOf(line[0])
    if (value) return yamlStatement(value, context, before)
    return { kind: 'text', lines: [protectBraces(line.flatMap((part) => lowerText(part, context, before)))] }
  })
}

const yamlStatement = (value: Node, context: Context, before: Statement[]): Statement => {
  const { before: needed, node } = context.hoist(value, context)
  before.push(...needed)
  return { kind: 'yaml', node }
}

/** A constant, or a value without line breaks and characters that YAML would escape. */
export const isOfOneLine = (node: Node): boolean => {
  if (node.kind === 'literal') return true
  if (node.kind !== 'conditional' || node.type.kind === 'boolean') return !node.type.optional && isSimple(node.type)
  return [node.then, node.otherwise].every(isArmOfOneLine)
}

const isArmOfOneLine = (node: Node): boolean => {
  const parts = node.kind === 'text' ? flatParts(node) : [node]
  return parts.every((part) => (part.kind === 'literal' ? LINE.test(`${part.value}${WORD}`) : isOfOneLine(part)))
}

/** A number, a boolean, one of known words, or a name that Helm or Kubernetes has checked: never blank. */
export const isWord = (node: Node): boolean => {
  const { type } = node
  if (type.kind === 'integer' || type.kind === 'number' || type.kind === 'boolean') return !type.optional
  if (type.kind !== 'string' || type.optional) return false
  return type.values?.every((value) => LINE.test(value) && !/\s/.test(value)) ?? isNameOfRelease(node)
}

const isNameOfRelease = (node: Node): boolean =>
  node.kind === 'member' && node.object.kind === 'built-in' && node.object.name === 'Release'
