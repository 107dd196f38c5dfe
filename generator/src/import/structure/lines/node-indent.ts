import type { Node } from './nodes.ts'
import { layoutOf } from './pipelines.ts'

/** The least indent of the lines that a node begins, or else of the line where it stands. */
export const leastIndent = (node: Node, here = 0): number => {
  const indents = indentsIn(node)
  return indents.length === 0 ? here : Math.min(...indents)
}

const indentsIn = (node: Node): readonly number[] => {
  if (node.kind === 'text')
    return [...node.text.matchAll(/\n([ \t]*)(?=\S)/g)]
      .map(([, space = '']) => space.length)
      .concat(lastIndent(node.text))
  if (node.kind === 'printed') return [layoutOf(node.pipeline).by].filter((by) => by !== undefined)
  return node.kind === 'control' ? node.arms.flatMap(({ body }) => body.flatMap(indentsIn)) : []
}

/** The indent in front of what follows a text; at the beginning of a line nothing has to follow. */
const lastIndent = (text: string): readonly number[] => {
  const [, space] = /\n([ \t]+)$/.exec(text) ?? []
  return space === undefined ? [] : [space.length]
}
