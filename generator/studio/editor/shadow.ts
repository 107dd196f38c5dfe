import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'preact/hooks'

/** Starts an editor in an element of its own shadow, where its styles need no exception from the page's policy. */
export const useEditor = (extensions: () => Extension, text: string) => {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!root) return
    view.current = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: text, extensions: extensions() }),
    })
    return () => view.current?.destroy()
  }, [])
  return { host, view }
}
