import { closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands'
import { yaml } from '@codemirror/lang-yaml'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { lintKeymap, setDiagnostics } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import { Annotation, type EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { useSignalEffect } from '@preact/signals'
import type { Studio } from '../state/studio.ts'
import { assist, problemsIn } from './assist.ts'
import { fieldAt } from './documentation.ts'
import { useEditor } from './shadow.ts'
import { look } from './theme.ts'
import { typeOver } from './type-over.ts'
import { placeAt } from './yaml-path.ts'

/** A change that comes from the form. */
const fromOutside = Annotation.define<boolean>()

const extensions = (studio: Studio): Extension => [
  lineNumbers(),
  foldGutter(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  yaml(),
  look,
  assist(studio),
  typeOver,
  EditorView.lineWrapping,
  placeholder('# Write here what differs from the chart’s values'),
  EditorView.contentAttributes.of({ 'aria-label': 'Values in YAML', tabindex: '0' }),
  // Escape, then Tab leaves the editor
  keymap.of([
    ...completionKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...lintKeymap,
    indentWithTab,
  ]),
  EditorView.updateListener.of(({ docChanged, selectionSet, focusChanged, state, transactions, view }) => {
    if (docChanged && !transactions.some((each) => each.annotation(fromOutside)))
      studio.text.value = state.doc.toString()
    if (view.hasFocus && (docChanged || selectionSet || focusChanged)) follow(studio, state)
  }),
]

/** Shows what depends on the value at the cursor. */
const follow = (studio: Studio, { doc, selection }: EditorState): void => {
  const line = doc.lineAt(selection.main.head)
  const place = placeAt(doc.toString().split('\n'), line.number - 1, selection.main.head - line.from)
  const path = place && place.key !== '' ? [...place.above, place.key] : undefined
  if (path && fieldAt(studio.chart.peek(), path)) studio.links.followSoon(path)
}

/** The user's values as YAML. */
export const YamlEditor = ({ studio }: { studio: Studio }) => {
  const { host, view } = useEditor(() => extensions(studio), studio.text.peek())
  useSignalEffect(() => {
    const text = studio.text.value
    if (view.current && view.current.state.doc.toString() !== text) replace(view.current, text)
  })
  useSignalEffect(() => {
    const problems = problemsIn(studio, studio.text.value)
    const editor = view.current
    if (editor) editor.dispatch(setDiagnostics(editor.state, problems))
  })
  return <div class="editor" ref={host} />
}

/** Changes only what differs, so that the cursor and the history stay. */
const replace = (view: EditorView, text: string): void => {
  const old = view.state.doc.toString()
  let [from, end] = [0, 0]
  const most = Math.min(old.length, text.length)
  while (from < most && old[from] === text[from]) from++
  while (end < most - from && old.at(-1 - end) === text.at(-1 - end)) end++
  view.dispatch({
    changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) },
    // undone by itself, whatever was changed right before
    annotations: [fromOutside.of(true), isolateHistory.of('full')],
  })
}
