import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml'
import { OnlyHelmError } from '../../model/render-error.ts'
import { looksOtherwise } from './implicit-types.ts'

/**
 * What Helm reads from a text of YAML: maps, lists, strings, numbers, booleans and nulls. What readers of YAML may take
 * differently (anchors, tags, dates, words such as `on`, several documents) is only for Helm.
 */
export const readYaml = (text: string): unknown => {
  if (DISPUTED.test(text)) throw onlyHelm('a tab, line separator or control character', text)
  const document = parseDocument(text, { version: '1.1', merge: false, prettyErrors: false, logLevel: 'silent' })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw onlyHelm(`this string (${problem.message})`, text)
  return readNode(document.contents, text)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: readers of YAML differ in these
const DISPUTED = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/

const onlyHelm = (what: string, text: string): OnlyHelmError =>
  new OnlyHelmError(`only Helm can read ${what} as YAML: ${text}`)

const readNode = (node: ParsedNode | null, text: string): unknown => {
  if (!node) return null
  if (isAlias(node) || node.anchor || node.tag) throw onlyHelm('an anchor or a tag', text)
  if (isSeq(node)) return node.items.map((item) => readNode(item as ParsedNode, text))
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [keyOf(key, text), readNode(value, text)]))
  if (node.type === 'PLAIN') return plainValue(String(node.source))
  return isUnended(node, text) ? String(node.value).replace(/\n$/, '') : node.value
}

/** Go adds no end to the last line of a block scalar where the text has none. */
const isUnended = ({ type, range }: ParsedNode & { type?: string }, text: string): boolean =>
  (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') && range[1] >= text.length && !text.endsWith('\n')

const keyOf = (key: unknown, text: string): string => {
  const value = isScalar(key) ? readNode(key as ParsedNode, text) : undefined
  if (typeof value === 'string' && value !== '<<') return value
  throw onlyHelm("a key that isn't a string", text)
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
