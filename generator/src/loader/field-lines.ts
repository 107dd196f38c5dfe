import ts from 'typescript'
import { defaultExport } from './place-in-source.ts'

/** Between the keys that lead to a field. */
export const KEY_END = '\n'

/**
 * The lines, from 1, on which a source writes fields: by the keys of the literals around them as far as the source shows
 * them, the first where several have the same. The empty text leads to the function itself.
 */
export const fieldLines = (file: string, text: string): Record<string, number> => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  const lines = new Map<string, number>([['', lineOf(defaultExport(source) ?? source)]])
  const visit = (node: ts.Node, keys: readonly string[]): void => {
    const key = keyOf(node)
    const inside = key === undefined ? keys : [...keys, key]
    const path = inside.join(KEY_END)
    if (key !== undefined && !lines.has(path)) lines.set(path, lineOf(node))
    ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(source, [])
  return Object.fromEntries(lines)
}

const keyOf = (node: ts.Node): string | undefined => {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return undefined
  const { name } = node
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : undefined
}
