import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { Diagnostic } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view'
import type { Studio } from '../state/studio.ts'
import type { ChartValues } from '../values/chart-values.ts'
import type { Path } from '../values/json.ts'
import { defaultWords, fieldAt, keysBelow, typeWords } from './documentation.ts'
import { type Place, placeAt, rangeOfPath } from './yaml-path.ts'

/** Completion and documentation of values. */
export const assist = (studio: Studio): Extension => [
  autocompletion({ override: [(context) => complete(studio.chart.value, context)], icons: false }),
  hoverTooltip((view, at) => documentation(studio.chart.value, view, at)),
]

const complete = (chart: ChartValues, { state, pos, explicit }: CompletionContext): CompletionResult | null => {
  const line = state.doc.lineAt(pos)
  const place = placeAt(state.doc.toString().split('\n'), line.number - 1, pos - line.from)
  if (!place) return null
  const [before = ''] = /[^\s:]*$/.exec(line.text.slice(0, pos - line.from)) ?? []
  if (before === '' && !explicit) return null
  const options = place.isValue ? valueOptions(chart, place) : keyOptions(chart, place)
  return options.length === 0 ? null : { from: pos - before.length, options, validFor: /^[^\s:]*$/ }
}

const keyOptions = (chart: ChartValues, { above, beside }: Place): Completion[] =>
  keysBelow(chart, above)
    .filter((key) => !beside.includes(key))
    .map((key) => {
      const found = fieldAt(chart, [...above, key])
      const isGroup = found?.field.widget.kind === 'group' || found?.field.widget.kind === 'list'
      return {
        label: key,
        apply: `${keyText(key)}:${isGroup ? '' : ' '}`,
        ...(found && { detail: typeWords(found.field), ...(found.docs && { info: found.docs }) }),
      }
    })

const keyText = (key: string): string =>
  /^[\w./-]+$/.test(key) && !/^(y|n|on|off|yes|no|true|false|null|[\d.]+)$/i.test(key) ? key : JSON.stringify(key)

const valueOptions = (chart: ChartValues, { above, key }: Place): Completion[] => {
  const found = fieldAt(chart, [...above, key])
  if (!found) return []
  const { widget, shape } = found.field
  const choices = widget.kind === 'choice' ? widget.choices : widget.kind === 'boolean' ? [true, false] : []
  const defaults = typeof found.fallback === 'object' || found.fallback === undefined ? [] : [found.fallback]
  const all = [...new Set([...choices, ...defaults, ...(shape.types.has('null') ? [null] : [])])]
  return all.map((each) => ({
    label: typeof each === 'string' ? keyText(each) : String(each),
    ...(each === found.fallback && { detail: 'default' }),
  }))
}

const documentation = (chart: ChartValues, view: EditorView, at: number): Tooltip | null => {
  const line = view.state.doc.lineAt(at)
  const place = placeAt(view.state.doc.toString().split('\n'), line.number - 1, at - line.from)
  if (!place || place.key === '') return null
  const path = [...place.above, place.key]
  const found = fieldAt(chart, path)
  if (!found) return null
  const from = line.from + line.text.indexOf(place.key)
  const words = `${typeWords(found.field)}; default: ${defaultWords(found.fallback)}`
  return {
    pos: from,
    end: from + place.key.length,
    above: true,
    create: () => ({ dom: docsOf(path, words, found.docs) }),
  }
}

const docsOf = (path: Path, words: string, docs = ''): HTMLElement => {
  const box = document.createElement('div')
  box.className = 'cm-docs'
  const name = document.createElement('strong')
  name.textContent = path.join('.')
  box.append(name, ` ${words}${docs === '' ? '' : `\n${docs}`}`)
  return box
}

/** What is wrong with values, at its place in their text. */
export const problemsIn = (studio: Studio, text: string): Diagnostic[] => {
  const broken = studio.read.value.problems
  if (broken.length > 0)
    return broken.map(({ from, to, message }) => ({
      from: Math.min(from, text.length),
      to: Math.min(to, text.length),
      severity: 'error',
      message,
    }))
  return studio.problems.value.map(({ path, message }) => ({
    ...rangeOfPath(text, path),
    severity: 'error' as const,
    message: `${path.join('.')}: ${message}`,
  }))
}
