import { basename } from 'node:path'
import { LineCounter, parseDocument, type Tags } from 'yaml'
import { isMap } from '../model/map.ts'
import { ImportError } from './import-error.ts'

/** Of YAML 1.1, Helm knows neither dates nor numbers such as `1:30`. */
const UNKNOWN_TO_HELM = (tag: Tags[number]): boolean =>
  typeof tag !== 'string' && (tag.tag === 'tag:yaml.org,2002:timestamp' || ('format' in tag && tag.format === 'TIME'))

/**
 * The map in a file of YAML, read as Helm does: `on` is a boolean. Undefined for an empty one.
 *
 * @throws ImportError at the line that isn't valid.
 */
export const readYamlMap = (file: string, text: string): Readonly<Record<string, unknown>> | undefined => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    version: '1.1',
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
    customTags: (tags) => tags.filter((tag) => !UNKNOWN_TO_HELM(tag)),
  })
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    throw notYaml(file, `This isn't valid YAML: ${error.message}`, 'Correct this line.', { line, column: col })
  }
  const content: unknown = document.toJS({ maxAliasCount: -1 }) ?? undefined
  if (content === undefined || isMap(content)) return content
  throw notYaml(file, `${basename(file)} must be a map`, 'Write keys and their values.', { line: 1, column: 1 })
}

const notYaml = (file: string, what: string, hint: string, at: { line: number; column: number }): ImportError =>
  new ImportError('yaml', what, hint, { file, ...at })
