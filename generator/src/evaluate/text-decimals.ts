import type ts from 'typescript'
import { outcomes } from '../model/compose.ts'
import type { Node } from '../model/node.ts'
import { isPath } from '../model/omitted-when-empty.ts'
import { alternatives, type Type } from '../model/type.ts'
import { refuse } from './refusal.ts'

/**
 * `--set ratio=1.5` gives a text, which is read as a number where the field itself is printed. A map that is passed on
 * whole would hold the text.
 */
export const withoutTextDecimals = (node: Node, at: ts.Node): Node => {
  const name = outcomes(node)
    .filter(isPath)
    .map(({ type }) => decimalOf(type))
    .find((found) => found !== undefined)
  if (name !== undefined)
    refuse(
      at,
      `a map of the values is written whole, but its ${name} is a decimal, which \`--set\` gives as a string`,
      `Write its fields: \`{ ${name}: ….${name} }\`.`,
    )
  return node
}

/** The first field of an interface, or of one within, that is a decimal. Items of lists and maps are never texts. */
const decimalOf = (type: Type): string | undefined =>
  first(alternatives(type), (each) => {
    if (each.kind === 'list') return decimalOf(each.item)
    if (each.kind === 'map' && each.fields === undefined) return decimalOf(each.value)
    return 'fields' in each ? first(Object.entries(each.fields ?? {}), decimalField) : undefined
  })

const decimalField = ([name, type]: [string, Type]): string | undefined => {
  if (alternatives(type).some(({ kind }) => kind === 'number')) return name
  const inner = decimalOf(type)
  return inner && `${name}.${inner}`
}

const first = <Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined =>
  items.map(find).find((found) => found !== undefined)
