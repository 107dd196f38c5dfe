import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml'
import { YAML_AS_HELM } from '../../src/import/read/yaml-as-helm.ts'
import type { Path } from '../values/json.ts'

/** Where the cursor stands in values: below which keys, at a key or at its value. */
export interface Place {
  /** The keys of the maps around it. */
  readonly above: Path
  /** The key of its line; empty where it is still to be written. */
  readonly key: string
  /** Whether it stands behind the colon. */
  readonly isValue: boolean
  /** The keys beside it. */
  readonly beside: readonly string[]
}

const LINE = /^(\s*)(?:("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'":][^:#]*?)\s*:(?=\s|$))?/

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

const isBlank = (line: string): boolean => /^\s*(#|$)/.test(line)

const keyIn = (line: string): string | undefined => LINE.exec(line)?.[2]?.replaceAll(/^["']|["']$/g, '')

/** The place of a column in a line, also while the text is no YAML yet; undefined within a list or a comment. */
export const placeAt = (lines: readonly string[], row: number, column: number): Place | undefined => {
  const line = lines[row] ?? ''
  if (/^\s*(#|- )/.test(line)) return undefined
  const indent = isBlank(line) ? column : indentOf(line)
  const above: string[] = []
  let least = indent
  for (let at = row - 1; at >= 0 && least > 0; at--) {
    const other = lines[at] ?? ''
    if (isBlank(other) || indentOf(other) >= least) continue
    const key = keyIn(other)
    // what stands in a list is taken whole
    if (key === undefined || /^\s*- /.test(other)) return undefined
    above.unshift(key)
    least = indentOf(other)
  }
  const key = keyIn(line) ?? ''
  const colon = line.indexOf(':')
  return { above, key, isValue: key !== '' && column > colon, beside: keysBeside(lines, row, indent) }
}

/** Upwards and downwards as long as nothing is less indented. */
const keysBeside = (lines: readonly string[], row: number, indent: number): string[] => {
  const keys: string[] = []
  for (const step of [-1, 1])
    for (let at = row + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at] ?? ''
      if (isBlank(line)) continue
      if (indentOf(line) < indent) break
      const key = indentOf(line) === indent ? keyIn(line) : undefined
      if (key !== undefined) keys.push(key)
    }
  return keys
}

/** Where a path stands in a text, or the nearest above it that does. */
export const rangeOfPath = (text: string, path: Path): { readonly from: number; readonly to: number } => {
  let node: unknown = parseDocument(text, YAML_AS_HELM).contents
  let range = { from: 0, to: text.indexOf('\n') < 0 ? text.length : text.indexOf('\n') }
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((each) => isScalar(each.key) && String(each.key.value) === key)
      : undefined
    const next = isSeq(node) ? node.items[Number(key)] : pair?.value
    const place = rangeOf(isSeq(node) ? next : keyOrValue(pair, key === path.at(-1)))
    if (!place) return range
    range = place
    node = next
  }
  return range
}

const keyOrValue = (pair: Pair | undefined, isLast: boolean): unknown =>
  isLast && isScalar(pair?.value) && pair.value.range ? pair.value : pair?.key

const rangeOf = (node: unknown): { from: number; to: number } | undefined => {
  const range = (node as Node | undefined)?.range
  return range ? { from: range[0], to: Math.max(range[1], range[0] + 1) } : undefined
}
