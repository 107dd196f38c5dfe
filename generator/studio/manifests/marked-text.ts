import type { Resource } from '../engine/protocol.ts'
import type { RemovedLines } from './line-changes.ts'

/** Manifests as one text, with how its lines are marked. */
export interface Marked {
  readonly text: string
  /** The class of a line, from 0. */
  readonly lines: ReadonlyMap<number, 'added' | 'source'>
  readonly removed: readonly RemovedLines[]
}

/** The text of manifests, each below the path of its template. */
export const markedText = (resources: readonly Resource[]): Marked => {
  const text: string[] = []
  const lines = new Map<number, 'added' | 'source'>()
  const removed: RemovedLines[] = []
  for (const resource of resources) {
    lines.set(text.length, 'source')
    text.push(`# ${resource.source}`)
    const at = text.length
    const own = resource.text.split('\n')
    if (resource.change === 'removed') removed.push({ before: at, lines: own })
    else text.push(...own)
    const added = resource.change === 'added' ? own.map((_, line) => line) : (resource.lines?.added ?? [])
    for (const line of added) lines.set(at + line, 'added')
    for (const each of resource.lines?.removed ?? []) removed.push({ before: at + each.before, lines: each.lines })
  }
  return { text: text.join('\n'), lines, removed }
}
