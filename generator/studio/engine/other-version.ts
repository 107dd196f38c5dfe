import { aboutOf, type RenderedDocument } from './resources.ts'

type Documents = ReadonlyMap<string, RenderedDocument>

/**
 * The documents of another version of the chart as this one's are compared with them: under the same keys, also where they
 * come from other templates, and without the labels that name the version, which differ in each.
 */
export const comparable = (other: Documents, now: Documents): Documents => {
  const moved = new Map([...now].filter(([key]) => !other.has(key)).map(([key, { value }]) => [identityOf(value), key]))
  return new Map(
    [...other].map(([key, document]) => {
      const own = now.has(key) ? key : (moved.get(identityOf(document.value)) ?? key)
      return [own, withLabelsOf(document, now.get(own)?.text ?? '')]
    }),
  )
}

const identityOf = (value: unknown): string => {
  const { kind, namespace, name } = aboutOf(value)
  return [kind, namespace, name].join('/')
}

const OF_THE_VERSION = /^(\s*(?:helm\.sh\/chart|app\.kubernetes\.io\/version):) .*$/gm

const withLabelsOf = (document: RenderedDocument, text: string): RenderedDocument => {
  const labels = new Map([...text.matchAll(OF_THE_VERSION)].map(([line, label = '']) => [label, line]))
  return { ...document, text: document.text.replaceAll(OF_THE_VERSION, (line, label) => labels.get(label) ?? line) }
}
