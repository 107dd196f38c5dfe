/** The parts of a text between separators that stand in no bracket or string; those that are empty are left out. */
export const splitAtTop = (text: string, separator: string): readonly string[] =>
  split(text, separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The items of a list's pattern: those that it leaves out are empty. */
export const splitItems = (text: string): readonly string[] => {
  const items = split(text, ',').map((item) => item.trim())
  return items.slice(0, items.findLastIndex((item) => item !== '') + 1)
}

/** What stands before and behind the first separator that is in no bracket or string. */
export const splitOnce = (text: string, separator: string): readonly [string, string | undefined] => {
  const [first = '', ...others] = split(text, separator)
  return [first.trim(), others.length === 0 ? undefined : others.join(separator).trim()]
}

/** Strings, and what isn't the `=`, `<`, `>`, `|` or `?` that it begins with. */
const TOKEN = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|=>|[=!<>]=+|\|\||\?\?|./gsu

const split = (text: string, separator: string): readonly string[] => {
  const parts = ['']
  let depth = 0
  for (const token of text.match(TOKEN) ?? []) {
    if (/^[{[(<]$/.test(token)) depth++
    if (/^[}\])>]$/.test(token)) depth--
    if (depth === 0 && token === separator) parts.push('')
    else parts[parts.length - 1] += token
  }
  return parts
}
