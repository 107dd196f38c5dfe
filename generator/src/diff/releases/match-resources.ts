import { linesOf, quietManifest, type Resource } from './resource.ts'

/** Resources of two renderings: those of both, those that got another name, and those of one alone. */
export interface Matched {
  readonly both: readonly Pair[]
  readonly renamed: readonly Pair[]
  readonly removed: readonly Resource[]
  readonly added: readonly Resource[]
}

type Pair = readonly [before: Resource, after: Resource]

/** By kind and name; an API may have moved to another group. What is left and alike was renamed. */
export const matchResources = (before: readonly Resource[], after: readonly Resource[]): Matched => {
  const left = new Left(before, after)
  const both = [...left.pairs(exactKey), ...left.pairs(({ kind, name, namespace }) => `${kind} ${namespace} ${name}`)]
  const renamed = left.alike()
  return { both, renamed, removed: left.before, added: left.after }
}

const exactKey = ({ apiGroup, kind, name, namespace }: Resource): string => `${apiGroup} ${kind} ${namespace} ${name}`

class Left {
  before: readonly Resource[]
  after: readonly Resource[]

  constructor(before: readonly Resource[], after: readonly Resource[]) {
    this.before = before
    this.after = after
  }

  /** Takes those whose keys are equal. */
  pairs(keyOf: (resource: Resource) => string): readonly Pair[] {
    const byKey = Map.groupBy(this.after, keyOf)
    return this.#take((old) => byKey.get(keyOf(old))?.shift())
  }

  /** Takes those of one kind whose manifests have most lines in common. */
  alike(): readonly Pair[] {
    const free = new Map(this.after.map((resource) => [resource, readings(resource)]))
    return this.#take((old) => {
      const lines = readings(old)
      const found = [...free]
        .filter(([{ kind, isHook }]) => kind === old.kind && isHook === old.isHook)
        .map(([resource, others]) => ({
          resource,
          share: Math.max(...lines.map((each, index) => sharedShare(each, others[index] ?? []))),
        }))
        .sort((a, b) => b.share - a.share)[0]
      if (!found || found.share < ALIKE) return undefined
      free.delete(found.resource)
      return found.resource
    })
  }

  #take(find: (old: Resource) => Resource | undefined): readonly Pair[] {
    const pairs = this.before.flatMap((old): Pair[] => {
      const found = find(old)
      return found ? [[old, found]] : []
    })
    const taken = new Set(pairs.flat())
    this.before = this.before.filter((resource) => !taken.has(resource))
    this.after = this.after.filter((resource) => !taken.has(resource))
    return pairs
  }
}

/** Resources that share so much of their lines are one with two names. */
const ALIKE = 0.6

/** The lines of a manifest as they are, and without its name, which may be in many. */
const readings = ({ manifest, name }: Resource): readonly (readonly string[])[] => {
  const lines = linesOf(quietManifest(manifest))
  return name === '' ? [lines] : [lines, lines.map((line) => line.replaceAll(name, '…'))]
}

const sharedShare = (a: readonly string[], b: readonly string[]): number => {
  const counts = new Map<string, number>()
  for (const line of a) counts.set(line, (counts.get(line) ?? 0) + 1)
  const shared = b.filter((line) => {
    const left = counts.get(line) ?? 0
    counts.set(line, left - 1)
    return left > 0
  }).length
  return shared / (a.length + b.length - shared)
}
