import ts from 'typescript'
import { limited } from '../loader/index.ts'
import { list, outcomes, spread } from '../model/compose.ts'
import { isManifestText } from '../model/computed.ts'
import { plain } from '../model/leaves.ts'
import type { Node, TemplateModel } from '../model/node.ts'
import { alternatives, type Type } from '../model/type.ts'
import { checkDrawn } from './drawn-in-loops.ts'
import type { Evaluation } from './evaluation.ts'
import { checkManifestTexts } from './manifest-texts.ts'
import type { Modules } from './modules.ts'
import { aValueOf, refuse } from './refusal.ts'
import { applyClosure } from './rules.ts'
import { templateComment } from './syntax/comments.ts'
import { toNode } from './to-node.ts'
import { Closure, type FunctionCode } from './value.ts'

/** A source file that becomes a template. */
export interface TemplateSource extends Omit<TemplateModel, 'body'> {
  /** Absolute path of the source. */
  readonly file: string
}

/** The model of one template: what its function returns for values known only at render time. */
export const evaluateTemplate = (source: TemplateSource, modules: Modules, evaluation: Evaluation): TemplateModel =>
  limited(
    () => ({ what: 'To understand this template', where: { file: source.file, line: 1, column: 1 } }),
    () => evaluateOne(source, modules, evaluation),
  )

const evaluateOne = (source: TemplateSource, modules: Modules, evaluation: Evaluation): TemplateModel => {
  const file = modules.fileOf(source.file)
  const { value } = modules.default(source.file)
  if (!(value instanceof Closure)) {
    return refuse(
      exportedIn(file),
      'this file needs a function as its default export',
      'Write `export default (context: Context): … => …`.',
    )
  }
  const body = evaluation.withOwnChecks(() => toNode(applyClosure(value, [evaluation.context], value.code), value.code))
  const { path, form, source: name } = source
  if (form === 'manifest') checkDocuments(body, value.code)
  checkManifestTexts(body, returned(value.code), form === 'manifest')
  checkDrawn(body, returned(value.code))
  const comment = templateComment(exportedIn(file), value.code)
  return {
    path,
    form,
    source: name,
    ...(comment && { comment }),
    body: form === 'manifest' ? body : list([body.type.kind === 'list' ? spread(body) : body]),
  }
}

const exportedIn = (file: ts.SourceFile): ts.Node =>
  file.statements.find((node) => ts.isExportAssignment(node) || isDefault(node)) ?? file

const isDefault = (node: ts.Statement): boolean =>
  ts.isFunctionDeclaration(node) &&
  (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)

/** Refuses what is no manifest: Helm reads each document as a map, or fails. */
const checkDocuments = (body: Node, code: FunctionCode): void => {
  for (const node of outcomes(body)) checkDocument(node, code)
}

const checkDocument = (node: Node, code: FunctionCode): void => {
  const of = plain(node)
  if (of.kind === 'each') checkDocuments(of.body, code)
  else if (of.kind === 'spread') checkDocuments(of.of, code)
  else if (isManifestText(of)) return
  else if (of.kind !== 'list') checkMap(of.type, code)
  else for (const item of of.items) checkItem(item, code)
}

const checkItem = (item: Node, code: FunctionCode): void => {
  if (item.type.kind === 'list' && item.kind !== 'spread') checkMap(item.type, code)
  else checkDocuments(item, code)
}

const checkMap = (type: Type, code: FunctionCode): void => {
  if (alternatives(type).every(({ kind }) => MAPS.has(kind))) return
  if (type.kind === 'list')
    refuse(
      returned(code),
      "a list from the values can't be a list of manifests",
      'Map each item to a manifest: `list.map((item) => ({ apiVersion: …, kind: …, metadata: … }))`; for maps that are whole manifests, write `list.flatMap((item) => manifestsFromYaml(toYaml(item)))`.',
    )
  if (type.kind === 'string')
    refuse(
      returned(code),
      "a string can't be a manifest",
      'Return the manifests in it: `manifestsFromYaml(text)` from chartwright, or `list.flatMap((text) => manifestsFromYaml(text))`.',
    )
  refuse(
    returned(code),
    `${aValueOf(type)} can't be a manifest`,
    'Return a map that the chart writes: `{ apiVersion: …, kind: …, metadata: … }`, and read what varies from the values.',
  )
}

const MAPS = new Set<Type['kind']>(['object', 'map', 'any', 'absent'])

/** What the function gives, where it gives it in one place. */
const returned = (code: FunctionCode): ts.Node => {
  if (!code.body || !ts.isBlock(code.body)) return code.body ?? code
  const found = returnsIn(code.body)
  return (found.length === 1 && found[0]?.expression) || code
}

const returnsIn = (node: ts.Node): ts.ReturnStatement[] => {
  if (ts.isReturnStatement(node)) return [node]
  const found: ts.ReturnStatement[] = []
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child)) found.push(...returnsIn(child))
  })
  return found
}
