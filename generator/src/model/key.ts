import { remembered } from './inside.ts'
import type { Node } from './node.ts'

const keys = new Map<string, string>()
const ignored = new Set(['type', 'narrowed', 'comment'])

/** Equal for nodes that mean the same: the node without its type and position. */
export const keyOf: (node: Node) => string = remembered((node) =>
  node.kind === 'named' ? keyOf(node.of) : short(write(node)),
)

/** A number in place of a text, which would double with each constant that is used twice. */
const short = (text: string): string => {
  const key = keys.get(text) ?? `#${keys.size}`
  keys.set(text, key)
  return key
}

const write = (node: Node): string =>
  `{${Object.entries(node)
    .filter(([name, value]) => !ignored.has(name) && value !== undefined)
    .map(([name, value]) => `${name}=${part(value)}`)
    .join()}}`

const part = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(part).join()}]`
  if (value !== null && typeof value === 'object') return 'kind' in value ? keyOf(value as Node) : write(value as Node)
  return JSON.stringify(value)
}

/** Whether two nodes mean the same. */
export const same = (a: Node, b: Node): boolean => a === b || keyOf(a) === keyOf(b)
