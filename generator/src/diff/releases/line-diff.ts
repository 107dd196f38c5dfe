/** So many lines around a change are shown. */
const CONTEXT = 3
/** What differs more is shown as all old lines, then all new ones. */
const MOST_EDITS = 800

type Edit = readonly [sign: ' ' | '-' | '+', line: string]

/** The difference of two texts in lines, as `diff -u` shows it, without the names of files; empty where there is none. */
export const lineDiff = (before: readonly string[], after: readonly string[]): string => {
  const edits = editsOf(before, after)
  return edits.some(([sign]) => sign !== ' ') ? hunksOf(edits).join('\n') : ''
}

/** How many lines a difference adds and removes. */
export const countLines = (diff: string): { readonly added: number; readonly removed: number } => {
  const lines = diff.split('\n')
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length
  return { added: count('+'), removed: count('-') }
}

const editsOf = (before: readonly string[], after: readonly string[]): readonly Edit[] => {
  const start = sharedLength(before, after)
  const [old, now] = [before.slice(start), after.slice(start)]
  const end = sharedLength(old.toReversed(), now.toReversed())
  return [
    ...before.slice(0, start).map((line): Edit => [' ', line]),
    ...shortestEdits(old.slice(0, old.length - end), now.slice(0, now.length - end)),
    ...old.slice(old.length - end).map((line): Edit => [' ', line]),
  ]
}

const sharedLength = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((line, index) => line !== b[index])
  return at < 0 ? a.length : at
}

/** The shortest edits, by Myers (1986): how far each diagonal gets with so many edits. */
const shortestEdits = (before: readonly string[], after: readonly string[]): readonly Edit[] => {
  const steps: Map<number, number>[] = []
  const reached = new Map([[1, 0]])
  for (let edits = 0; edits <= Math.min(before.length + after.length, MOST_EDITS); edits++) {
    steps.push(new Map(reached))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isDown(reached, diagonal, edits) ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++
      reached.set(diagonal, x)
      if (x >= before.length && x - diagonal >= after.length) return editsAlong(steps, before, after)
    }
  }
  return [...before.map((line): Edit => ['-', line]), ...after.map((line): Edit => ['+', line])]
}

const at = (reached: ReadonlyMap<number, number>, diagonal: number): number => reached.get(diagonal) ?? -1

const isDown = (reached: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && at(reached, diagonal - 1) < at(reached, diagonal + 1))

/** The edits from the end back to the beginning, turned round. */
const editsAlong = (
  steps: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): readonly Edit[] => {
  const edits: Edit[] = []
  let [x, y] = [before.length, after.length]
  for (let count = steps.length - 1; count >= 0; count--) {
    const reached = steps[count] as ReadonlyMap<number, number>
    const down = isDown(reached, x - y, count)
    const previous = x - y + (down ? 1 : -1)
    const from = count === 0 ? 0 : at(reached, previous)
    for (const until = count === 0 ? 0 : down ? from : from + 1; x > until; y--)
      edits.push([' ', before[--x] as string])
    if (count === 0) break
    edits.push(down ? ['+', after[--y] as string] : ['-', before[--x] as string])
  }
  return edits.reverse()
}

const hunksOf = (edits: readonly Edit[]): readonly string[] => {
  const shown = edits.map((_, index) =>
    edits.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(([sign]) => sign !== ' '),
  )
  const lines: string[] = []
  let [old, now] = [1, 1]
  for (const [index, [sign, line]] of edits.entries()) {
    if (shown[index]) {
      if (!shown[index - 1] && index > 0) lines.push(`@@ -${old} +${now} @@`)
      lines.push(`${sign}${line}`)
    }
    if (sign !== '+') old++
    if (sign !== '-') now++
  }
  return lines
}
