import type { Pipeline, Span } from '../../../template-parser/index.ts'
import { Fault } from '../fault.ts'
import { mayGiveLines } from '../inserted.ts'
import type { Reading } from '../reading.ts'
import type { Arm, Piece } from '../tree.ts'
import { flat, printedIn } from './flat.ts'
import type { ControlArm, Item } from './items.ts'
import { LineEnds } from './line-ends.ts'
import { blanksOf, indentsOf, join, leaving, SEALED, type State, start } from './line-state.ts'
import { LineWriter } from './line-writer.ts'
import { markTexts } from './mark-texts.ts'
import { leastIndent } from './node-indent.ts'
import type { CommentNode, ControlNode, LeavingNode, Node, NodeArm, PrintedNode, StatementNode } from './nodes.ts'
import { layoutOf } from './pipelines.ts'
import { printedEntry } from './printed-entry.ts'

/**
 * Reads nodes as whole lines, by an abstract run over the state of the line: a control may stand around lines only
 * where every way through it begins and ends at a line's border.
 *
 * @throws Fault where that isn't so outside of all controls.
 */
export const readLines = (nodes: readonly Node[], reading: Reading): readonly Item[] => {
  const run = new LinesReader({ nodes, reading, isFollowed: true, recovers: true, jumps: [] }, start(''))
  run.read()
  return markTexts(run.items)
}

interface Body {
  readonly nodes: readonly Node[]
  readonly reading: Reading
  /** Whether the line ends behind the last node. */
  readonly isFollowed: boolean
  /** Whether a control that can't be read becomes an island. */
  readonly recovers: boolean
  /** Where the output is at each `break` and `continue` of the loop around it. */
  readonly jumps: State[]
}

/** `X | indent 4`, perhaps with `trim` behind it. */
interface Indented {
  readonly by: number
  readonly inner: Pipeline
  readonly isTrimmed: boolean
  readonly isShifted: boolean
}

class LinesReader {
  readonly #body: Body
  readonly #ends: LineEnds
  readonly #lines: LineWriter

  constructor(body: Body, state: State) {
    this.#body = body
    this.#ends = new LineEnds(body.reading)
    this.#lines = new LineWriter(state)
  }

  get items(): readonly Item[] {
    return this.#lines.items
  }

  read(): State {
    for (const [index, node] of this.#body.nodes.entries()) {
      if (node.kind !== 'text') this.#lines.cutAtSeparator()
      this.#node(node, index)
    }
    return this.#lines.state
  }

