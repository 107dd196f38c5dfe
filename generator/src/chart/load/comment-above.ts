import ts from 'typescript'
import { type Find, readText } from '../../loader/index.ts'

/** The doc comment of what is found in a file; empty without one. */
export const commentAbove = (file: string, find: Find): string => {
  const node = find(ts.createSourceFile(file, readText(file), ts.ScriptTarget.ES2023, true))
  const statement = node && ts.findAncestor(node, ts.isStatement)
  const docs = statement && ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)
  return ts.getTextOfJSDocComment(docs?.comment) ?? ''
}
