import { fileURLToPath } from 'node:url'
import type { BaseType, SubNodeParser } from 'ts-json-schema-generator'
import ts from 'typescript'
import { isFile, isOwnSource, readText } from '../../loader/index.ts'
import { schemaGenerator } from './schema-generator.ts'

/**
 * An interface of Kubernetes or of its common extensions, such as `Container` of `chartwright/kubernetes`: passed through,
 * since these aren't loaded, and expanded would cost a schema 30 to 100 KB.
 */
export const kubernetesParser = (checker: ts.TypeChecker): SubNodeParser => ({
  supportsNode: (node) => ts.isTypeReferenceNode(node) && isOfKubernetes(node.typeName, checker),
  createType: (): BaseType => {
    const { AnnotatedType, AnyType } = schemaGenerator()
    return new AnnotatedType(new AnyType(), { passThrough: true }, false)
  },
})

const isOfKubernetes = (name: ts.EntityName, checker: ts.TypeChecker): boolean => {
  const root = ts.isQualifiedName(name) ? name.left : name
  const declaration = checker.getSymbolAtLocation(root)?.declarations?.[0]
  const from = declaration && importOf(declaration)
  const module = from && moduleOf(from)
  if (!module) return false
  const imported = ts.isImportSpecifier(declaration) ? (declaration.propertyName ?? declaration.name) : undefined
  return interfacesOf(module).has(ts.isQualifiedName(name) ? name.right.text : (imported?.text ?? ''))
}

const importOf = (node: ts.Node): ts.ImportDeclaration | undefined => {
  if (ts.isImportDeclaration(node)) return node
  return ts.isSourceFile(node) || !node.parent ? undefined : importOf(node.parent)
}

/** Which of chartwright's modules of manifests' types an import names. */
const moduleOf = (node: ts.ImportDeclaration): string | undefined => {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return undefined
  const { text } = node.moduleSpecifier
  const own = isOwnSource(node.getSourceFile().fileName) ? /\/kubernetes\/([\w-]+)\.[jt]s$/.exec(text) : undefined
  return (own ?? /^chartwright\/([\w-]+)$/.exec(text))?.[1]
}

const known = new Map<string, ReadonlySet<string>>()

const interfacesOf = (module: string): ReadonlySet<string> => {
  const found = known.get(module) ?? readInterfaces(module)
  known.set(module, found)
  return found
}

const readInterfaces = (module: string): ReadonlySet<string> => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'd.ts'
  const file = fileURLToPath(new URL(`../../kubernetes/${module}.${extension}`, import.meta.url))
  const text = isFile(file) ? readText(file) : ''
  return new Set([...text.matchAll(/^export interface (\w+)/gm)].map(([, name = '']) => name))
}
