import type ts from 'typescript'
import type { Value } from './value.ts'

const positions = new WeakMap<object, ts.Node>()

/** Remembers where a list or map was written. */
export const written = <V extends Value>(value: V, at: ts.Node): V => {
  if (typeof value === 'object' && value !== null) positions.set(value, at)
  return value
}

/** Where a list or map was written; `otherwise`, where it wasn't written by the author. */
export const positionOf = (value: Value, otherwise: ts.Node): ts.Node =>
  (typeof value === 'object' && value !== null && positions.get(value)) || otherwise
