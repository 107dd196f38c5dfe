import { dirname, resolve } from 'node:path'
import ts from 'typescript'

const SOURCE = resolve(import.meta.dirname, '../../src')

/** What a module of the package exports, as its readers see it. */
export interface Exported {
  readonly name: string
  /** The file that declares it, below `src/`. */
  readonly file: string
  readonly kind: 'function' | 'value' | 'type'
  /** How it is called, or what it is. */
  readonly signature: string
  /** The doc comment without its tags. */
  readonly text: string
  /** What stands below `@example`, if anything does. */
  readonly example: string | undefined
  /** Constraints of a value: `minimum 1`. */
  readonly constraints: readonly string[]
}

const CONSTRAINTS =
  /^(?:minimum|maximum|exclusive|multipleOf|minLength|maxLength|pattern|format|minItems|maxItems|asType)/

/** Modules of the package, by the files that export them. */
export const MODULES: Readonly<Record<string, string>> = {
  chartwright: 'index.ts',
  'chartwright/blocks': 'blocks/index.ts',
  'chartwright/values': 'blocks/values/index.ts',
  'chartwright/testing': 'testing/index.ts',
  'chartwright/testing/vitest': 'testing/vitest.ts',
}

/** What each module exports, in the order of its names. */
export const exportsOfModules = (): ReadonlyMap<string, readonly Exported[]> => {
  const files = Object.entries(MODULES).map(([name, file]) => [name, resolve(SOURCE, file)] as const)
  const program = ts.createProgram(
    files.map(([, file]) => file),
    optionsOf(),
  )
  return new Map(files.map(([name, file]) => [name, exportsOf(program, file)]))
}

const optionsOf = (): ts.CompilerOptions => {
  const path = resolve(SOURCE, '../../tsconfig.json')
  const { config } = ts.readConfigFile(path, ts.sys.readFile)
  // with its path: from where the types of packages are looked for
  return ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, dirname(path), {}, path).options
}

const exportsOf = (program: ts.Program, file: string): Exported[] => {
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol
  return checker
    .getExportsOfModule(module)
    .map((symbol) => exportedOf(checker, symbol))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const exportedOf = (checker: ts.TypeChecker, alias: ts.Symbol): Exported => {
  const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias
  const [declaration] = symbol.declarations ?? []
  if (!declaration) throw new Error(`${alias.name} has no declaration`)
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => [name, ts.displayPartsToString(text)] as const)
  return {
    name: alias.name,
    file: declaration.getSourceFile().fileName.replace(`${SOURCE}/`, ''),
    ...described(checker, alias.name, symbol, declaration),
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    example: tags.find(([name]) => name === 'example')?.[1],
    constraints: tags.flatMap(([name, text]) => (CONSTRAINTS.test(name) ? [`${name} ${text}`.trim()] : [])),
  }
}

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope

const described = (
  checker: ts.TypeChecker,
  name: string,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
): Pick<Exported, 'kind' | 'signature'> => {
  if (ts.isClassDeclaration(declaration)) return { kind: 'type', signature: withoutExport(outlineOf(declaration)) }
  if (!(symbol.flags & ts.SymbolFlags.Value)) return { kind: 'type', signature: withoutExport(declaration.getText()) }
  const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures()
  const shown = signatures.map((each) => `${name}${checker.signatureToString(each, declaration, FLAGS)}`)
  if (shown.length > 0) return { kind: 'function', signature: shown.join('\n') }
  return { kind: 'value', signature: withoutExport((declaration.parent.parent as ts.Node).getText()) }
}

const withoutExport = (text: string): string =>
  text.replace(/^\/\*\*[\s\S]*?\*\/\s*/, '').replace(/^export (?:declare )?/, '')

/** The members of a class that everybody may use, without what they do. */
const outlineOf = (of: ts.ClassDeclaration): string => {
  const source = of.getSourceFile()
  const shown = of.members.filter((member) => !ts.isConstructorDeclaration(member) && !isPrivate(member))
  const lines = shown.map((member) => `  ${withoutBody(member, source)}`)
  return `class ${of.name?.text} {\n${lines.join('\n')}\n}`
}

const isPrivate = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0 ||
  (member.name !== undefined && ts.isPrivateIdentifier(member.name))

const withoutBody = (member: ts.ClassElement, source: ts.SourceFile): string => {
  const [comment] = ts.getLeadingCommentRanges(source.text, member.pos) ?? []
  const about = comment ? `${source.text.slice(comment.pos, comment.end)}\n  ` : ''
  const body = ts.isMethodDeclaration(member) || ts.isGetAccessorDeclaration(member) ? member.body : undefined
  return about + source.text.slice(member.getStart(), body ? body.pos : member.end).trimEnd()
}
