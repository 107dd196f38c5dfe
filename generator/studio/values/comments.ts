import { isMap, isScalar, parseDocument } from 'yaml'
import { YAML_AS_HELM } from '../../src/import/read/yaml-as-helm.ts'

/** What the comments of a values.yaml say of each value, by the keys joined with newlines. */
export const commentsOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const visit = (node: unknown, path: readonly string[], first: string | null | undefined): void => {
    if (!isMap(node)) return
    for (const [index, { key, value }] of node.items.entries()) {
      if (!isScalar(key)) continue
      const here = [...path, String(key.value)]
      const comment = key.commentBefore ?? (index === 0 ? (node.commentBefore ?? first) : undefined)
      const words = saidIn(comment ?? '')
      if (words) found.set(here.join('\n'), words)
      visit(value, here, undefined)
    }
  }
  const { contents, commentBefore } = parseDocument(text, YAML_AS_HELM)
  visit(contents, [], commentBefore)
  for (const [path, words] of params(text)) found.set(path, words)
  return found
}

/** The last paragraph, without the marks of helm-docs, and without values that are commented out. */
const saidIn = (comment: string): string => {
  const lines = comment.split('\n').map((line) => line.replace(/^[#\s]+/, '').trimEnd())
  const start = lines.findLastIndex((line) => line.startsWith('-- '))
  const block = start >= 0 ? lines.slice(start) : lines.slice(lines.lastIndexOf('') + 1)
  return block
    .map((line) => line.replace(/^-- (\([\w/]+\) )?/, ''))
    .filter((line) => !/^(@|[\w.-]+:(\s|$)|- |[{[])/.test(line))
    .join(' ')
    .trim()
}

/** `## @param image.tag [string] Tag of the image`, as Bitnami writes them. */
const params = (text: string): [string, string][] =>
  [...text.matchAll(/^\s*##\s*@param\s+(\S+)\s*(?:\[[^\]]*\])?[ \t]*(\S.*)$/gm)].map(([, path = '', words = '']) => [
    path.replaceAll('.', '\n'),
    words.trim(),
  ])
