import ts from 'typescript'
import { DiffError } from '../diff-error.ts'
import type { Entry, Update } from './entries.ts'

/**
 * The text of a typed chart's `chart.ts` with entries as its `changes`. Those of the former version, which don't stay,
 * move to its `history`.
 *
 * @throws DiffError where they aren't written there as a list.
 */
export const withChanges = (file: string, text: string, formerVersion: string, { kept, added }: Update): string => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const definition = definitionIn(source)
  if (!definition) throw notWritten(file, 'defineChart({ … })')
  const changes = listIn(definition, 'changes', file)
  const history = listIn(definition, 'history', file)
  const formerOnes = kept.length === 0 && changes && changes.elements.length > 0 ? changes.getText() : undefined
  const edits = [
    edit(definition, 'changes', changes, added.map(entryText), formerOnes === undefined ? 'append' : 'replace'),
    ...(formerOnes === undefined
      ? []
      : [edit(definition, 'history', history, [formerText(formerVersion, formerOnes)], 'prepend')]),
  ]
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, end, by }) => all.slice(0, at) + by + all.slice(end), text)
}

interface Edit {
  readonly at: number
  readonly end: number
  readonly by: string
}

const definitionIn = (source: ts.SourceFile): ts.ObjectLiteralExpression | undefined => {
  let found: ts.ObjectLiteralExpression | undefined
  const visit = (node: ts.Node): void => {
    const [argument] = ts.isCallExpression(node) && node.expression.getText() === 'defineChart' ? node.arguments : []
    if (argument && ts.isObjectLiteralExpression(argument)) found ??= argument
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const listIn = (
  definition: ts.ObjectLiteralExpression,
  name: string,
  file: string,
): ts.ArrayLiteralExpression | undefined => {
  const property = definition.properties.find((each) => each.name?.getText() === name)
  if (property === undefined) return undefined
  if (ts.isPropertyAssignment(property) && ts.isArrayLiteralExpression(property.initializer))
    return property.initializer
  throw notWritten(file, `${name}: [ … ]`)
}

const notWritten = (file: string, what: string): DiffError =>
  new DiffError(
    'chart-source',
    `${file} has no ${what}, so changes can't be added to it`,
    `Write ${what} there, or add the changes yourself.`,
  )

/** Where a list doesn't exist, it becomes the last property but `values`. */
const edit = (
  definition: ts.ObjectLiteralExpression,
  name: string,
  list: ts.ArrayLiteralExpression | undefined,
  items: readonly string[],
  how: 'append' | 'prepend' | 'replace',
): Edit => {
  if (list) {
    const own = how === 'replace' ? [] : list.elements.map((element) => element.getText())
    const all = how === 'prepend' ? [...items, ...own] : [...own, ...items]
    return { at: list.getStart(), end: list.getEnd(), by: listText(all) }
  }
  const values = definition.properties.find((each) => each.name?.getText() === 'values')
  const at = values ? values.getStart() : definition.getEnd() - 1
  const by = values ? `${name}: ${listText(items)},\n  ` : `  ${name}: ${listText(items)},\n`
  return { at, end: at, by }
}

const listText = (items: readonly string[]): string => `[\n${items.map((item) => `    ${item},\n`).join('')}  ]`

const WIDTH = 120

const entryText = ({ kind, description }: Entry): string => {
  const [first, second] = [`kind: ${quoted(kind)}`, `description: ${quoted(description)}`]
  const line = `{ ${first}, ${second} }`
  return line.length + '    ,'.length <= WIDTH ? line : `{\n      ${first},\n      ${second},\n    }`
}

const formerText = (version: string, changes: string): string =>
  `{\n      version: ${quoted(version)},\n      changes: ${changes.replaceAll('\n', '\n    ')},\n    }`

const quoted = (text: string): string => {
  const json = JSON.stringify(text)
  return text.includes("'") && !text.includes('"')
    ? json
    : `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
