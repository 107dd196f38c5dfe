import { type Document, isMap, isScalar, type Node, parse } from 'yaml'
import type { Comment, JsonSchema, Kind, Value } from './value.ts'

/** Attaches to values what the comments of values.yaml say of them: by helm-docs, by Bitnami, by `@schema`, or plainly. */
export const attachComments = (text: string, document: Document.Parsed, values: Value): void => {
  const lines = text.split('\n')
  const params = bitnamiParams(lines)
  for (const { path, keyStart } of keysOf(document)) {
    const value = path.reduce<Value | undefined>((at, name) => at?.fields.get(name), values)
    if (!value) continue
    const above = commentAbove(lines, lineAt(text, keyStart))
    const said = params.get(path.join('.'))
    value.comment = { ...above, ...said }
  }
}

interface Key {
  readonly path: readonly string[]
  readonly keyStart: number
}

/** The keys of a document that stand at a path of maps. */
const keysOf = (document: Document.Parsed): Key[] => {
  const keys: Key[] = []
  const visitMap = (node: unknown, path: readonly string[]): void => {
    if (!isMap(node)) return
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      const here = [...path, String(key.value)]
      keys.push({ path: here, keyStart: (key as Node).range?.[0] ?? 0 })
      visitMap(value, here)
    }
  }
  visitMap(document.contents, [])
  return keys
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1

/** `## @param image.tag [string, nullable] Tag of the image`, anywhere in the file. */
const PARAM = /^\s*##\s*@(?:param|extra)\s+(\S+)\s*(?:\[([^\]]*)\])?\s*(.*)$/

const bitnamiParams = (lines: readonly string[]): ReadonlyMap<string, Comment> => {
  const params = new Map<string, Comment>()
  for (const line of lines) {
    const [, path, modifiers = '', said = ''] = PARAM.exec(line) ?? []
    if (path === undefined) continue
    const kinds = kindsNamed(modifiers.split(',').filter((each) => !each.includes(':')))
    params.set(path, { ...(said && { text: said.trim() }), ...(kinds.length > 0 && { kinds }) })
  }
  return params
}

const KIND_NAMES: Readonly<Record<string, Kind>> = {
  string: 'string',
  tpl: 'string',
  'tpl/string': 'string',
  bool: 'boolean',
  boolean: 'boolean',
  int: 'integer',
  integer: 'integer',
  float: 'number',
  number: 'number',
  object: 'object',
  map: 'object',
  dict: 'object',
  list: 'array',
  array: 'array',
}

const kindsNamed = (names: readonly string[]): Kind[] => {
  const kinds = names.map(
    (name) => Object.hasOwn(KIND_NAMES, name.trim().toLowerCase()) && KIND_NAMES[name.trim().toLowerCase()],
  )
  return kinds.filter((kind) => kind !== false && kind !== undefined)
}

/** What the comment lines right above a key say, at its indent, and what is said behind it. */
const commentAbove = (lines: readonly string[], at: number): Comment => {
  const line = lines[at] ?? ''
  const indent = /^\s*/.exec(line)?.[0].length ?? 0
  let from = at
  while (from > 0 && isCommentAt(lines[from - 1] ?? '', indent)) from--
  const block = lines.slice(from, at).map((each) => each.trim())
  const { rest, schema } = withoutSchema(block, /#\s*@schema\s+(.+)$/.exec(line)?.[1])
  const [, behind] = /\s#+\s*(?:--\s*)?([^#"'\s][^#"']*)$/.exec(line) ?? []
  const docs = saidIn(rest)
  const text =
    docs.text ??
    (behind === undefined || behind.startsWith('@') || !/\S \S/.test(behind) || EXAMPLE.test(behind)
      ? undefined
      : behind.trim())
  return { ...docs, ...(text && { text }), ...(schema && { schema }) }
}

const isCommentAt = (line: string, indent: number): boolean => /^( *)#/.exec(line)?.[1]?.length === indent

/** `# @schema` … `# @schema` around YAML, or `# @schema type: string; minLength: 1` on one line. */
const withoutSchema = (block: readonly string[], behind: string | undefined) => {
  const rest: string[] = []
  const inner: string[] = []
  let isInside = false
  for (const line of block) {
    const [, marked] = /^#+\s*@schema\s*(.*)$/.exec(line) ?? []
    if (marked === undefined) (isInside ? inner : rest).push(line)
    else if (marked === '') isInside = !isInside
    else inner.push(...inlineSchema(marked))
  }
  if (behind !== undefined) inner.push(...inlineSchema(behind))
  return { rest, schema: readSchema(inner.map((line) => line.replace(/^#+ ?/, ''))) }
}

const inlineSchema = (text: string): string[] => text.split(';').map((each) => each.trim().replace(/:(?=\S)/, ': '))

const readSchema = (lines: readonly string[]): JsonSchema | undefined => {
  if (lines.length === 0) return undefined
  try {
    const schema: unknown = parse(lines.join('\n'))
    return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? (schema as JsonSchema) : undefined
  } catch {
    // a comment that isn't YAML says nothing
    return undefined
  }
}

const HELM_DOCS = /^#+\s*(?:[\w.[\]"-]+\s+)?-- ?(?:\(([\w/]+)\)\s*)?(.*)$/
/** A key or item that someone may uncomment, or a part of one. */
const EXAMPLE = /^(-\s+\S|["']?[a-z][\w./-]*["']?:(\s*$|\s+[^\s]+$|\s*["'{[|>])|[{}[\]]|\|)/

const saidIn = (block: readonly string[]): Comment => {
  const start = block.findLastIndex((line) => HELM_DOCS.test(line))
  if (start < 0) return plainly(block)
  const [, kind = '', first = ''] = HELM_DOCS.exec(block[start] ?? '') ?? []
  const more = block
    .slice(start + 1)
    .map(bare)
    .filter((line) => !/^@(default|raw|ignored|section|notationType)\b/.test(line))
  const text = [first, ...more].join('\n').trim()
  const kinds = kindsNamed([kind])
  return { ...(text && { text }), ...(kinds.length > 0 && { kinds }) }
}

const plainly = (block: readonly string[]): Comment => {
  if (block.some((line) => /^##\s*@(param|extra)/.test(line))) return {}
  const lines = block.map(bare).filter((line) => !/^@/.test(line))
  const last = lines.findLastIndex((line, index) => line === '' && index < lines.length - 1)
  const prose = lines.slice(last + 1).filter((line) => line !== '' && !EXAMPLE.test(line) && !/^[-=#*]+$/.test(line))
  const text = prose
    .join('\n')
    .replace(/[\s,;:(]*\b(e\.?g\.?|(for )?examples?)[.:]*$/i, '')
    .trim()
  return text ? { text } : {}
}

const bare = (line: string): string => line.replace(/^#+/, '').trim()
