import type ts from 'typescript'
import { isManifestText } from '../model/computed.ts'
import { childrenOf, holding, remembered } from '../model/inside.ts'
import type { Node } from '../model/node.ts'
import { refuse } from './refusal.ts'

/** Refuses manifests in a text anywhere but among the documents of a template: nothing is known of them. */
export const checkManifestTexts = (body: Node, at: ts.Node, areDocuments = false): void => {
  if ((areDocuments ? isMisplaced : holdsText)(body))
    refuse(
      at,
      '`manifestsFromYaml` gives whole manifests, which a chart can only return',
      'Return them as they are, alone or among others: `[...manifestsFromYaml(text), { apiVersion: …, kind: …, metadata: … }]`; read one with `fromYaml(text)`.',
    )
}

const holdsText = holding(isManifestText)

/** Whether there is one in a test or a field: each node once, since one may stand in many places. */
const isMisplaced: (documents: Node) => boolean = remembered((node) => {
  const documents = documentsOf(node)
  return childrenOf(node).some((child) => (documents.includes(child) ? isMisplaced : holdsText)(child))
})

const documentsOf = (node: Node): readonly Node[] => {
  if (node.kind === 'named' || node.kind === 'spread') return [node.of]
  if (node.kind === 'conditional') return [node.then, node.otherwise]
  if (node.kind === 'list') return node.items
  return node.kind === 'each' ? [node.body] : []
}
