/** Whether Helm leaves a file or folder of a chart out, by its path in the chart. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean

interface Rule {
  readonly isNegated: boolean
  readonly onlyFolders: boolean
  readonly matches: (path: string) => boolean
}

/** What Helm adds to each `.helmignore`. */
const ALWAYS = 'templates/.?*'

/** Reads a `.helmignore` with Helm's rules, which aren't those of Git: https://helm.sh/docs/chart_template_guide/helm_ignore_file */
export const ignoredBy = (text: string): IsIgnored => {
  const rules = [...text.split(/\r?\n/), ALWAYS].flatMap((line) => ruleOf(line.trim()))
  return (path, isFolder) =>
    rules.some(({ isNegated, onlyFolders, matches }) =>
      // a negated rule leaves out all that it doesn't match
      isNegated ? (onlyFolders && !isFolder) || !matches(path) : (isFolder || !onlyFolders) && matches(path),
    )
}

const ruleOf = (line: string): Rule[] => {
  if (line === '' || line.startsWith('#')) return []
  const isNegated = line.startsWith('!')
  const pattern = isNegated ? line.slice(1) : line
  const onlyFolders = pattern.endsWith('/')
  return [{ isNegated, onlyFolders, matches: matcherOf(onlyFolders ? pattern.slice(0, -1) : pattern) }]
}

const matcherOf = (pattern: string): Rule['matches'] => {
  const expression = expressionOf(pattern.replace(/^\//, ''))
  if (pattern.includes('/')) return (path) => expression.test(path)
  return (path) => expression.test(path.slice(path.lastIndexOf('/') + 1))
}

/** A pattern of Go's `filepath.Match`. */
const expressionOf = (pattern: string): RegExp => {
  const source = pattern.replace(/\\(.)|\[([^\]]*)\]|\*+|\?|[.+^${}()|\]\\]/gs, (part, escaped, set) => {
    if (escaped !== undefined) return `\\u{${escaped.codePointAt(0).toString(16)}}`
    if (set !== undefined) return `[${set.replaceAll('[', '\\[')}]`
    if (part.startsWith('*')) return '[^/]*'
    return part === '?' ? '[^/]' : `\\${part}`
  })
  try {
    return new RegExp(`^${source}$`, 'u')
  } catch {
    return /^$/
  }
}
