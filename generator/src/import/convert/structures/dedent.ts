import { allPipelines, type Template } from '../../../template-parser/index.ts'

/**
 * Lines of a template without the indent of the first, also in what `nindent` and `indent` add; undefined where a line has
 * less, or an indent is computed.
 */
export const dedented = (text: string, template: Template): string | undefined => {
  const [indent = ''] = /^[ \t]*(?=\S)/m.exec(text) ?? []
  if (indent === '') return text
  const calls = layoutCalls(template)
  if (calls.some(({ by }) => by === undefined || by < indent.length)) return undefined
  const changed = [...calls]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (left, { start, end, by }) => `${left.slice(0, start)}${(by as number) - indent.length}${left.slice(end)}`,
      text,
    )
  const lines = changed.split('\n')
  const shorter = lines.map((line) =>
    line.startsWith(indent) ? line.slice(indent.length) : isFree(line) ? line.trimStart() : undefined,
  )
  return shorter.every((line) => line !== undefined) ? shorter.join('\n') : undefined
}

/** A line that begins with nothing, or with an action that prints nothing or its own indent. */
const isFree = (line: string): boolean =>
  /^\s*($|\{\{-?\s*(if|else|end|with|range|\/\*|\$\w+\s*:?=)|\{\{-)/.test(line) || /^\{\{.*\bindent\s+\d+/.test(line)

interface LayoutCall {
  /** Where its number stands. */
  readonly start: number
  readonly end: number
  readonly by: number | undefined
}

const layoutCalls = ({ nodes }: Template): readonly LayoutCall[] =>
  allPipelines(nodes).flatMap(({ commands }) =>
    commands.flatMap(({ operands: [head, count] }): LayoutCall[] => {
      if (head.kind !== 'function' || !/^n?indent$/.test(head.name)) return []
      const by = count?.kind === 'number' ? Number(count.value) : undefined
      return [{ start: count?.start ?? head.start, end: count?.end ?? head.end, by }]
    }),
  )
