import { plain } from '../model/leaves.ts'
import type { HelperDefinition, Node } from '../model/node.ts'
import { isScalar } from '../model/type.ts'
import { choose } from './build/choose.ts'
import { mayClash } from './build/clash.ts'
import { collect } from './build/collect.ts'
import type { Context } from './build/context.ts'
import { filled } from './build/empty.ts'
import { closedBlock, mayEndInText } from './build/end.ts'
import { failure } from './build/failure.ts'
import { fold } from './build/fold.ts'
import { placeVariables } from './build/hoist.ts'
import { keysOnce } from './build/keys-once.ts'
import { newContext } from './build/new-context.ts'
import { simplified } from './build/presence.ts'
import { splitOf } from './build/split.ts'
import { inYaml } from './build/yaml-form.ts'
import { newScope } from './expression/expression.ts'
import { defaulted } from './nodes/default.ts'
import { withMergedTypes } from './nodes/merged-types.ts'
import { goString } from './text/go-string.ts'
import { renderBlock } from './tree/render.ts'
import type { Block } from './tree/tree.ts'

/** The `define` of a helper. */
export const helperText = (helper: HelperDefinition, chart: string): string => {
  const { name, parameters, comment } = helper
  const body = withMergedTypes(helper.body)
  const context = newContext(body)
  const block = placeVariables(fold(bodyOf(body, context)), context)
  const lines = renderBlock(block, 0, newScope(chart, parameters.length > 0))
  const start = `{{- define ${goString(`${chart}.${name}`)} -}}`
  return [...commentLines(comment), ...withWords([start, ...lines, '{{- end }}'])].join('\n')
}

const WORD = /^\{\{- "([\w./:-]+)" \}\}$/
const ACTION = /[^/-] \}\}$/

/** A word that is a helper's whole text stands as it is: the action before it trims the line break. */
const withWords = (lines: readonly string[]): string[] =>
  lines.map((line, at) => {
    if (isWord(lines, at)) return line.replace(WORD, '$1')
    return isWord(lines, at + 1) && !line.endsWith('-}}') ? line.replace(/ \}\}$/, ' -}}') : line
  })

const isWord = (lines: readonly string[], at: number): boolean => {
  const before = lines[at - 1] ?? ''
  return WORD.test(lines[at] ?? '') && (ACTION.test(before) || before.endsWith(' -}}'))
}

const commentLines = (comment: string | undefined): string[] =>
  comment ? ['{{/*', comment.trim().replaceAll('*/', '* /'), '*/}}'] : []

const bodyOf = (body: Node, context: Context): Block => {
  if (isScalar(body.type)) return output(body, context)
  const lines = entriesOf(body, context)
  return mayEndInText(lines) ? closedBlock(lines) : lines
}

/** The lines of a map. */
const entriesOf = (node: Node, context: Context): Block => {
  const of = plain(node)
  if (of.kind === 'conditional')
    return choose(of.test, entriesOf(of.then, context), entriesOf(of.otherwise, context), context)
  if (of.type.kind === 'list') return items(of, context)
  if (of.kind !== 'object') return context.contents(of, inYaml(context), context)
  if (!mayClash(of)) return context.contents(keysOnce(of), inYaml(context), context)
  const { before, node: map } = collect(of, 'map', context)
  return [...before, { kind: 'yaml', node: map }]
}

const items = (list: Node, context: Context): Block => {
  const { before, body } = filled(fold(context.contents(list, inYaml(context), context)), '[]')
  return [...before, ...body]
}

/** A text: nothing but its action in each arm. */
const output = (node: Node, context: Context): Block => {
  const of = simplified(node, context)
  if (of.kind === 'conditional' && !defaulted(of)) {
    return choose(of.test, output(of.then, context), output(of.otherwise, context), context)
  }
  const split = splitOf(of, context)
  if (split) return choose(split.test, output(split.yes, context), output(split.no, context), context)
  if (of.kind === 'fail') return failure(of, context)
  const { before, node: value } = context.prepare(of, context)
  const rest = before.length > 0 && splitOf(value, context)
  return [...before, ...(rest ? output(value, context) : [{ kind: 'output' as const, node: value }])]
}
