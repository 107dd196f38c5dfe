/** A line of a table: texts and numbers by the titles of their columns. */
export type Row = Readonly<Record<string, string | number>>

const GAP = '  '

/** A table as lines, the titles first; numbers stand at the right of their columns. */
export const tableLines = (rows: readonly Row[]): string[] => {
  const titles = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const isNumber = (title: string): boolean => rows.every((row) => typeof row[title] !== 'string')
  const width = (title: string): number => Math.max(title.length, ...rows.map((row) => cell(row[title]).length))
  const line = (texts: readonly string[]): string =>
    titles
      .map((title, at) => (isNumber(title) ? texts[at]?.padStart(width(title)) : texts[at]?.padEnd(width(title))))
      .join(GAP)
      .trimEnd()
  return [line(titles), ...rows.map((row) => line(titles.map((title) => cell(row[title]))))]
}

const cell = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en') : (value ?? '')
