import { block, type Doc, group, ifBreaks, join, line, spacedBlock } from './document.ts'
import { splitAtTop, splitItems, splitOnce } from './split.ts'
import { formatType } from './types.ts'

/** `(context: Context)`, `({ image, service })`. */
export const formatParameters = (parameters: readonly string[]): Doc => {
  const [only = ''] = parameters
  if (parameters.length === 0) return '()'
  if (parameters.length === 1 && isHugged(only)) return ['(', formatBound(only, 'parameter'), ')']
  const docs = parameters.map((each) => group(formatBound(each, 'parameter')))
  const comma = parameters.at(-1)?.startsWith('...') ? '' : ifBreaks(',')
  return ['(', block([join([',', line], docs), comma]), ')']
}

/** Whether the parentheses stand right around a parameter: it is a pattern, or of an object type. */
const isHugged = (parameter: string): boolean => {
  const { pattern, type, initial } = partsOfBound(parameter)
  if (initial === undefined) return /^[{[]/.test(pattern) || /^\{/.test(type ?? '')
  return /^[{[]/.test(pattern) && /^(\{\s*\}|\[\s*\]|[\w$]+)$/.test(initial)
}

interface Bound {
  /** `image`, `{ image }`. */
  readonly pattern: string
  readonly type?: string
  readonly initial?: string
}

/** The parts of `{ image }: Values = {}`. */
export const partsOfBound = (text: string): Bound => {
  const [left, initial] = splitOnce(text, '=')
  const [pattern, type] = splitOnce(left, ':')
  return { pattern, ...(type && { type }), ...(initial && { initial }) }
}

/** A name or pattern that is bound by a parameter or a variable. */
export const formatBound = (text: string, by: 'parameter' | 'variable'): Doc => {
  const { pattern, type, initial } = partsOfBound(text)
  const after = [type === undefined ? '' : [':', ' ', formatType(type)], initial === undefined ? '' : ` = ${initial}`]
  const [open] = pattern
  const inside = pattern.slice(1, -1)
  const items = open === '[' ? splitItems(inside) : open === '{' ? splitAtTop(inside, ',') : []
  if (items.length === 0) return [pattern, after]
  const comma = items.at(-1)?.startsWith('...') ? '' : ifBreaks(',')
  const inner = [join([',', line], items.map(open === '{' ? formatProperty : formatItem)), comma]
  if (open === '[') return ['[', group(block(inner)), ']', after]
  const hasPattern = by === 'variable' && items.some(holdsPattern)
  return ['{', hasPattern ? group(spacedBlock(inner), true) : spacedBlock(inner), '}', after]
}

const formatProperty = (text: string): Doc => {
  const [key, value] = splitOnce(text, ':')
  return value === undefined ? text : [key, ': ', formatInner(value)]
}

const formatItem = (text: string): Doc => group(formatInner(text))

/** A pattern in another one is a group of its own. */
const formatInner = (text: string): Doc => {
  const doc = formatBound(text, 'variable')
  return text.startsWith('{') ? group(doc) : doc
}

/** `image: { tag }` */
const holdsPattern = (property: string): boolean => {
  const [, value = ''] = splitOnce(property, ':')
  return /^\s*[{[]/.test(value) && splitOnce(value, '=')[1] === undefined
}

/** Whether a pattern of a variable is broken before what it is set to. */
export const isComplexPattern = (pattern: string): boolean => {
  if (!pattern.startsWith('{')) return false
  const properties = splitAtTop(pattern.slice(1, -1), ',')
  return properties.length > 2 && properties.some((each) => !each.startsWith('...') && /[:=]/.test(each))
}
