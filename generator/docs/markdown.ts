/** Code inside a line, also in a table. */
export const code = (text: string): string => {
  const escaped = text.replaceAll('|', '\\|')
  return text.includes('`') ? `\`\` ${escaped} \`\`` : `\`${escaped}\``
}

/** Code on lines of its own. */
export const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

/** A table, or nothing when it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')]

/** A message in a paragraph or table: Markdown's own characters are escaped outside of code. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 0 ? part.replace(/[*_<>|]/g, '\\$&') : part.replaceAll('|', '\\|')))
    .join('')

/** The anchor that GitHub gives a heading. */
export const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')

/** A link. */
export const link = (text: string, target: string): string => `[${text}](${target})`

const WIDTH = 120

/** Links side by side, on lines that people can read in the source, too. */
export const flow = (links: readonly string[], indent = ''): string => {
  const lines: string[] = []
  for (const each of links) {
    const joined = `${lines.at(-1)} · ${each}`
    if (lines.length > 0 && indent.length + joined.length <= WIDTH) lines[lines.length - 1] = joined
    else lines.push(each)
  }
  return lines.join(` ·\n${indent}`)
}

/** A sentence or title, capitalised unless it begins with code or a path. */
export const capitalised = (sentence: string): string =>
  /^[a-z]+[ ,']/.test(sentence) ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence

/** Paragraphs with a blank line between them; empty ones are omitted. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')
