import { parseAllDocuments, visit } from 'yaml'
import { type Guarantee, unless } from '../guarantee.ts'
import { template, withEachHelm } from '../subject.ts'

/** Helm expands anchors before it merges values, which surprises whoever overrides one. */
export const noAnchors: Guarantee = {
  name: 'no anchors',
  promise: 'No generated file contains YAML anchors or aliases.',
  check: async (subject) => {
    const files = [...subject.files].filter(([path]) => path.endsWith('.yaml') && !path.startsWith('templates/'))
    const manifests = await withEachHelm(subject, [undefined], async (helm) => {
      const result = await template(subject, helm)
      return result.ok ? anchorsIn('a manifest', result.text) : [result.message]
    })
    return [...files.flatMap(([path, text]) => anchorsIn(path, text)), ...manifests]
  },
}

const anchorsIn = (path: string, text: string): string[] => {
  const found: string[] = []
  for (const document of parseAllDocuments(text)) {
    visit(document, {
      Alias: (_, { source }) => void found.push(`${path} has the alias *${source}`),
      Node: (_, node) => void found.push(...unless(!('anchor' in node && node.anchor), `${path} has an anchor`)),
    })
  }
  return [...new Set(found)]
}
