import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { ChartwrightError } from '../../model/chartwright-error.ts'
import { ProblemsError } from '../problem.ts'

/** What a person is asked. */
export interface Question<T> {
  readonly text: string
  /** What an empty answer means. */
  readonly usual: T
  /** Reads an answer; a ChartwrightError that it throws is shown, and the question asked again. */
  readonly read: (text: string) => T
}

/** Asks a person on the terminal. */
export interface Asking {
  readonly to: <T>(question: Question<T>) => Promise<T>
  readonly end: () => void
}

/** Begins to ask. Who ends the input before the last answer wants nothing. */
export const ask = (input: Readable = process.stdin, output: Writable = process.stderr): Asking => {
  const terminal = createInterface({ input, output })
  const lines = terminal[Symbol.asyncIterator]()
  const to = async <T>(question: Question<T>): Promise<T> => {
    terminal.setPrompt(`${question.text} (${question.usual}): `)
    terminal.prompt()
    const { value, done } = await lines.next()
    if (done) throw new ProblemsError([STOPPED])
    if (value.trim() === '') return question.usual
    try {
      return question.read(value.trim())
    } catch (error) {
      if (!(error instanceof ChartwrightError)) throw error
      output.write(`  ${error.what}. ${error.hint ?? ''}\n`)
      return to(question)
    }
  }
  return { to, end: () => terminal.close() }
}

const STOPPED = { code: 'stopped', message: 'The questions were not answered', hint: 'Nothing is written.' }
