import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml'
import { OnlyHelmError } from '../../model/render-error.ts'
import { looksOtherwise } from './implicit-types.ts'

/**
 * What Helm reads from a text of YAML: maps, lists, strings, numbers, booleans and nulls. What readers of YAML may take
 * differently (anchors, tags, dates, words such as `on`, several documents) is only for Helm.
 */
export const readYaml = (text: string): unknown => {
  const document = parseDocument(text, { version: '1.1', merge: false, prettyErrors: false, logLevel: 'silent' })
  if (/[\u0085\u2028\u2029]/.test(text)) throw onlyHelm('this line separator', text)
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw onlyHelm(`this string (${problem.message})`, text)
  return readNode(document.contents)
}

const onlyHelm = (what: string, text: string): OnlyHelmError =>
  new OnlyHelmError(`only Helm can read ${what} as YAML: ${text}`)

const readNode = (node: ParsedNode | null): unknown => {
  if (!node) return null
  if (isAlias(node) || node.anchor || node.tag) throw onlyHelm('an anchor or a tag', node.toString())
  if (isSeq(node)) return node.items.map((item) => readNode(item as ParsedNode))
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [keyOf(key), readNode(value)]))
  return node.type === 'PLAIN' ? plainValue(String(node.source)) : node.value
}

const keyOf = (key: unknown): string => {
  const value = isScalar(key) ? readNode(key as ParsedNode) : undefined
  if (typeof value === 'string' && value !== '<<') return value
  throw onlyHelm('a key that is no string', String(key))
}

const NULL = /^(?:~|null|)$/
const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/
const DECIMAL = /^-?(?:0|[1-9]\d{0,8})\.\d{1,6}$/

const plainValue = (text: string): unknown => {
  if (!looksOtherwise(text)) return text
  if (NULL.test(text)) return null
  if (text === 'true' || text === 'false') return text === 'true'
  if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text)
  throw onlyHelm('this value', text)
}
