import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { exported, exportedDefault } from '../../../src/import/typescript/make-statements.ts'
import { printDeclaration } from '../../../src/import/typescript/print.ts'
import { parsedExpression } from './parsed-trees.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const SOURCES = ['charts/*/src/**/*.ts', 'generator/test/twins/charts/*/src/**/*.ts']

/** What people wrote as the value of a constant or default export, by the name of the constant. */
const writtenIn = (path: string): readonly (readonly [name: string | undefined, text: string])[] => {
  const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true)
  return source.statements.flatMap((statement): (readonly [string | undefined, string])[] => {
    if (ts.isExportAssignment(statement)) return [[undefined, statement.expression.getText()]]
    if (!ts.isVariableStatement(statement) || !/^export /.test(statement.getText())) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer ? [[name.getText(), initializer.getText()] as const] : [],
    )
  })
}

/** The same from its tree; undefined for what trees don't hold. */
const printedAgain = (name: string | undefined, text: string): string | undefined => {
  if (/\/\/|\/\*/.test(text)) return undefined
  try {
    const tree = parsedExpression(`export const e = ${text}`)
    const declaration = name === undefined ? exportedDefault(tree) : exported(name, tree)
    return printDeclaration(declaration).replace(/^export (default|const \w+ =)\s*/, '')
  } catch {
    return undefined
  }
}

/** Types and parameters are texts of trees, which this test's reader keeps without spaces; indents follow the lines. */
const withoutSpaces = (text: string): string => text.replace(/[ ]+/g, '')

it("lays out this repository's charts as their authors did", () => {
  const pairs = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).flatMap((path) =>
    writtenIn(path).flatMap(([name, text]) => {
      const again = printedAgain(name, text)
      return again === undefined ? [] : [[withoutSpaces(text), withoutSpaces(again)] as const]
    }),
  )
  expect(pairs.length).toBeGreaterThan(250)
  const same = pairs.filter(([written, printed]) => written === printed)
  expect(same.length / pairs.length).toBeGreaterThan(0.9)
})
