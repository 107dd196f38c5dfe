import { Fault } from './fault.ts'
import type { ControlNode, Node } from './lines/nodes.ts'
import type { Source } from './source.ts'
import type { Entry, Piece, Structure } from './tree.ts'

/** What nodes print as a text, to the last space, whatever YAML would make of its lines. */
export const readExactly = (nodes: readonly Node[], source: Source): Structure => {
  const all = nodes.filter((node) => node.kind !== 'comment' && !isNothing(node))
  const first = all.findIndex((node) => !isSilent(node))
  const place = source.place({ start: nodes[0]?.start ?? 0, end: nodes.at(-1)?.end ?? 0 })
  const before = (first < 0 ? all : all.slice(0, first)).map((node) => silentEntry(node, source))
  const shown = first < 0 ? [] : all.slice(first)
  const [only] = shown
  if (shown.length === 0) return { kind: 'nothing', entries: before, place }
  if (only?.kind === 'control' && shown.length === 1 && only.arms.every(({ head }) => head !== 'range'))
    return { kind: 'choice', before, arms: armsOf(only, source, (body) => readExactly(body, source)), place }
  const value: Structure = { kind: 'scalar', style: 'exact', pieces: piecesOf(shown, source), place }
  return before.length === 0 ? value : { kind: 'choice', before, arms: [{ head: 'else', body: value, place }], place }
}

const isNothing = (node: Node): boolean => node.kind === 'text' && node.text === ''

/** It prints nothing at all: it sets variables, or fails. */
const isSilent = (node: Node): boolean =>
  node.kind === 'statement' ||
  node.kind === 'comment' ||
  isNothing(node) ||
  (node.kind === 'control' && node.arms.every(({ body }) => body.every(isSilent)))

const silentEntry = (node: Node, source: Source): Entry => {
  const place = source.place(node)
  if (node.kind === 'statement') return { kind: 'statement', pipeline: node.pipeline, place }
  const silentBody = (body: readonly Node[]): readonly Entry[] =>
    body.filter(({ kind }) => kind === 'statement' || kind === 'control').map((each) => silentEntry(each, source))
  return { kind: 'control', arms: armsOf(node as ControlNode, source, silentBody), place }
}

const armsOf = <Body>({ arms }: ControlNode, source: Source, read: (body: readonly Node[]) => Body) =>
  arms.map((arm) => ({
    head: arm.head,
    ...(arm.pipeline && { pipeline: arm.pipeline }),
    body: read(arm.body),
    place: source.place(arm),
  }))

const piecesOf = (nodes: readonly Node[], source: Source): readonly Piece[] =>
  nodes.flatMap((node) => pieceOf(node, source))

const pieceOf = (node: Node, source: Source): readonly Piece[] => {
  const place = source.place(node)
  if (node.kind === 'text') return [{ kind: 'text', text: node.text }]
  if (node.kind === 'comment') return []
  if (node.kind === 'printed' || node.kind === 'statement') return [{ kind: node.kind, pipeline: node.pipeline, place }]
  if (node.kind !== 'control') throw new Fault(`${node.kind} within a text`)
  return [{ kind: 'inline', arms: armsOf(node, source, (body) => piecesOf(body, source)), place }]
}
