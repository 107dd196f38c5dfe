import { align, block, type Doc, group, ifBreaks, indent, join, line, soft } from './document.ts'
import { splitAtTop } from './split.ts'

/** A type as it is written, which may break between the members of a union and between arguments. */
export const formatType = (text: string, isIndented = true): Doc => {
  const members = splitAtTop(text, '|')
  if (members.length > 1) return formatUnion(members, isIndented)
  const [, listed] = /^\((.*)\)\[\]$/s.exec(text) ?? []
  if (listed !== undefined) return group(['(', indent(formatMembers(splitAtTop(listed, '|'))), soft, ')[]'])
  const [, name = '', inner] = /^([\w$.]+)<(.*)>$/s.exec(text) ?? []
  if (inner === undefined) return text
  const args = splitAtTop(inner, ',')
  const docs = args.map((each) => formatType(each, false))
  return args.length === 1 && isHugged(inner)
    ? [name, '<', docs, '>']
    : [name, group(['<', block(join([',', line], docs)), '>'])]
}

const formatUnion = (members: readonly string[], isIndented: boolean): Doc => {
  if (isNullable(members))
    return join(
      ' | ',
      members.map((each) => formatType(each)),
    )
  return isIndented ? group(indent(formatMembers(members, line))) : group(formatMembers(members, ''))
}

/** On one line, or each on its own behind a bar. */
const formatMembers = (members: readonly string[], space: Doc = soft): Doc => {
  const docs = members.map((each) => align(2, formatType(each)))
  return [ifBreaks([space, '| ']), join([line, '| '], docs)]
}

/** `Container | null` */
const isNullable = (members: readonly string[]): boolean =>
  members.filter((each) => each === 'null' || each === 'void').length === members.length - 1

/** Whether the brackets stand right around an only argument. */
const isHugged = (text: string): boolean => {
  const members = splitAtTop(text, '|')
  return members.length > 1 ? isNullable(members) : /^[\w$.]+$|^['"`{]/.test(text)
}
