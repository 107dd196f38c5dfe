import { call, include } from '../../../model/computed.ts'
import { childrenOf } from '../../../model/inside.ts'
import { literal, parameter } from '../../../model/leaves.ts'
import type { NamedNode, Node, VariableNode } from '../../../model/node.ts'
import { STRING } from '../../../model/type.ts'
import { bindingKey } from '../../expression/scope.ts'
import { isMovable } from '../../nodes/facts.ts'
import { repeatedIn, usesOfConstants } from '../../nodes/repeated.ts'
import { type Binding, type Block, isSilent, type Statement } from '../../tree/tree.ts'
import type { Context, TextDefine, Texts } from '../context.ts'
import { finish } from '../passes.ts'
import { freeVariables } from '../place-variables.ts'
import { linesBlock } from './line-emitter.ts'
import { linesOfText } from './text-lines.ts'

/** The text as a `define`, and what includes it; undefined where it needs what can't be given to it. */
export const defineText = (node: Node, hint: string, context: Context, texts: Texts): Node | undefined => {
  const shared = sharedConstants(node, texts)
  if (!shared.every(isMovable)) return undefined
  const name = uniqueName(`${texts.prefix}.${hint.replace(/[^\w.-]/g, '')}`, texts.defines)
  const given = withNames([...variablesIn(node), ...shared])
  const inside: Context = { ...context, repeated: new Set([...repeatedIn(node), ...shared.map(({ id }) => id)]) }
  const lines = linesBlock(linesOfText(node, inside), inside)
  const parameters = given.map(
    ({ of, name: key }): Statement => ({ kind: 'define', variable: of, value: parameter(key, of.type) }),
  )
  const body = finish([...parameters, ...lines], inside)
  const beginsAtOnce = beginsWithText(body)
  const takes = given.length > 0 ? { dictWith: 'root' } : ('context' as const)
  texts.defines.push({ name, takes, body, beginsAtOnce })
  const args = given.map(({ of, name: key }) => ({ name: key, value: of }))
  const included = include({ name, template: { takes }, parameters: args.map((each) => each.name), body: node }, args)
  return beginsAtOnce ? included : call('trimPrefix', STRING, [included, literal('\n')])
}

const uniqueName = (name: string, defines: readonly TextDefine[]): string => {
  const names = [name, ...[...defines.keys()].map((index) => `${name}-${index + 2}`)]
  return names.find((each) => !defines.some((other) => other.name === each)) ?? name
}

/** The constants in a text that its template uses elsewhere too: computed once, and given to it. */
const sharedConstants = (node: Node, { uses }: Texts): readonly NamedNode[] => {
  const inside = usesOfConstants(node)
  const isShared = (of: Node): of is NamedNode =>
    of.kind === 'named' && (inside.get(of.id) ?? Number.NaN) < (uses.get(of.id) ?? 0)
  const found = new Map<number, NamedNode>()
  const visit = (of: Node): void => {
    if (isShared(of)) found.set(of.id, of)
    else childrenOf(of).forEach(visit)
  }
  visit(node)
  return [...found.values()]
}

/** The variables of loops around a text, which it is given. */
const variablesIn = (node: Node): readonly VariableNode[] => {
  const free = freeVariables(node)
  const found = new Map<string, VariableNode>()
  const visit = (of: Node): void => {
    if (of.kind === 'variable' && free.has(bindingKey(of))) found.set(bindingKey(of), of)
    childrenOf(of).forEach(visit)
  }
  visit(node)
  return [...found.values()]
}

const withNames = (given: readonly Binding[]): readonly { readonly of: Binding; readonly name: string }[] => {
  const names = given.map(({ name }) => name.replace(/\W/g, '') || 'value')
  return given.map((of, at) => {
    const name = names[at] as string
    return { of, name: names.indexOf(name) === at && name !== 'root' ? name : `${name}${at + 1}` }
  })
}

/** The first thing that is printed begins with no blank, and with no line break that an action before would leave. */
const beginsWithText = (block: Block): boolean => {
  const first = block.find((statement) => !isSilent(statement))
  const [piece] = first?.kind === 'text' ? (first.lines[0] ?? []) : []
  return typeof piece === 'string' ? /^\S/.test(piece) : piece !== undefined
}
