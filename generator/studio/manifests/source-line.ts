import type { SourceLines } from '../../src/studio/site.ts'

/** The keys that lead to a line of a manifest, without the places of items; none above the first. */
export const keysAt = (lines: readonly string[], row: number): string[] => {
  const keys: string[] = []
  let most = Number.POSITIVE_INFINITY
  for (let at = row; at >= 0 && most > 0; at--) {
    const { column, dash, key } = partsOf(lines[at] ?? '')
    if (column === undefined || column >= most) {
      // a key may stand as far to the left as the dashes of its items
      if (column !== undefined && dash !== undefined && dash < most && column === most) most = dash + 1
      continue
    }
    if (key !== undefined) keys.unshift(key)
    most = dash === undefined ? column : dash + 1
  }
  return keys
}

interface LineParts {
  /** Where it begins behind its dashes; undefined for a blank line or a comment. */
  readonly column: number | undefined
  /** Where its first dash stands. */
  readonly dash: number | undefined
  readonly key: string | undefined
}

const partsOf = (line: string): LineParts => {
  const [, blanks = '', dashes = ''] = /^( *)((?:- +)*)/.exec(line) ?? []
  const rest = line.slice(blanks.length + dashes.length)
  const key = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"'#][^:]*?)):(?= |$)/.exec(rest)
  return {
    column: rest === '' || rest.startsWith('#') ? undefined : blanks.length + dashes.length,
    dash: dashes === '' ? undefined : blanks.length,
    key: key?.[1] ?? key?.[2] ?? key?.[3],
  }
}

/** The line of a source that writes a field, or else the nearest above it; the function itself where none is found. */
export const sourceLine = ({ lines, separator }: SourceLines, keys: readonly string[]): number => {
  const written = Object.entries(lines).map(([path, line]) => ({
    path: path === '' ? [] : path.split(separator),
    line,
  }))
  for (let count = keys.length; count > 0; count--) {
    const above = keys.slice(0, count)
    // what leads further up already is not meant here: `spec` of a Deployment, not that of its pods
    const fitting = written.filter(({ path }) => leadsTo(path, above) && !leadsTo(path, above.slice(0, -1)))
    const [nearest] = fitting.sort((a, b) => b.path.length - a.path.length)
    if (nearest) return nearest.line
  }
  return lines[''] ?? 1
}

/** Whether all of a source's keys are among those of a field, in this order: helpers add the others. */
const leadsTo = (path: readonly string[], keys: readonly string[]): boolean => {
  let next = 0
  for (const key of keys) if (key === path[next]) next++
  return path.length > 0 && next === path.length
}
