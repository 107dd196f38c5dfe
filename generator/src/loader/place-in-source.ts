import ts from 'typescript'
import type { Place } from '../model/chartwright-error.ts'
import { readText } from './inputs.ts'
import { placeIn } from './source-error.ts'

/** Finds something in a source. */
export type Find = (source: ts.Node) => ts.Node | undefined

/** The place of the first that is found in a source; its beginning where nothing is. */
export const placeInSource = (file: string, ...finds: readonly Find[]): Place => {
  const text = readText(file)
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  for (const find of finds) {
    const node = find(source)
    if (node) return placeOfNode(node)
  }
  return { file, line: 1, column: 1 }
}

/** The place of a part of a source, as far as its first line. */
export const placeOfNode = (node: ts.Node): Place => {
  const source = node.getSourceFile()
  const [line = ''] = node.getText(source).split('\n')
  return placeIn(source.fileName, source.text, node.getStart(source), line.length)
}

/** `export default …`. */
export const defaultExport: Find = (source) =>
  ts.forEachChild(source, (node) => (ts.isExportAssignment(node) || isDefault(node) ? node : undefined))

const isDefault = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)

/** `const name = …`, `interface name { … }` or `type name = …` at the top of a file. */
export const declared =
  (name: string): Find =>
  (source) =>
    ts.forEachChild(source, (node) => {
      const nodes = ts.isVariableStatement(node) ? node.declarationList.declarations : [node]
      return nodes.find((each) => (each as ts.NamedDeclaration).name?.getText() === name)
    })

/** A field in an object or interface, by its path: `values.defaults`. As far as it is there. */
export const fieldIn =
  (outer: Find, path: string): Find =>
  (source) => {
    let found = outer(source)
    for (const name of stepsOf(path)) {
      const inner = found && field(found, name)
      if (!inner) return found
      found = inner
    }
    return found
  }

/** A text in something: `'redis'` in `dependencies`; the something where the text isn't written there. */
export const textIn =
  (outer: Find, text: string): Find =>
  (source) => {
    const within = outer(source)
    const find = (node: ts.Node): ts.Node | undefined =>
      ts.isStringLiteralLike(node) && node.text === text ? node : ts.forEachChild(node, find)
    return within && (find(within) ?? within)
  }

/** `['a.b', 'c']` for `a\\.b.c`; which item or entry of a list or map is left out. */
const stepsOf = (path: string): readonly string[] =>
  path
    .split(/(?<!\\)[.[\]]+/)
    .filter((step) => step !== '' && step !== '*')
    .map((step) => step.replaceAll('\\.', '.'))

/** The field of the nearest object or interface: fields of the same name in other fields aren't meant. */
const field = (node: ts.Node, name: string): ts.Node | undefined =>
  ts.forEachChild(node, (child) => {
    if (!isField(child)) return field(child, name)
    return (ts.isComputedPropertyName(child.name) ? child.name.getText() : child.name.text) === name ? child : undefined
  })

const isField = (node: ts.Node) =>
  ts.isPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isShorthandPropertyAssignment(node)
