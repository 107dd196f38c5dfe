import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { valuesInterface } from './construct-values.ts'
import { constructs, untyped } from './constructs.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

/** Names of those texts that the type checker refuses, with its messages. */
const typeErrors = (texts: Readonly<Record<string, string>>): Record<string, string[]> => {
  const files = new Map(
    Object.values(texts).map((text, index) => [resolve(import.meta.dirname, `case-${index}.ts`), text]),
  )
  const names = new Map([...files.keys()].map((file, index) => [file, Object.keys(texts)[index] ?? '']))
  const program = ts.createProgram([...files.keys()], options(), host(files))
  const errors: Record<string, string[]> = {}
  for (const [file, name] of names) {
    const messages = ts.getPreEmitDiagnostics(program, program.getSourceFile(file))
    if (messages.length > 0)
      errors[name] = messages.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  }
  return errors
}

const options = (): ts.CompilerOptions => {
  const path = resolve(ROOT, 'tsconfig.json')
  const { config } = ts.readConfigFile(path, ts.sys.readFile)
  // with its path: from where the types of packages are looked for
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ROOT, {}, path).options
}

const host = (texts: ReadonlyMap<string, string>): ts.CompilerHost => {
  const real = ts.createCompilerHost({})
  return {
    ...real,
    fileExists: (path) => texts.has(path) || real.fileExists(path),
    readFile: (path) => texts.get(path) ?? real.readFile(path),
    getSourceFile: (path, version) => {
      const text = texts.get(path)
      return text === undefined ? real.getSourceFile(path, version) : ts.createSourceFile(path, text, version, true)
    },
  }
}

describe('the type checker', () => {
  it('accepts the constructs but those that are marked', () => {
    const texts = Object.entries(constructs).map(([name, source]) => [
      name,
      `${valuesInterface}export default ${source}\n`,
    ])
    const errors = typeErrors(Object.fromEntries(texts))
    expect(Object.entries(errors).filter(([name]) => !untyped.includes(name))).toEqual([])
    expect(Object.keys(errors)).toEqual([...untyped])
  })
})
