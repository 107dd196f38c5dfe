import { yaml } from '@codemirror/lang-yaml'
import { foldGutter, foldKeymap } from '@codemirror/language'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension, RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  WidgetType,
} from '@codemirror/view'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useEditor } from '../editor/shadow.ts'
import { look } from '../editor/theme.ts'
import type { Affected } from '../engine/affected.ts'
import type { Resource } from '../engine/protocol.ts'
import type { ManifestProblem } from '../kubernetes/check-manifests.ts'
import type { ManifestLine } from '../state/links.ts'
import { lineIn, type Marked, markedText } from './marked-text.ts'

/** Lines that are gone, shown where they stood. */
class RemovedWidget extends WidgetType {
  readonly #lines: readonly string[]

  constructor(lines: readonly string[]) {
    super()
    this.#lines = lines
  }

  override eq(other: RemovedWidget): boolean {
    return this.#lines.join('\n') === other.#lines.join('\n')
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('del')
    box.className = 'cm-removed'
    box.textContent = this.#lines.join('\n')
    return box
  }
}

const mark = StateEffect.define<Marked>()

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (set, { effects, state }) => {
    const found = effects.find((each) => each.is(mark))
    return found ? decorations(found.value as Marked, state.doc) : set
  },
  provide: (field) => EditorView.decorations.from(field),
})

const linked = StateEffect.define<readonly number[]>()

const wrong = StateEffect.define<readonly (readonly [row: number, message: string])[]>()

/** The lines that Kubernetes would refuse. */
const wrongLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (set, { effects, state, docChanged }) => {
    const found = effects.find((each) => each.is(wrong))
    if (!found) return docChanged ? Decoration.none : set
    const rows = (found.value as readonly (readonly [number, string])[]).filter(([row]) => row < state.doc.lines)
    return Decoration.set(
      rows.map(([row, title]) =>
        Decoration.line({ class: 'wrong', attributes: { title } }).range(state.doc.line(row + 1).from),
      ),
      true,
    )
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** The lines that depend on a value. */
const links = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (set, { effects, state, docChanged }) => {
    const found = effects.find((each) => each.is(linked))
    if (!found) return docChanged ? Decoration.none : set
    const rows = (found.value as readonly number[]).filter((row) => row < state.doc.lines)
    return Decoration.set(rows.map((row) => Decoration.line({ class: 'linked' }).range(state.doc.line(row + 1).from)))
  },
  provide: (field) => EditorView.decorations.from(field),
})

const decorations = ({ lines, removed }: Marked, doc: Text): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>()
  const gone = new Map(removed.map((each) => [each.before, each.lines]))
  const rows = [...new Set([...lines.keys(), ...gone.keys()])].sort((a, b) => a - b)
  for (const row of rows) {
    const { from } = doc.line(Math.min(row + 1, doc.lines))
    const kind = lines.get(row)
    const before = gone.get(row)
    const isBelow = row >= doc.lines
    const at = isBelow ? doc.length : from
    if (before && !isBelow) builder.add(at, at, removedAt(before, -1))
    if (kind) builder.add(from, from, Decoration.line({ class: kind }))
    if (before && isBelow) builder.add(at, at, removedAt(before, 1))
  }
  return builder.finish()
}

const removedAt = (lines: readonly string[], side: number): Decoration =>
  Decoration.widget({ widget: new RemovedWidget(lines), block: true, side })

const extensions = (choose: (row: number) => void): Extension => [
  lineNumbers(),
  foldGutter(),
  drawSelection(),
  yaml(),
  look,
  marks,
  links,
  wrongLines,
  search({ top: true }),
  EditorState.readOnly.of(true),
  EditorView.contentAttributes.of({ 'aria-label': 'Manifests', tabindex: '0' }),
  keymap.of([...searchKeymap, ...foldKeymap, { key: 'Enter', run: ({ state }) => chooseAt(state, choose) }]),
  EditorView.domEventHandlers({
    click: (_, { state }) => void (state.selection.main.empty && chooseAt(state, choose)),
  }),
]

const chooseAt = ({ doc, selection }: EditorState, choose: (row: number) => void): boolean => {
  choose(doc.lineAt(selection.main.head).number - 1)
  return true
}

interface ManifestViewProps {
  readonly resources: readonly Resource[]
  /** The lines that depend on the value that has the focus. */
  readonly affected: Affected | undefined
  /** The line whose origin is shown. */
  readonly chosen: ManifestLine | undefined
  readonly problems: readonly ManifestProblem[]
  readonly onLine: (line: ManifestLine) => void
}

/** Manifests with what changed in them; an editor shows megabytes as quickly as lines. */
export const ManifestView = ({ resources, affected, chosen, problems, onLine }: ManifestViewProps) => {
  const marked = useMemo(() => markedText(resources), [resources])
  const choose = useRef((_: number): void => {})
  choose.current = (row) => {
    const line = lineIn(marked, resources, row)
    if (line) onLine(line)
  }
  const { host, view } = useEditor(() => extensions((row) => choose.current(row)), '')
  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const isSame = editor.state.doc.length === marked.text.length && editor.state.doc.toString() === marked.text
    editor.dispatch({
      ...(!isSame && { changes: { from: 0, to: editor.state.doc.length, insert: marked.text } }),
      effects: mark.of(marked),
    })
  }, [marked, view])
  useEffect(() => {
    const rows = problems.flatMap(({ key, line, path, message }) => {
      const start = marked.starts.get(key)
      return start === undefined ? [] : [[start + line, `${path}: ${message}`] as const]
    })
    view.current?.dispatch({ effects: wrong.of(rows) })
  }, [marked, problems, view])
  useEffect(() => {
    const rows = linkedRows(marked, affected, chosen)
    const [first] = rows
    view.current?.dispatch({ effects: linked.of(rows) })
    if (first === undefined || first >= (view.current?.state.doc.lines ?? 0)) return
    // a line that was clicked on is there already
    view.current?.dispatch({ effects: showRow(view.current, first, affected ? 'center' : 'nearest') })
  }, [marked, affected, chosen, view])
  return <div class="editor" ref={host} />
}

const showRow = ({ state }: EditorView, row: number, y: 'center' | 'nearest') =>
  EditorView.scrollIntoView(state.doc.line(row + 1).from, { y })

const linkedRows = (
  { starts }: Marked,
  affected: Affected | undefined,
  chosen: ManifestLine | undefined,
): readonly number[] => {
  const lines = chosen ? [[chosen.key, [chosen.line]] as const] : Object.entries(affected?.lines ?? {})
  return lines
    .flatMap(([key, own]) => {
      const start = starts.get(key)
      return start === undefined ? [] : own.map((line) => start + line)
    })
    .sort((a, b) => a - b)
}
