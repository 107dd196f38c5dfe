import { basename } from 'node:path'
import { type Document, LineCounter, parseDocument } from 'yaml'
import { isMap } from '../../model/map.ts'
import { ImportError } from '../import-error.ts'
import { YAML_AS_HELM } from './yaml-as-helm.ts'

/**
 * The map in a file of YAML, read as Helm does: `on` is a boolean. Undefined for an empty one.
 *
 * @throws ImportError at the line that isn't valid.
 */
export const readYamlMap = (file: string, text: string): Readonly<Record<string, unknown>> | undefined => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { ...YAML_AS_HELM, lineCounter })
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw notYaml(file, `This isn't valid YAML: ${error.message}`, 'Correct this line.', { line, column: col })
  }
  const content = contentOf(document, file)
  if (content === undefined || isMap(content)) return content
  throw notYaml(file, `${basename(file)} must be a map`, 'Write keys and their values.', { line: 1, column: 1 })
}

/** What a document holds; an alias may name an anchor that there isn't. */
const contentOf = (document: Document, file: string): unknown => {
  try {
    return document.toJS({ maxAliasCount: -1 }) ?? undefined
  } catch (error) {
    const what = `This isn't valid YAML: ${(error as Error).message}`
    throw notYaml(file, what, 'Correct its aliases.', { line: 1, column: 1 })
  }
}

const notYaml = (file: string, what: string, hint: string, at: { line: number; column: number }): ImportError =>
  new ImportError('yaml', what, hint, { file, ...at })
