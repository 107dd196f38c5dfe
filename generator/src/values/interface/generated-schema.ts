import { dirname } from 'node:path'
import type { MutableParser, Schema, SubNodeParser } from 'ts-json-schema-generator'
import ts from 'typescript'
import { isOwnSource, placeInSource, placeOfNode, recordedHost, recordedSystem } from '../../loader/index.ts'
import { ValuesError } from '../values-error.ts'
import { keptSchema } from './kept-schemas.ts'
import { keyParser } from './key-parser.ts'
import { kubernetesParser } from './kubernetes-parser.ts'
import { partialParser } from './partial-parser.ts'
import { passThroughParser } from './pass-through-parser.ts'
import { schemaGenerator } from './schema-generator.ts'
import { TAGS } from './tag-problems.ts'

const NAME = 'Values'

/**
 * What `ts-json-schema-generator` makes of the interface `Values` that a file exports: with references, tags as
 * properties.
 *
 * @throws ValuesError at the place of a type that no value can have.
 */
export const generatedSchema = (schemaFile: string, tsconfig?: string): Schema =>
  keptSchema(schemaFile, tsconfig ?? '', () => newSchema(schemaFile, tsconfig))

const newSchema = (schemaFile: string, tsconfig?: string): Schema => {
  const { createFormatter, createParser, DEFAULT_CONFIG, SchemaGenerator } = schemaGenerator()
  const program = schemaProgram(schemaFile, tsconfig)
  const config = {
    ...DEFAULT_CONFIG,
    topRef: false,
    encodeRefs: false,
    extraTags: ['example', 'renamedFrom', 'retyped', 'passThrough', 'tpl'],
  }
  const parser = createParser(program, config, (chain) =>
    chain
      .addNodeParser(passThroughParser(program.getTypeChecker()))
      .addNodeParser(kubernetesParser(program.getTypeChecker()))
      .addNodeParser(partialParser)
      .addNodeParser(keyParser(chain as MutableParser & SubNodeParser)),
  )
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) checkIndexSignatures(file)
  const generator = new SchemaGenerator(program, parser, createFormatter(config), config)
  const values = valuesIn(program, schemaFile)
  try {
    return generator.createSchemaFromNodes([values])
  } catch (error) {
    throw typeError(error, values)
  }
}

const valuesIn = (program: ts.Program, schemaFile: string): ts.Node => {
  const file = program.getSourceFile(schemaFile)
  const checker = program.getTypeChecker()
  const module = file && checker.getSymbolAtLocation(file)
  const exported = module && checker.getExportsOfModule(module).find(({ name }) => name === NAME)
  const isAlias = exported && exported.flags & ts.SymbolFlags.Alias
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported
  const found = symbol?.declarations?.at(-1) ?? file?.statements.find(isValues)
  if (found) return found
  const message = `This file exports the defaults, but no interface \`${NAME}\`: write \`export interface ${NAME} { … }\``
  throw new ValuesError('no-interface', '', message, placeInSource(schemaFile))
}

const isValues = (node: ts.Statement): boolean =>
  (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.name.text === NAME

/** The generator reads no tags of `[key: string]: …`. */
const checkIndexSignatures = (node: ts.Node): void => {
  const tag = ts.isIndexSignatureDeclaration(node)
    ? ts.getJSDocTags(node).find(({ tagName }) => TAGS.includes(tagName.text))
    : undefined
  if (tag) {
    const name = `@${tag.tagName.text}`
    const message = `${name} has no effect on an index signature: tag an alias for the type of its values`
    throw new ValuesError('unsupported-constraint', '', message, placeOfNode(tag))
  }
  ts.forEachChild(node, checkIndexSignatures)
}

/** What the generator says of a type, at its place. */
const typeError = (error: unknown, values: ts.Node): unknown => {
  const { diagnostic, cause } = error as { diagnostic?: ts.Diagnostic; cause?: unknown }
  if (!diagnostic) return error
  if (cause && (cause as typeof error & { diagnostic?: unknown }).diagnostic) return typeError(cause, values)
  const { file, start } = diagnostic
  const token = file && start !== undefined ? tokenAt(file, start) : values
  const message = "Values can't have this type: use strings, numbers, booleans, lists, interfaces or `Record`"
  return new ValuesError('unknown-type', '', message, placeOfNode(token))
}

const tokenAt = (file: ts.SourceFile, position: number): ts.Node => {
  const find = (node: ts.Node): ts.Node =>
    ts.forEachChild(node, (child) =>
      child.getStart(file) <= position && position < child.end ? find(child) : undefined,
    ) ?? node
  return find(file)
}

/** Types of these packages are only passed through: loading them costs seconds and gives nothing. */
const NOT_LOADED = /^@?kubernetes-models(\/|$)/

/** So are chartwright's own, in its folder `kubernetes`. */
const isLoaded = (module: ts.ResolvedModuleFull | undefined): boolean =>
  !module || !isOwnSource(module.resolvedFileName) || !/\/(src|dist)\/kubernetes\/[^/]+$/.test(module.resolvedFileName)

const OPTIONS: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  // finds what each of TypeScript's other ways finds
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
}

/**
 * A program of one schema file and what it imports, as small as it can be: no ambient types, only the oldest library
 * (for `Record` and `Partial`), nothing of Kubernetes.
 */
export const schemaProgram = (schemaFile: string, tsconfig?: string): ts.Program => {
  const options = { ...(tsconfig && ownOptions(tsconfig)), ...OPTIONS, types: [], lib: ['lib.es5.d.ts'] }
  return ts.createProgram([schemaFile], options, hostWithout(options))
}

/** The options of a tsconfig.json, for its `paths`; the files it includes aren't looked for. */
const ownOptions = (tsconfig: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(tsconfig, recordedSystem.readFile)
  return ts.parseJsonConfigFileContent(config, recordedSystem, dirname(tsconfig)).options
}

const declarations = new Map<string, { readonly text: string; readonly file: ts.SourceFile }>()

/** A declaration, parsed once: the options are the same in all programs. */
const declarationOf = (
  name: string,
  host: ts.CompilerHost,
  parse: () => ts.SourceFile | undefined,
): ts.SourceFile | undefined => {
  const text = host.readFile(name)
  const known = declarations.get(name)
  if (known?.text === text) return known?.file
  const file = parse()
  if (file && text !== undefined) declarations.set(name, { text, file })
  return file
}

const hostWithout = (options: ts.CompilerOptions): ts.CompilerHost => {
  const host = recordedHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, ...rest) =>
    name.endsWith('.d.ts')
      ? declarationOf(name, host, () => getSourceFile(name, ...rest))
      : getSourceFile(name, ...rest)
  host.resolveModuleNameLiterals = (literals, file, redirected) =>
    literals.map(({ text }) => {
      // what chartwright itself is made of says nothing of values
      const isOwn = isOwnSource(file) && !text.startsWith('.')
      if (isOwn || NOT_LOADED.test(text)) return { resolvedModule: undefined }
      const { resolvedModule } = ts.resolveModuleName(text, file, options, host, undefined, redirected)
      return { resolvedModule: isLoaded(resolvedModule) ? resolvedModule : undefined }
    })
  return host
}
