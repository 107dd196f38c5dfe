import ts from 'typescript'
import { outcomes } from '../model/compose.ts'
import { plain } from '../model/leaves.ts'
import type { Node } from '../model/node.ts'
import { alternatives, type Type } from '../model/type.ts'
import { aValueOf } from './names.ts'
import { refuse } from './refusal.ts'
import type { FunctionCode } from './value.ts'

/** Refuses what is no manifest: Helm reads each document as a map, or fails. */
export const checkDocuments = (body: Node, code: FunctionCode): void => {
  for (const node of outcomes(body)) checkDocument(node, code)
}

const checkDocument = (node: Node, code: FunctionCode): void => {
  const of = plain(node)
  if (of.kind === 'each') checkDocuments(of.body, code)
  else if (of.kind === 'spread') checkDocuments(of.of, code)
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
      "a list of the values can't be a list of manifests",
      'Map each item to a manifest: `list.map((item) => ({ apiVersion: …, kind: …, metadata: … }))`.',
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
