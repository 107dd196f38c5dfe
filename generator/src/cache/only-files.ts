import { isBuiltin } from 'node:module'
import ts from 'typescript'

/** Modules of Node that give the same each time. */
const PURE = /^(node:)?(path|url|util|assert|buffer|querystring|punycode|string_decoder|events)(\/|$)/

/** What gives something else each time, or depends on the machine. */
const IMPURE: ReadonlySet<string> = new Set([
  'process',
  'Date',
  'Intl',
  'performance',
  'crypto',
  'fetch',
  'global',
  'globalThis',
  'random',
  'require',
  'eval',
  'Function',
  'navigator',
  'WebSocket',
])

/** Whether what a source gives depends on files alone, so that it can be kept as long as these are the same. */
export const dependsOnFilesAlone = (text: string): boolean =>
  !ts.preProcessFile(text).importedFiles.some(({ fileName }) => isBuiltin(fileName) && !PURE.test(fileName)) &&
  !identifiersIn(text).some((name) => IMPURE.has(name))

const identifiersIn = (text: string): readonly string[] => {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2023))
  return names
}
