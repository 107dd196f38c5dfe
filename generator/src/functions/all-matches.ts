import { toRegExp } from './portable-pattern.ts'

/** The matches of a pattern one after the other, as Go finds them: no empty one right behind another. */
export const allMatches = (pattern: string, text: string): readonly RegExpExecArray[] => {
  const { source, flags } = toRegExp(pattern)
  let end = -1
  return [...text.matchAll(new RegExp(source, `${flags}g`))].filter(({ 0: match, index }) => {
    const found = match !== '' || index !== end
    if (found) end = index + match.length
    return found
  })
}

/** The text with each match replaced. */
export const replaceMatches = (
  pattern: string,
  text: string,
  replacement: (match: RegExpExecArray) => string,
): string => {
  const matches = allMatches(pattern, text)
  const starts = [0, ...matches.map(({ 0: match, index }) => index + match.length)]
  const parts = matches.map((match, at) => text.slice(starts[at], match.index) + replacement(match))
  return parts.join('') + text.slice(starts.at(-1))
}
