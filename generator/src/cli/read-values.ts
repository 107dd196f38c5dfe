import { LineCounter, parseDocument, type Tags } from 'yaml'
import type { JsonMap } from '../values/index.ts'
import { numbersOfGo } from './numbers-of-go.ts'
import { ProblemsError } from './problem.ts'

/**
 * Reads a values file as Helm does: YAML 1.1, where `yes` is a boolean and `0644` octal, but without its times and numbers
 * of base 60.
 *
 * @throws ProblemsError at the place where it isn't YAML.
 */
export const readValues = (text: string, file: string): JsonMap => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { version: '1.1', lineCounter, prettyErrors: false, customTags: asHelm })
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw wrong(`${error.message.replace(/\.$/, '')}`, { file, line, column: col })
  }
  const values: unknown = document.toJS() ?? {}
  if (typeof values === 'object' && !Array.isArray(values)) return values as JsonMap
  throw wrong(`${file} holds ${Array.isArray(values) ? 'a list' : JSON.stringify(values)}, values are a map`)
}

const asHelm = (tags: Tags): Tags =>
  numbersOfGo(tags).filter(
    (tag) => typeof tag === 'string' || (tag.format !== 'TIME' && !tag.tag.endsWith(':timestamp')),
  )

const wrong = (message: string, at?: { file: string; line: number; column: number }): ProblemsError =>
  new ProblemsError([{ code: 'values-file', message, ...(at && { at }) }])
