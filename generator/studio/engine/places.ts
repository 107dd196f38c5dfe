import { type PrintedLine, printedLines } from './marked-chart.ts'
import type { RenderedDocument } from './resources.ts'

/** For each manifest the lines of its template that printed its lines, from 1; 0 where none is known. */
export type Places = Readonly<Record<string, readonly number[]>>

/** Where the lines of documents come from, by what marked copies of their templates printed. */
export const placesOf = (notes: string, documents: ReadonlyMap<string, RenderedDocument>): Places => {
  const printed = printedLines(notes)
  const places: Record<string, readonly number[]> = {}
  for (const [key, { source, text }] of documents) {
    const lines = printed.get(source)
    if (lines) places[key] = placesIn(lines, text.split('\n'))
  }
  return places
}

const placesIn = (printed: readonly PrintedLine[], own: readonly string[]): readonly number[] => {
  const at = [isSameLine, isAlike].map((is) => startOf(printed, own, is)).find((start) => start >= 0)
  return own.map((_, line) => (at === undefined ? 0 : (printed[at + line]?.line ?? 0)))
}

type Comparison = (a: string, b: string) => boolean

const isSameLine: Comparison = (a, b) => a.trimEnd() === b.trimEnd()

/** What is random differs in each copy. */
const isAlike: Comparison = (a, b) => keyIn(a) === keyIn(b)

const keyIn = (line: string): string => /^[^:]*/.exec(line)?.[0].trimEnd() ?? ''

const startOf = (printed: readonly PrintedLine[], own: readonly string[], is: Comparison): number =>
  printed.findIndex((_, start) => own.every((line, at) => is(line, printed[start + at]?.text ?? '\0')))
