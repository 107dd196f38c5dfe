import { join, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(import.meta.dirname, '../..')

/** What tsc says of sources that stand in no file, by their names. */
export const typeProblems = (sources: ReadonlyMap<string, string>): string[] => {
  const texts = new Map([...sources].map(([name, text]) => [join(import.meta.dirname, `${name}.ts`), text]))
  const program = ts.createProgram([...texts.keys()], options(), hostOf(texts))
  return [...texts.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)
    const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    return problems.map(({ messageText }) => `${file?.text}\n${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  })
}

const options = (): ts.CompilerOptions => {
  const path = join(ROOT, 'tsconfig.json')
  const { config } = ts.readConfigFile(path, ts.sys.readFile)
  // with its path: from where the types of packages are looked for
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, ROOT, {}, path)
  // authors may write more than what this repository does
  return { ...options, erasableSyntaxOnly: false }
}

const hostOf = (texts: ReadonlyMap<string, string>): ts.CompilerHost => {
  const host = ts.createCompilerHost(options())
  return {
    ...host,
    fileExists: (path) => texts.has(path) || host.fileExists(path),
    readFile: (path) => texts.get(path) ?? host.readFile(path),
    getSourceFile: (path, version) => {
      const text = texts.get(path)
      return text === undefined ? host.getSourceFile(path, version) : ts.createSourceFile(path, text, version)
    },
  }
}
