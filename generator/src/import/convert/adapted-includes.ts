import { allNodes, allPipelines, type Command, type Pipeline, parseTemplate } from '../../template-parser/index.ts'
import type { HelperStructure } from '../structure/tree.ts'

/** How a named template laid out what it prints: as a function, it begins with no line break and has no indent. */
type Layout = Pick<HelperStructure, 'beginsLine' | 'indent'>

/** A template that stays as it is, whose includes of what became functions print the same lines as before. */
export const adaptedIncludes = (text: string, layoutOf: (template: string) => Layout | undefined): string => {
  const { nodes } = parseTemplate(text)
  const edits = [
    ...allPipelines(nodes).flatMap((pipeline) => editsOf(pipeline, layoutOf)),
    ...allNodes(nodes).flatMap((node): Edit[] => {
      const layout = node.kind === 'template' ? layoutOf(node.name.value) : undefined
      if (node.kind !== 'template' || !layout || isPlain(layout)) return []
      const keyword = text.lastIndexOf('template', node.name.start)
      const end = node.pipeline?.commands.at(-1)?.end ?? node.name.end
      const given = node.pipeline ? '' : ' nil'
      return [
        { start: keyword, end: keyword + 'template'.length, text: 'include' },
        { start: end, end, text: `${given} | ${indentCall(layout, 0)}` },
      ]
    }),
  ]
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, text: by }) => left.slice(0, start) + by + left.slice(end), text)
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const isPlain = ({ beginsLine, indent }: Layout): boolean => !beginsLine && indent === 0

const indentCall = ({ beginsLine, indent }: Layout, by: number): string =>
  `${beginsLine ? 'nindent' : 'indent'} ${indent + by}`

const editsOf = ({ commands }: Pipeline, layoutOf: (template: string) => Layout | undefined): readonly Edit[] => {
  const [first, second] = commands
  const [head, name] = first.operands
  const layout =
    head.kind === 'function' && head.name === 'include' && name?.kind === 'string' ? layoutOf(name.value) : undefined
  if (!layout || isPlain(layout)) return []
  if (!second) return [{ start: first.end, end: first.end, text: ` | ${indentCall(layout, 0)}` }]
  return editOfIndent(second, layout)
}

const editOfIndent = ({ operands: [head, by], start, end }: Command, layout: Layout): readonly Edit[] => {
  if (head.kind !== 'function' || by?.kind !== 'number') return []
  if (head.name === 'indent') return [{ start, end, text: indentCall(layout, Number(by.value)) }]
  return head.name === 'nindent' ? [{ start, end, text: `nindent ${layout.indent + Number(by.value)}` }] : []
}
