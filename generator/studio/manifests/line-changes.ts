/** How lines of a text differ from those of another. */
export interface LineChanges {
  /** The lines that are new, from 0. */
  readonly added: readonly number[]
  /** Lines that are gone, by the line before which they stood. */
  readonly removed: readonly RemovedLines[]
}

/** Lines that are gone. */
export interface RemovedLines {
  readonly before: number
  readonly lines: readonly string[]
}

/** Beyond so many differences a text counts as another one, since nobody would read them line by line. */
const MOST_DIFFERENCES = 1000

/** Compares two texts line by line. */
export const lineChanges = (before: string, now: string): LineChanges => {
  const [old, fresh] = [before.split('\n'), now.split('\n')]
  const start = commonLength(old, fresh, (lines, at) => lines[at])
  const limit = Math.min(old.length, fresh.length) - start
  const end = Math.min(
    limit,
    commonLength(old, fresh, (lines, at) => lines[lines.length - 1 - at]),
  )
  const [oldPart, freshPart] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)]
  return shifted(changesBetween(oldPart, freshPart), start)
}

type Line = (lines: readonly string[], at: number) => string | undefined

const commonLength = (a: readonly string[], b: readonly string[], line: Line): number => {
  let length = 0
  while (length < a.length && length < b.length && line(a, length) === line(b, length)) length++
  return length
}

const shifted = ({ added, removed }: LineChanges, by: number): LineChanges => ({
  added: added.map((line) => line + by),
  removed: removed.map(({ before, lines }) => ({ before: before + by, lines })),
})

const changesBetween = (old: readonly string[], fresh: readonly string[]): LineChanges => {
  const trace = old.length === 0 || fresh.length === 0 ? undefined : shortestEdits(old, fresh)
  if (trace) return changesOf(trace, old, fresh)
  return {
    added: fresh.map((_, line) => line),
    removed: old.length > 0 ? [{ before: 0, lines: old }] : [],
  }
}

type Reach = ReadonlyMap<number, number>

/** The algorithm of Myers: for each number of edits, how far each diagonal reaches. Undefined beyond the limit. */
const shortestEdits = (old: readonly string[], fresh: readonly string[]): readonly Reach[] | undefined => {
  const trace: Reach[] = []
  let reach: Reach = new Map([[1, 0]])
  for (let edits = 0; edits <= Math.min(MOST_DIFFERENCES, old.length + fresh.length); edits++) {
    trace.push(reach)
    const next = new Map(reach)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const from = isDown(reach, diagonal, edits) ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1
      const x = slide(old, fresh, from, diagonal)
      next.set(diagonal, x)
      if (x >= old.length && x - diagonal >= fresh.length) return trace
    }
    reach = next
  }
  return undefined
}

const isDown = (reach: Reach, diagonal: number, edits: number): boolean =>
  diagonal === -edits || (diagonal !== edits && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1))

const slide = (old: readonly string[], fresh: readonly string[], from: number, diagonal: number): number => {
  let x = from
  while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++
  return x
}

/** Walks back from the end, and collects what was added and removed. */
const changesOf = (trace: readonly Reach[], old: readonly string[], fresh: readonly string[]): LineChanges => {
  const added: number[] = []
  const removed = new Map<number, string[]>()
  let [x, y] = [old.length, fresh.length]
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const reach = trace[edits] as Reach
    const diagonal = x - y
    const down = isDown(reach, diagonal, edits)
    const previous = down ? diagonal + 1 : diagonal - 1
    const fromX = reach.get(previous) ?? 0
    const fromY = fromX - previous
    if (down) added.unshift(fromY)
    else removed.set(fromY, [old[fromX] ?? '', ...(removed.get(fromY) ?? [])])
    ;[x, y] = [fromX, fromY]
  }
  return {
    added,
    removed: [...removed].map(([before, lines]) => ({ before, lines })).sort((a, b) => a.before - b.before),
  }
}
