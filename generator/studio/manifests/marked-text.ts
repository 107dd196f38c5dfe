import type { Resource } from '../engine/protocol.ts'
import type { RemovedLines } from './line-changes.ts'

/** Manifests as one text, with how its lines are marked. */
export interface Marked {
  readonly text: string
  /** The class of a line, from 0. */
  readonly lines: ReadonlyMap<number, 'added' | 'source'>
  readonly removed: readonly RemovedLines[]
  /** The first line of each manifest that is there, by its key. */
  readonly starts: ReadonlyMap<string, number>
}

/** The text of manifests, each below the path of its template. */
export const markedText = (resources: readonly Resource[]): Marked => {
  const text: string[] = []
  const lines = new Map<number, 'added' | 'source'>()
  const removed: RemovedLines[] = []
  const starts = new Map<string, number>()
  for (const resource of resources) {
    lines.set(text.length, 'source')
    text.push(`# ${resource.source}`)
    const at = text.length
    const own = resource.text.split('\n')
    if (resource.change === 'removed') removed.push({ before: at, lines: own })
    else {
      starts.set(resource.key, at)
      text.push(...own)
    }
    const added = resource.change === 'added' ? own.map((_, line) => line) : (resource.lines?.added ?? [])
    for (const line of added) lines.set(at + line, 'added')
    for (const each of resource.lines?.removed ?? []) removed.push({ before: at + each.before, lines: each.lines })
  }
  return { text: text.join('\n'), lines, removed, starts }
}

/** The manifest, and its line, that stand in a line of the text. */
export const lineIn = (
  { starts }: Marked,
  resources: readonly Resource[],
  row: number,
): { readonly key: string; readonly line: number } | undefined => {
  const found = resources.find(({ key, text }) => {
    const line = row - (starts.get(key) ?? Number.POSITIVE_INFINITY)
    return line >= 0 && line < text.split('\n').length
  })
  return found && { key: found.key, line: row - (starts.get(found.key) ?? 0) }
}
