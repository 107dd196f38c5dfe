import { plain } from '../model/leaves.ts'
import type { HelperDefinition, Node } from '../model/node.ts'
import { isScalar } from '../model/type.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { defaulted } from './default.ts'
import { closedBlock, mayEndInText } from './end.ts'
import { newScope } from './expression.ts'
import { fold } from './fold.ts'
import { goString } from './go-string.ts'
import { placeVariables } from './hoist.ts'
import { withMergedTypes } from './merged-types.ts'
import { newContext } from './new-context.ts'
import { simplified } from './presence.ts'
import { renderBlock } from './render.ts'
import { splitOf } from './split.ts'
import type { Block } from './tree.ts'
import { inYaml } from './yaml-form.ts'

/** The `define` of a helper. */
export const helperText = (helper: HelperDefinition, chart: string): string => {
  const { name, parameters, comment } = helper
  const body = withMergedTypes(helper.body)
  const context = newContext(body)
  const block = placeVariables(fold(bodyOf(body, context)), context)
  const lines = renderBlock(block, 0, newScope(chart, parameters.length > 0))
  const start = `{{- define ${goString(`${chart}.${name}`)} -}}`
  return [...commentLines(comment), start, ...lines, '{{- end }}'].join('\n')
}

const commentLines = (comment: string | undefined): string[] =>
  comment ? ['{{/*', comment.trim().replaceAll('*/', '* /'), '*/}}'] : []

const bodyOf = (body: Node, context: Context): Block => {
  if (isScalar(body.type)) return output(body, context)
  const lines = context.contents(body, inYaml(context), context)
  return mayEndInText(lines) ? closedBlock(lines) : lines
}

/** A text: nothing but its action in each arm. */
const output = (node: Node, context: Context): Block => {
  const of = simplified(node, context)
  if (of.kind === 'conditional' && !defaulted(of)) {
    return choose(of.test, output(of.then, context), output(of.otherwise, context), context)
  }
  const split = splitOf(of, context)
  if (split) return choose(split.test, output(split.yes, context), output(split.no, context), context)
  if (of.kind === 'fail') return [{ kind: 'fail', message: plain(of.message) }]
  const { before, node: value } = context.prepare(of, context)
  const rest = before.length > 0 && splitOf(value, context)
  return [...before, ...(rest ? output(value, context) : [{ kind: 'output' as const, node: value }])]
}
