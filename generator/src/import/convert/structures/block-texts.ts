import { STRING } from '../../../model/type.ts'
import type { Arm, Structure, TextLine } from '../../structure/tree.ts'
import { array, call, literal, member, spread } from '../../typescript/make.ts'
import type { Expression, Spread } from '../../typescript/tree.ts'
import { convertPipeline } from '../expressions/pipelines.ts'
import type { Scope } from '../expressions/scope.ts'
import { joinedText, printed, textPart } from '../expressions/texts.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { chosenItems, waysOf } from './arms.ts'
import { loopOver } from './loops.ts'
import { convertText } from './pieces.ts'
import { settle, setVariables } from './statements.ts'

type Line = Expression | Spread

/** A block scalar: a text of several lines. */
export const convertBlockText = (text: Structure & { readonly kind: 'text' }, scope: Scope): Typed => {
  const { header, lines, place } = text
  if (header.startsWith('>')) throw new Unconverted('a folded text', place)
  const shown = withoutLastBlanks(lines)
  const converted = convertLines(shown, scope)
  const ending = header.includes('-') ? [] : [literal('')]
  if (converted.every(({ kind }) => kind !== 'spread'))
    return wholeText([...withoutLastBreak(converted as Expression[], shown), ...ending])
  return typed(call(member(array([...converted, ...ending]), 'join'), literal('\n')), STRING)
}

const withoutLastBlanks = (lines: readonly TextLine[]): readonly TextLine[] =>
  lines.slice(0, lines.findLastIndex(({ kind }) => kind !== 'blank') + 1)

const wholeText = (lines: readonly Expression[]): Typed =>
  joinedText(lines.flatMap((line, index) => [index > 0 ? '\n' : '', line]))

/** YAML keeps one line break at the end of a block, however many the value that stands there ends with. */
const withoutLastBreak = (lines: readonly Expression[], from: readonly TextLine[]): readonly Expression[] => {
  const last = lines.at(-1)
  if (from.at(-1)?.kind !== 'inserted' || !last || isYaml(last)) return lines
  return [...lines.slice(0, -1), call('trimSuffix', last, literal('\n'))]
}

const isYaml = (expression: Expression): boolean =>
  expression.kind === 'call' &&
  expression.callee.kind === 'name' &&
  (expression.callee.name === 'toYaml' ||
    (expression.callee.name === 'indent' && isYaml(expression.args[0] as Expression)))

/** Lines as items of a list; those of conditions and loops are spread. */
export const convertLines = (lines: readonly TextLine[], scope: Scope): readonly Line[] =>
  lines.flatMap((line) => convertLine(line, scope))

const convertLine = (line: TextLine, scope: Scope): readonly Line[] => {
  if (line.kind === 'blank') return [literal('')]
  if (line.kind === 'inserted') return [insertedText(line, scope)]
  if (line.kind === 'control') return convertControl(line.arms, scope)
  if (line.kind === 'line')
    return [joinedText([' '.repeat(line.indent), textPart(convertText(line.pieces, scope))]).expression]
  setVariables(line.pipeline, scope)
  return []
}

const insertedText = ({ indent, pipeline }: TextLine & { readonly kind: 'inserted' }, scope: Scope): Expression => {
  const { expression, constant } = joinedText([textPart(printed(convertPipeline(pipeline, scope), scope))])
  const text =
    expression.kind === 'template' && expression.parts.length === 1 ? (expression.parts[0] as Expression) : expression
  if (constant !== undefined && !String(constant).includes('\n'))
    return joinedText([' '.repeat(indent), String(constant)]).expression
  return indent > 0 ? call('indent', text, literal(indent)) : text
}

const convertControl = (arms: readonly Arm<readonly TextLine[]>[], scope: Scope): readonly Line[] => {
  const [first, second] = arms
  if (first?.head === 'range') {
    if (second) throw new Unconverted('a loop with else in a text', second.place)
    return [spread(convertLoop(first, scope))]
  }
  const ways = waysOf(arms, scope).map((way) => ({ ...way, items: convertLines(way.body, way.scope) }))
  settle(ways, scope)
  return chosenItems(ways)
}

const convertLoop = (arm: Arm<readonly TextLine[]>, scope: Scope): Expression => {
  const loop = loopOver(arm, scope)
  return loop.items(convertLines(arm.body, loop.scope))
}
