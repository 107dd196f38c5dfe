import ts from 'typescript'

/**
 * The text of a JSON file with members that it lacks, and all else as it was, comments too; undefined for a file that holds
 * no object.
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
    const found = objectIn(result)
    if (!found) return undefined
    if (!memberOf(found, key)) result = withMember(result, found, `${JSON.stringify(key)}: ${json(value)}`)
  }
  return result
}

/** The same for the texts that the list of a member lacks. A member that is no list stays what it is. */
export const withItems = (text: string, key: string, items: readonly string[]): string | undefined => {
  const found = objectIn(text.trim() === '' ? '{}\n' : text)
  const known = found && memberOf(found, key)
  if (!found || !known) return withMembers(text, { [key]: items })
  const list = ts.isPropertyAssignment(known) ? known.initializer : known
  if (!ts.isArrayLiteralExpression(list)) return text
  const there = list.elements.map((each) => each.getText(found.source))
  const missing = items.map((each) => JSON.stringify(each)).filter((each) => !there.includes(each))
  const at = list.getStart(found.source) + 1
  const [before, after] = [text.slice(0, at), text.slice(at)]
  if (missing.length === 0) return text
  return list.elements.length === 0
    ? `${before}${missing.join(', ')}${after.trimStart()}`
    : inserted(text, at, missing.join(', '))
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

const memberOf = ({ object }: Found, key: string): ts.ObjectLiteralElementLike | undefined =>
  object.properties.find(({ name }) => name && ts.isStringLiteral(name) && name.text === key)

const withMember = (text: string, { source, object }: Found, member: string): string => {
  const at = object.getStart(source) + 1
  return object.properties.length === 0
    ? `${text.slice(0, at)}\n  ${member}\n${text.slice(at).trimStart()}`
    : inserted(text, at, member)
}

const json = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]` : JSON.stringify(value)

/** A text behind an opening bracket, laid out as what follows. */
const inserted = (text: string, at: number, what: string): string => {
  const rest = text.slice(at)
  const [space = ''] = /^\s*/.exec(rest) ?? []
  return `${text.slice(0, at)}${space}${what},${space === '' ? ' ' : ''}${rest}`
}
