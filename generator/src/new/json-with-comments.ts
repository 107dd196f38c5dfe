import ts from 'typescript'

/**
 * The text of a JSON file with members that it lacks, and all else as it was, comments too; undefined for a file that holds
 * no object. A list that is there gets the items that it lacks.
 *
 * @example
 * withMembers('{\n  // mine\n  "a": 1\n}', { b: 2 })
 * // {
 * //   "b": 2,
 * //   // mine
 * //   "a": 1
 * // }
 */
export const withMembers = (text: string, members: Readonly<Record<string, unknown>>): string | undefined => {
  let result = text.trim() === '' ? '{}\n' : text
  // each comes first
  for (const [key, value] of Object.entries(members).reverse()) {
    const object = objectIn(result)
    if (!object) return undefined
    result = withMember(result, object, key, value)
  }
  return result
}

/** The object that a file holds, with the source file that positions are of. */
interface Found {
  readonly source: ts.JsonSourceFile
  readonly object: ts.ObjectLiteralExpression
}

const objectIn = (text: string): Found | undefined => {
  const source = ts.parseJsonText('settings.json', text) as ts.JsonSourceFile & {
    readonly parseDiagnostics: readonly unknown[]
  }
  const object = source.statements[0]?.expression
  return object && ts.isObjectLiteralExpression(object) && source.parseDiagnostics.length === 0
    ? { source, object }
    : undefined
}

const withMember = (text: string, { source, object }: Found, key: string, value: unknown): string => {
  const known = object.properties.find(({ name }) => name && ts.isStringLiteral(name) && name.text === key)
  if (!known) {
    const isEmpty = object.properties.length === 0
    return inserted(text, object.getStart(source) + 1, `${JSON.stringify(key)}: ${json(value)}`, isEmpty)
  }
  const list = ts.isPropertyAssignment(known) ? known.initializer : undefined
  if (!list || !ts.isArrayLiteralExpression(list) || !Array.isArray(value)) return text
  const there = list.elements.map((each) => (ts.isStringLiteral(each) ? each.text : undefined))
  const missing = value.filter((each) => !there.includes(each)).map((each) => JSON.stringify(each))
  if (missing.length === 0) return text
  const at = list.getStart(source) + 1
  if (list.elements.length === 0) return `${text.slice(0, at)}${missing.join(', ')}${text.slice(at).trimStart()}`
  return inserted(text, at, missing.join(', '), false)
}

const json = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]` : JSON.stringify(value)

/** A text behind an opening bracket, laid out as what follows. */
const inserted = (text: string, at: number, what: string, isEmpty: boolean): string => {
  const [opened, rest] = [text.slice(0, at), text.slice(at)]
  if (isEmpty) return `${opened}\n  ${what}\n${rest.trimStart()}`
  const [space = ''] = /^\s*/.exec(rest) ?? []
  return `${opened}${space}${what},${space === '' ? ' ' : ''}${rest}`
}
