import { lineChanges } from '../manifests/line-changes.ts'
import type { RenderedDocument } from './resources.ts'

/** What depends on a value: what is rendered otherwise with another one. */
export interface Affected {
  /** The lines of manifests, from 0, by the keys of manifests. */
  readonly lines: Readonly<Record<string, readonly number[]>>
  /** How many lines there are only with the other value. */
  readonly more: number
  /** Whether any other value could be rendered. */
  readonly isKnown: boolean
}

type Documents = ReadonlyMap<string, RenderedDocument>

/** Compares documents with those of other values. */
export const affectedIn = (now: Documents, others: readonly Documents[]): Affected => {
  const lines: Record<string, readonly number[]> = {}
  for (const [key, { text }] of now) {
    const found = new Set(others.flatMap((other) => linesOf(text, other.get(key)?.text)))
    if (found.size > 0) lines[key] = [...found].sort((a, b) => a - b)
  }
  return { lines, more: Math.max(0, ...others.map((other) => moreIn(now, other))), isKnown: others.length > 0 }
}

const linesOf = (text: string, other: string | undefined): readonly number[] => {
  if (other === text) return []
  return other === undefined ? text.split('\n').map((_, line) => line) : lineChanges(other, text).added
}

/** Lines of the other that take no line's place. */
const moreIn = (now: Documents, other: Documents): number =>
  [...other].reduce((sum, [key, { text }]) => {
    const own = now.get(key)?.text
    if (own === undefined) return sum + text.split('\n').length
    return sum + Math.max(0, text.split('\n').length - own.split('\n').length)
  }, 0)