  #node(node: Node, index: number): void {
    if (node.kind === 'text') this.#lines.text(node)
    else if (node.kind === 'statement') this.#statement(node, index)
    else if (node.kind === 'printed') this.#printed(node, index)
    else if (node.kind === 'control') this.#control(node, index)
    else if (node.kind === 'comment') this.#comment(node)
    else this.#jump(node)
  }

  #comment(node: CommentNode): void {
    if (this.#body.reading.source.isAlone(node)) this.#lines.silent(node, false)
  }

  #jump({ kind, start: from, end }: LeavingNode): void {
    this.#lines.silent({ kind, start: from, end }, false)
    this.#body.jumps.push(leaving(this.#lines.state))
    this.#lines.state = { mode: 'dead' }
  }

  #statement({ pipeline, start: from, end }: PrintedNode | StatementNode, index: number): void {
    this.#lines.silent({ kind: 'statement', pipeline, start: from, end }, !this.#isEndBehind(index))
  }

  /** Nothing but space is behind a node until the line's end. */
  #isEndBehind(index: number): boolean {
    return this.#ends.begin(this.#body.nodes.slice(index + 1)) ?? this.#body.isFollowed
  }

  #printed(node: PrintedNode, index: number): void {
    const isAlone = this.#isEndBehind(index)
    if (this.#ends.isEffect(node) && (isAlone || this.#lines.state.mode === 'start')) this.#statement(node, index)
    else if (!this.#laidOut(node, isAlone)) this.#printedInLine(node, isAlone)
  }

  /** Adds the lines of an action that lays them out; false where what it prints is a part of a line. */
  #laidOut(node: PrintedNode, isAlone: boolean): boolean {
    const { how, by, inner, isTrimmed } = layoutOf(node.pipeline)
    if (how !== 'none' && by === undefined) throw new Fault('an indent is computed')
    const { beginsLine = false, indent: own = 0 } = this.#body.reading.soleHelper(inner) ?? {}
    const indent = (by ?? 0) + own
    const isStart = this.#lines.state.mode === 'start'
    const breaks = how === 'nindent' || (beginsLine && !isTrimmed && !isStart)
    const isShifted = own > 0 || (breaks && how !== 'nindent')
    if (breaks && (isAlone || how !== 'nindent')) return this.#lines.block(indent, inner, node, { breaks, isShifted })
    if (how === 'nindent' && mayGiveLines(inner, this.#body.reading))
      throw new Fault('lines of YAML in front of a text')
    if (how === 'nindent') return this.#lines.lineOf(indent, this.#piece(inner, node), node)
    if (how === 'indent') return this.#indented({ by: indent, inner, isTrimmed, isShifted }, node)
    return isStart && indent > 0 && this.#lines.space === '' && this.#lines.block(indent, inner, node, { isShifted })
  }

  #indented({ by, inner, isTrimmed, isShifted }: Indented, node: PrintedNode): boolean {
    const { space, state } = this.#lines
    if (state.mode !== 'start') return isTrimmed && this.#attached(by, inner, node)
    if (space === undefined) throw new Fault('an indent depends on a branch')
    if (space === (isTrimmed ? ' '.repeat(by) : '')) return this.#lines.block(by, inner, node, { isShifted })
    if (isTrimmed) return this.#attached(by, inner, node)
    const odd = 'the first line is indented more than the others'
    return this.#lines.block(space.length + by, inner, node, { odd })
  }

  #attached(by: number, inner: Pipeline, { pipeline, start: from, end }: PrintedNode): true {
    const place = this.#body.reading.source.place({ start: from, end })
    this.#lines.add({ kind: 'attached', pipeline, by, inner, place }, place)
    return true
  }

  #printedInLine(node: PrintedNode, isAlone: boolean): void {
    const { mode } = this.#lines.state
    const isWholeLine = isAlone && (mode === 'start' || mode === 'sealed')
    const entry = isWholeLine ? printedEntry(node.pipeline) : undefined
    if (entry) this.#lines.add({ kind: 'text', text: `${entry.key}: ` }, { start: node.start, end: node.start })
    this.#lines.add(this.#piece(entry?.value ?? node.pipeline, node), node)
    if (this.#body.reading.soleHelper(node.pipeline)?.endsLine) this.#lines.end()
  }

  #piece(pipeline: Pipeline, span: Span): Piece {
    return { kind: 'printed', pipeline, place: this.#body.reading.source.place(span) }
  }

  #control(node: ControlNode, index: number): void {
    const { length } = this.#lines.items
    const isEndBehind = this.#isEndBehind(index)
    try {
      if (!this.#inLine(node, isEndBehind)) this.#aroundLines(node, isEndBehind)
    } catch (error) {
      if (!(error instanceof Fault) || !this.#body.recovers || !this.#isWhole(node, isEndBehind)) throw error
      this.#lines.items.length = length
      const indent = leastIndent(node, this.#lines.space?.length)
      this.#lines.items.push({ kind: 'island', indent, reason: error.reason, start: node.start, end: node.end })
      this.#lines.state = SEALED
    }
  }

  #isWhole({ arms }: ControlNode, isEndBehind: boolean): boolean {
    const begins = arms.every(({ body }) => this.#ends.isSilent(body) || this.#ends.begin(body) === true)
    return isEndBehind && (this.#lines.state.mode === 'start' || begins)
  }

  /** Adds a control that is a part of a line, or prints nothing; false where it may be around lines. */
  #inLine(node: ControlNode, isEndBehind: boolean): boolean {
    if (this.#ends.span([node])) return false
    if (this.#ends.isSilent([node])) return this.#silent(node, isEndBehind)
    const isLoop = node.arms.some(({ head }) => head === 'range')
    if (this.#lines.state.mode === 'start' && isEndBehind && !isLoop) return false
    const inline = this.#inline(node)
    this.#lines.add(inline, node)
    if (printedIn(inline).some(({ pipeline }) => this.#body.reading.soleHelper(pipeline)?.endsLine)) this.#lines.end()
    return true
  }

  /** Only statements: the line goes on as if they weren't there. */
  #silent(node: ControlNode, isEndBehind: boolean): true {
    if (!isEndBehind && hasSpace(node)) throw new Fault('a space depends on a branch')
    const jumps: State[] = []
    const arms = node.arms.map((arm): ControlArm => {
      const nodes = arm.body.filter(({ kind }) => kind !== 'text')
      const inner = new LinesReader({ ...this.#body, nodes, recovers: false, jumps }, start(''))
      inner.read()
      return { ...arm, items: inner.items }
    })
    this.#body.jumps.push(...jumps.map(() => leaving(this.#lines.state)))
    this.#lines.items.push({ kind: 'control', arms: arms.map(withoutBody), start: node.start, end: node.end })
    return true
  }

  #inline({ arms, start: from, end }: ControlNode): Piece {
    const { source } = this.#body.reading
    const made = arms.map(
      ({ body, ...arm }): Arm<readonly Piece[]> => ({
        head: arm.head,
        ...(arm.pipeline && { pipeline: arm.pipeline }),
        body: body.flatMap((node) => this.#inlineNode(node)),
        place: source.place(arm),
      }),
    )
    return { kind: 'inline', arms: made, place: source.place({ start: from, end }) }
  }

  #inlineNode(node: Node): readonly Piece[] {
    const { kind } = node
    if (kind === 'text') return [{ kind, text: node.text }]
    if (kind === 'statement') return [{ kind, pipeline: node.pipeline, place: this.#body.reading.source.place(node) }]
    if (kind === 'printed') return [this.#piece(node.pipeline, node)]
    if (kind === 'control') return [this.#inline(node)]
    if (kind === 'comment') return []
    throw new Fault(`${kind} within a line`)
  }

  #aroundLines(node: ControlNode, isFollowed: boolean): void {
    const inside = this.#inside()
    const exits: State[] = []
    const arms = node.arms.map((arm): ControlArm => {
      const { items, exit } = this.#arm(arm, inside, isFollowed)
      exits.push(exit)
      return { ...arm, items }
    })
    if (node.arms.at(-1)?.head !== 'else') exits.push(inside)
    this.#lines.items.push({ kind: 'control', arms: arms.map(withoutBody), start: node.start, end: node.end })
    this.#lines.state = exits.map(leaving).reduce(join)
  }

  /** Where the output is at the beginning of each arm. */
  #inside(): State {
    if (this.#lines.state.mode !== 'open') return this.#lines.state
    const { pieces } = this.#lines.state.line
    const text = flat(pieces)
    const isValue = /(^|\S):\s*$/.test(text) && pieces.every(({ kind }) => kind !== 'inline')
    return { mode: 'sealed', ...(isValue && { value: text.endsWith(':') ? 'needs space' : 'behind space' }) }
  }

  #arm(arm: NodeArm, inside: State, isFollowed: boolean): { items: readonly Item[]; exit: State } {
    const isLoop = arm.head === 'range'
    const jumps = isLoop ? [] : this.#body.jumps
    const body = { ...this.#body, nodes: arm.body, isFollowed, jumps }
    const reader = new LinesReader(body, inside)
    const exit = [reader.read(), ...(isLoop ? jumps : [])].map(leaving).reduce(join)
    if (!isLoop) return { items: reader.items, exit }
    return { items: this.#repeated(reader.items, body, exit, arm), exit }
  }

  /** The items of a loop, of which each further iteration begins where the last one ended. */
  #repeated(items: readonly Item[], body: Body, state: State, { start: from }: NodeArm): readonly Item[] {
    if (state.mode === 'dead') return items
    const again = new LinesReader({ ...body, jumps: [] }, state)
    again.read()
    if (indentsOf(items) !== indentsOf(again.items)) throw new Fault('the indent differs between iterations')
    const isSame = blanksOf(items) === blanksOf(again.items)
    return isSame ? items : [{ kind: 'blank', width: 0, isUnsure: true, start: from, end: from }, ...items]
  }
}

const withoutBody = ({ head, pipeline, items, start: from, end }: ControlArm): ControlArm => ({
  head,
  ...(pipeline && { pipeline }),
  items,
  start: from,
  end,
})

const hasSpace = ({ arms }: ControlNode): boolean =>
  arms.some(({ body }) => body.some((node) => node.kind === 'text' || (node.kind === 'control' && hasSpace(node))))
