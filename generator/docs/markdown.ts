/** Text as code in a line, also inside of a table. */
export const code = (text: string): string => {
  const escaped = text.replaceAll('|', '\\|')
  return text.includes('`') ? `\`\` ${escaped} \`\`` : `\`${escaped}\``
}

/** Text as code in lines of its own. */
export const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

/** A table, or nothing when it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')]

/** A message in a paragraph or table: signs that Markdown reads are escaped, besides in its code. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 0 ? part.replace(/[*_<>|]/g, '\\$&') : part.replaceAll('|', '\\|')))
    .join('')

/** Where a heading is linked to. */
export const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')

/** Paragraphs with a blank line between them; empty ones are left out. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')
