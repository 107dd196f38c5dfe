import ts from 'typescript'
import type { Evaluation } from './evaluation.ts'
import { insteadOfGlobal } from './library/alternatives.ts'
import type { Modules } from './modules.ts'
import { refuse, syntaxName } from './refusal.ts'
import { evaluate } from './rules.ts'
import { Scope } from './scope.ts'
import { declareVariables } from './syntax/declarations.ts'
import { declareClass, declareEnum, declareFunction } from './syntax/functions-and-classes.ts'
import type { Value } from './value.ts'

/** One source file of a chart, or one of chartwright's own that a chart imports. Its names are evaluated when they are read. */
export class Module {
  readonly file: ts.SourceFile
  readonly #modules: Modules
  readonly #scope: Scope
  readonly #exports = new Map<string, () => Value>()
  readonly #stars: string[] = []
  #done = false

  constructor(file: ts.SourceFile, modules: Modules, evaluation: Evaluation) {
    this.file = file
    this.#modules = modules
    this.#scope = new ModuleScope(evaluation)
  }

  /** The value of an export; `found: false` when the file has none of this name. */
  read(name: string): { found: boolean; value?: Value } {
    this.#run()
    const own = this.#exports.get(name)
    if (own) return { found: true, value: own() }
    for (const specifier of this.#stars) {
      const other = this.#modules.read(specifier, name, this.file)
      if (other.found) return other
    }
    return { found: false }
  }

  /** All exports as one object: `import * as name`. */
  all(): Record<string, Value> {
    this.#run()
    return Object.fromEntries([...this.#exports].map(([name, get]) => [name, get()]))
  }

  #run(): void {
    if (this.#done) return
    this.#done = true
    for (const statement of this.file.statements) this.#hoist(statement)
    for (const statement of this.file.statements) this.#statement(statement)
  }

  #hoist(node: ts.Statement): void {
    if (ts.isImportDeclaration(node)) this.#import(node)
    if (ts.isFunctionDeclaration(node)) declareFunction(node, this.#scope)
  }

  #import(node: ts.ImportDeclaration): void {
    const { importClause } = node
    if (!importClause || importClause.isTypeOnly) return
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text
    if (importClause.name) this.#declare(importClause.name, specifier, 'default')
    const { namedBindings } = importClause
    if (!namedBindings) return
    if (ts.isNamespaceImport(namedBindings)) this.#declareAll(namedBindings.name, specifier)
    else
      for (const { isTypeOnly, name, propertyName } of namedBindings.elements)
        if (!isTypeOnly) this.#declare(name, specifier, (propertyName ?? name).text)
  }

  #declare(name: ts.Identifier, specifier: string, exported: string): void {
    const get = () => {
      refuseMachine(specifier, name)
      const { found, value } = this.#modules.read(specifier, exported, this.file)
      return found
        ? value
        : refuse(
            name,
            `charts can't import \`${exported}\``,
            `'${specifier}' exports no function or constant of this name that a template can use.`,
          )
    }
    ;(this.#scope as ModuleScope).declareLazily(name.text, get)
  }

  #declareAll(name: ts.Identifier, specifier: string): void {
    refuseMachine(specifier, name)
    this.#scope.declare(name.text, this.#modules.all(specifier, this.file))
  }

