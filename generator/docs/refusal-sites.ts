import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const EVALUATE = join(import.meta.dirname, '../src/evaluate')

/** A place in the evaluator that refuses something. */
export interface RefusalSite {
  /** What stands there as the reason. */
  readonly says: string
  /** Messages that it gives, with anything in place of what depends on the source. */
  readonly what: RegExp
}

/** All places in the evaluator that refuse something. */
export const refusalSites = (): RefusalSite[] =>
  readdirSync(EVALUATE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => sitesOf(readFileSync(join(EVALUATE, name), 'utf8')))

const sitesOf = (text: string): RefusalSite[] => {
  const sites: RefusalSite[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'refuse') sites.push(siteOf(node))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2023, true))
  return sites
}

const siteOf = ({ arguments: [, what] }: ts.CallExpression): RefusalSite => ({
  says: what?.getText().slice(1, -1) ?? '',
  what: new RegExp(`^${what ? patternOf(what) : ''}$`, 's'),
})

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const patternOf = (node: ts.Expression): string => {
  if (ts.isCallExpression(node) && node.expression.getText() === 'mayBeUndefined') return '.* may be undefined here'
  if (ts.isStringLiteralLike(node)) return escaped(node.text)
  if (!ts.isTemplateExpression(node)) return '.*'
  return escaped(node.head.text) + node.templateSpans.map(({ literal }) => `.*${escaped(literal.text)}`).join('')
}
