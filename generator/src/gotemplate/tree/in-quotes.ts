import type { Node } from '../../model/node.ts'
import { isSimple } from '../../model/type.ts'
import { partOf, partsIn } from '../expression/format.ts'
import { flat } from '../expression/layout.ts'
import type { Scope } from '../expression/scope.ts'
import { escaped } from '../text/escape.ts'
import { isPlain, rawText } from '../text/scalar.ts'

/**
 * A text in the quotes of its line, `"{{ .Values.host }}:80"`: where nothing that is known only at render time can end
 * them. Undefined where that isn't known, or where no quotes are needed.
 */
export const inQuotes = (node: Node, scope: Scope): string | undefined => {
  const { kind, type } = node
  if (type.kind !== 'string' || kind === 'literal' || type.values?.every(isPlain)) return undefined
  const parts = partsIn(node, scope)
  if (!parts.every((part) => part.kind === 'literal' || isSimple(part.type))) return undefined
  return `"${parts.map((part, at) => partText(part, scope, parts[at + 1])).join('')}"`
}

const partText = (part: Node, scope: Scope, next: Node | undefined): string => {
  if (part.kind !== 'literal') return `{{ ${flat(partOf(part, scope))} }}`
  const text = rawText(escaped(String(part.value)))
  // a brace before an action would be taken for a part of it
  return next && text.endsWith('{') ? `${text.slice(0, -1)}{{ "{" }}` : text
}