  #statement(node: ts.Statement): void {
    if (ts.isVariableStatement(node)) this.#variables(node)
    if (ts.isFunctionDeclaration(node) && isExported(node)) this.#exportFunction(node)
    if (ts.isClassDeclaration(node)) this.#class(node)
    if (ts.isExportAssignment(node)) this.#default(node.expression)
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) this.#reExport(node)
    if (ts.isEnumDeclaration(node)) this.#enum(node)
    if (REFUSED.has(node.kind) && !isOnlyForTypes(node))
      refuse(
        node,
        `${nameOfStatement(node)} isn't supported at the top of a file`,
        'Move it into a function: only imports, constants, functions, classes and types belong there.',
      )
  }

  #variables(node: ts.VariableStatement): void {
    if (!(node.declarationList.flags & ts.NodeFlags.Const))
      refuse(node, "variables at the top of a file can't be `let` or `var`", 'Write `const`.')
    declareVariables(node.declarationList, this.#scope)
    if (!isExported(node)) return
    for (const { name } of node.declarationList.declarations)
      if (ts.isIdentifier(name)) this.#export(name.text, name.text)
  }

  #exportFunction(node: ts.FunctionDeclaration): void {
    const isDefault = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    const name =
      node.name?.text ??
      refuse(
        node,
        'a default export needs a name when it is a function declaration',
        'Write `export default (context) => …`.',
      )
    this.#export(isDefault ? 'default' : name, name)
  }

  #class(node: ts.ClassDeclaration): void {
    declareClass(node, this.#scope)
    if (node.name && isExported(node)) this.#export(node.name.text, node.name.text)
  }

  #enum(node: ts.EnumDeclaration): void {
    declareEnum(node, this.#scope)
    if (isExported(node)) this.#export(node.name.text, node.name.text)
  }

  #default(expression: ts.Expression): void {
    let cached: { value: Value } | undefined
    this.#exports.set('default', () => {
      cached ??= { value: evaluate(expression, this.#scope) }
      return cached.value
    })
  }

  #reExport(node: ts.ExportDeclaration): void {
    const specifier = node.moduleSpecifier && (node.moduleSpecifier as ts.StringLiteral).text
    if (specifier) refuseMachine(specifier, node)
    if (!node.exportClause && specifier) this.#stars.push(specifier)
    if (!node.exportClause || !ts.isNamedExports(node.exportClause)) return
    for (const { isTypeOnly, name, propertyName } of node.exportClause.elements) {
      if (isTypeOnly) continue
      const local = (propertyName ?? name).text
      if (specifier) this.#exports.set(name.text, () => this.#modules.read(specifier, local, this.file).value)
      else this.#export(name.text, local)
    }
  }

  #export(name: string, local: string): void {
    this.#exports.set(name, () => this.#scope.find(local)?.binding.value)
  }
}

/** A file's names; an imported one is looked up when it is read, so that files may import each other. */
class ModuleScope extends Scope {
  readonly #lazy = new Map<string, () => Value>()

  declareLazily(name: string, get: () => Value): void {
    this.#lazy.set(name, get)
  }

  override find(name: string, crossed?: number): ReturnType<Scope['find']> {
    const lazy = this.#lazy.get(name)
    return lazy
      ? { scope: this, binding: { value: lazy(), mutable: false, changes: { last: 0 } }, crossed }
      : super.find(name, crossed)
  }
}

/** Modules that tell of the machine: what they export would stand in the chart as it was where the chart was generated. */
const OF_MACHINE = /^(?:node:)?(?:os|process|perf_hooks)$/

const refuseMachine = (specifier: string, at: ts.Node): void => {
  if (OF_MACHINE.test(specifier)) refuse(at, `charts can't import '${specifier}'`, insteadOfGlobal('process'))
}

/** Statements are called by the word with which they begin. */
const nameOfStatement = (node: ts.Statement): string => {
  if (ts.isExpressionStatement(node)) return 'an expression'
  const [word] = /^[a-z]+\b(?!:)/.exec(node.getText()) ?? []
  return ts.isModuleDeclaration(node) || !word ? syntaxName(node.kind) : `\`${word}\``
}

/** `declare …`, and a namespace of types. */
const isOnlyForTypes = (node: ts.Statement): boolean => {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
  if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)) return true
  if (ts.isImportEqualsDeclaration(node)) return node.isTypeOnly
  return (
    ts.isModuleDeclaration(node) &&
    (!node.body ||
      (ts.isModuleBlock(node.body) &&
        node.body.statements.every((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))))
  )
}

const isExported = (
  node: ts.VariableStatement | ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration,
): boolean => ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false

const REFUSED = new Set([
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.ForOfStatement,
  ts.SyntaxKind.ForStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.TryStatement,
  ts.SyntaxKind.ModuleDeclaration,
  ts.SyntaxKind.ImportEqualsDeclaration,
  ts.SyntaxKind.LabeledStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.DoStatement,
  ts.SyntaxKind.ForInStatement,
  ts.SyntaxKind.Block,
  ts.SyntaxKind.ThrowStatement,
])
