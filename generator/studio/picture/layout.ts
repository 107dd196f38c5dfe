import type { Relation } from './relations.ts'

/** A part in the picture. */
export interface Placed {
  readonly key: string
  readonly x: number
  readonly y: number
}

/** A relation in the picture, as the points of its line. */
export interface Line {
  readonly relation: Relation
  readonly path: string
}

/** Where everything stands. */
export interface Layout {
  readonly placed: readonly Placed[]
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}

/** The size of a part, and the space around it. */
export const BOX = { width: 116, height: 42, gapX: 10, gapY: 40, gapInLayer: 12 } as const

const MARGIN = 10

/** Lays parts out from top to bottom within a width, so that what is reached stands below what reaches it. */
export const layOut = (keys: readonly string[], relations: readonly Relation[], width: number): Layout => {
  const forward = withoutCircles(keys, relations)
  const layers = ordered(closer(layersOf(keys, forward), forward), forward)
  const most = Math.max(2, Math.floor((width - 2 * MARGIN + BOX.gapX) / (BOX.width + BOX.gapX)))
  const rows = layers.flatMap((layer) => rowsOf(layer, most))
  const room = Math.max(width, 2 * (MARGIN + BOX.width) + BOX.gapX)
  const { placed, height } = place(rows, room)
  const places = new Map(placed.map((each) => [each.key, each]))
  const lines = relations.map((relation) => ({
    relation,
    path: pathOf(places.get(relation.from), places.get(relation.to)),
  }))
  return { placed, lines, width: room, height }
}

type Edge = Pick<Relation, 'from' | 'to'>

/** Without the relations that lead back to where a way began. */
const withoutCircles = (keys: readonly string[], relations: readonly Edge[]): Edge[] => {
  const open = new Set<string>()
  const done = new Set<string>()
  const kept: Edge[] = []
  const out = Map.groupBy(relations, ({ from }) => from)
  const visit = (key: string): void => {
    open.add(key)
    for (const edge of out.get(key) ?? []) {
      if (open.has(edge.to)) continue
      kept.push(edge)
      if (!done.has(edge.to)) visit(edge.to)
    }
    open.delete(key)
    done.add(key)
  }
  const reached = new Set(relations.map(({ to }) => to))
  const first = keys.toSorted((a, b) => Number(reached.has(a)) - Number(reached.has(b)))
  for (const key of first) if (!done.has(key)) visit(key)
  return kept
}

type Layers = readonly (readonly string[])[]

/** Each part stands below the last of those that reach it. */
const layersOf = (keys: readonly string[], edges: readonly Edge[]): string[][] => {
  const into = Map.groupBy(edges, ({ to }) => to)
  const known = new Map<string, number>()
  const rank = (key: string): number => {
    const found = known.get(key) ?? Math.max(0, ...(into.get(key) ?? []).map(({ from }) => rank(from) + 1))
    known.set(key, found)
    return found
  }
  const layers: string[][] = []
  for (const key of keys) {
    const at = rank(key)
    while (layers.length <= at) layers.push([])
    layers[at]?.push(key)
  }
  return layers
}

/** What nothing reaches stands right above what it reaches: an autoscaler beside its service. */
const closer = (layers: Layers, edges: readonly Edge[]): string[][] => {
  const out = Map.groupBy(edges, ({ from }) => from)
  const reached = new Set(edges.map(({ to }) => to))
  const at = new Map(layers.flatMap((layer, index) => layer.map((key) => [key, index] as const)))
  for (const [key, index] of at) {
    const below = (out.get(key) ?? []).map(({ to }) => at.get(to) ?? index + 1)
    if (!reached.has(key) && below.length > 0) at.set(key, Math.max(index, Math.min(...below) - 1))
  }
  return layers.map((_, index) => [...at].filter(([, layer]) => layer === index).map(([key]) => key))
}

const ROUNDS = 8

/** Sorts each layer by where its neighbours stand, so that fewer lines cross. */
const ordered = (layers: Layers, edges: readonly Edge[]): string[][] => {
  const above = Map.groupBy(edges, ({ to }) => to)
  const below = Map.groupBy(edges, ({ from }) => from)
  let sorted = layers.map((layer) => [...layer])
  for (let round = 0; round < ROUNDS; round++) {
    const at = new Map(sorted.flatMap((layer) => layer.map((key, x) => [key, x - layer.length / 2] as const)))
    const isDown = round % 2 === 0
    const middle = (key: string): number => {
      const beside = isDown ? above.get(key)?.map(({ from }) => from) : below.get(key)?.map(({ to }) => to)
      const places = (beside ?? [key]).map((each) => at.get(each) ?? 0)
      return places.reduce((sum, each) => sum + each, 0) / places.length
    }
    sorted = sorted.map((layer) => layer.toSorted((a, b) => middle(a) - middle(b)))
  }
  return sorted
}

interface Row {
  readonly keys: readonly string[]
  readonly isLast: boolean
  /** To which side it is moved, so that lines from above pass between its parts. */
  readonly shift: number
}

/** A layer in as many rows as it takes, of about the same length. */
const rowsOf = (layer: readonly string[], most: number): Row[] => {
  const count = Math.ceil(layer.length / most)
  const length = Math.ceil(layer.length / Math.max(1, count))
  return Array.from({ length: count }, (_, index) => ({
    keys: layer.slice(index * length, (index + 1) * length),
    isLast: index === count - 1,
    shift: count === 1 ? 0 : ((index % 2 === 0 ? -1 : 1) * (BOX.width + BOX.gapX)) / 4,
  }))
}

const place = (rows: readonly Row[], width: number): { placed: Placed[]; height: number } => {
  const placed: Placed[] = []
  let y = MARGIN
  for (const { keys, isLast, shift } of rows) {
    const own = keys.length * (BOX.width + BOX.gapX) - BOX.gapX
    const free = (width - own) / 2
    const left = free + Math.max(MARGIN - free, Math.min(free - MARGIN, shift))
    for (const [index, key] of keys.entries()) placed.push({ key, x: left + index * (BOX.width + BOX.gapX), y })
    y += BOX.height + (isLast ? BOX.gapY : BOX.gapInLayer)
  }
  return { placed, height: Math.max(0, y - BOX.gapY) + MARGIN }
}

/** Down from the middle of one to that of the other; what leads up goes around the side. */
const pathOf = (from: Placed | undefined, to: Placed | undefined): string => {
  if (!from || !to) return ''
  const [x1, x2] = [from.x + BOX.width / 2, to.x + BOX.width / 2]
  if (to.y > from.y) {
    const [y1, y2] = [from.y + BOX.height, to.y]
    const bend = Math.max(BOX.gapY / 2, (y2 - y1) / 2)
    return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
  }
  const [side1, side2] = [from.x + BOX.width, to.x + BOX.width]
  const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2]
  return `M${side1} ${y1}C${side1 + 24} ${y1} ${side2 + 24} ${y2} ${side2} ${y2}`
}
