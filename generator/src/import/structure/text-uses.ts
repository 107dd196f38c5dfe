import type { Command, Pipeline } from '../../template-parser/index.ts'
import type { Node } from './lines/nodes.ts'
import type { ParsedTemplate } from './parsed-template.ts'

/** What becomes of what a named template prints: it's put into a list or message, only asked whether it's empty, or else. */
type Use = readonly [name: string, as: 'text' | 'test' | 'other']

/** Functions that take texts as they are. */
const OF_TEXTS = new Set(['append', 'mustAppend', 'prepend', 'mustPrepend', 'list', 'fail'])
/** Functions that ask whether their arguments are empty. */
const OF_TESTS = new Set(['not', 'empty'])
/** Functions that do, where their own result is asked. */
const JOINING = new Set(['and', 'or'])

/** The named templates of which only the text matters, wherever they are included. */
export const namesOfTexts = (templates: readonly ParsedTemplate[]): ReadonlySet<string> => {
  const uses = templates.flatMap(({ source, nodes, definitions }) => [
    ...usesIn(nodes, /(^|\/)NOTES\.txt$/.test(source.path) ? 'text' : 'other'),
    ...definitions.flatMap(({ body }) => usesIn(body, 'other')),
  ])
  const others = new Set(uses.flatMap(([name, as]) => (as === 'other' ? [name] : [])))
  return new Set(uses.flatMap(([name, as]) => (as === 'text' && !others.has(name) ? [name] : [])))
}

const usesIn = (nodes: readonly Node[], printed: Use[1]): readonly Use[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'printed') return usesOf(node.pipeline, printed)
    if (node.kind === 'statement') return usesOf(node.pipeline, 'other')
    if (node.kind !== 'control') return []
    return node.arms.flatMap(({ head, pipeline, body }) => [
      ...(pipeline ? usesOf(pipeline, head === 'if' ? 'test' : 'other') : []),
      ...usesIn(body, printed),
    ])
  })

const usesOf = ({ commands }: Pipeline, as: Use[1]): readonly Use[] =>
  commands.flatMap((command, index) => usesOfCommand(command, index === commands.length - 1 ? as : 'other'))

const usesOfCommand = ({ operands }: Command, as: Use[1]): readonly Use[] => {
  const [head, first] = operands
  const called = head.kind === 'function' ? head.name : ''
  const own: readonly Use[] = called === 'include' && first?.kind === 'string' ? [[first.value, as]] : []
  const inner = operands.flatMap((each) =>
    each.kind === 'parentheses' ? usesOf(each.pipeline, each === head ? as : useIn(called, as)) : [],
  )
  return [...own, ...inner]
}

const useIn = (called: string, as: Use[1]): Use[1] => {
  if (OF_TEXTS.has(called)) return 'text'
  if (OF_TESTS.has(called)) return 'test'
  return JOINING.has(called) && as === 'test' ? 'test' : 'other'
}
