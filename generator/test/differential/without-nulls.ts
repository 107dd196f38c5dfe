import { ABSENT, alternatives, fieldOf, type Type } from '../../src/model/type.ts'

/** Values as a chart's functions read them: a null is absent, but in what is passed through. */
export const withoutNulls = (value: unknown, type: Type | undefined): unknown => {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, partOf(type, '0')))
  if (typeof value !== 'object' || value === null || isPassedThrough(type)) return value
  const there = Object.entries(value).filter(([, each]) => each !== null)
  return Object.fromEntries(there.map(([key, each]) => [key, withoutNulls(each, partOf(type, key))]))
}

const isPassedThrough = (type: Type | undefined): boolean => {
  const maps = alternatives(type ?? ABSENT).filter(({ kind }) => ['any', 'unknown', 'map', 'object'].includes(kind))
  return maps.length > 0 && maps.every(({ kind }) => kind === 'any' || kind === 'unknown')
}

/** The type of an entry or item, of the first alternative that has it. */
const partOf = (type: Type | undefined, key: string): Type | undefined => {
  const parts = alternatives(type ?? ABSENT).map((one) => {
    if (one.kind === 'list') return one.item
    if (one.kind === 'unknown') return one
    const field = one.kind === 'map' || one.kind === 'object' ? fieldOf(one, key) : undefined
    return field ?? (one.kind === 'map' ? one.value : undefined)
  })
  return parts.find((part) => part !== undefined)
}
