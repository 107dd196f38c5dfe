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
import { useEffect } from 'preact/hooks'
import { useEditor } from '../editor/shadow.ts'
import { look } from '../editor/theme.ts'
import type { Resource } from '../engine/protocol.ts'
import { type Marked, markedText } from './marked-text.ts'

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

const extensions = (): Extension => [
  lineNumbers(),
  foldGutter(),
  drawSelection(),
  yaml(),
  look,
  marks,
  search({ top: true }),
  EditorState.readOnly.of(true),
  EditorView.contentAttributes.of({ 'aria-label': 'Manifests', tabindex: '0' }),
  keymap.of([...searchKeymap, ...foldKeymap]),
]

/** Manifests with what changed in them; an editor shows megabytes as quickly as lines. */
export const ManifestView = ({ resources }: { resources: readonly Resource[] }) => {
  const { host, view } = useEditor(extensions, '')
  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const marked = markedText(resources)
    const isSame = editor.state.doc.length === marked.text.length && editor.state.doc.toString() === marked.text
    editor.dispatch({
      ...(!isSame && { changes: { from: 0, to: editor.state.doc.length, insert: marked.text } }),
      effects: mark.of(marked),
    })
  }, [resources, view])
  return <div class="editor" ref={host} />
}
