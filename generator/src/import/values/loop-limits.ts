import type { Kind, Value } from './value.ts'

const LEAST = 0
const MOST = 1000

/** Tags that limit what counts the turns of a loop, where no other tags do: without them, random values never end. */
export const loopLimits = (value: Value, kinds: ReadonlySet<Kind>, tags: readonly string[]): readonly string[] => {
  if (!countsLoops(value, kinds)) return []
  const isMissing = (limit: string): boolean => !tags.some((tag) => tag.toLowerCase().includes(limit))
  return [...(isMissing('minimum') ? [`@minimum ${LEAST}`] : []), ...(isMissing('maximum') ? [`@maximum ${MOST}`] : [])]
}

const countsLoops = ({ uses, samples }: Value, kinds: ReadonlySet<Kind>): boolean =>
  uses.has('count') &&
  [...kinds].every((kind) => kind === 'integer' || kind === 'number') &&
  samples.every((sample) => typeof sample === 'number' && sample >= LEAST && sample <= MOST)
