/** Names without the longest beginning that a quarter of them share: `shop-web`, `shop-db` are `web`, `db`. */
export const shortNames = (names: readonly string[]): ((name: string) => string) => {
  const counts = new Map<string, number>()
  for (const name of new Set(names)) for (const start of starts(name)) counts.set(start, (counts.get(start) ?? 0) + 1)
  const least = Math.max(2, new Set(names).size / 4)
  const shared = [...counts].filter(([, count]) => count >= least).map(([start]) => start)
  const longestFirst = shared.toSorted((a, b) => b.length - a.length)
  return (name) => name.slice(longestFirst.find((start) => name.startsWith(start))?.length ?? 0)
}

/** The beginnings of a name that end at a hyphen. */
const starts = (name: string): string[] =>
  [...name.matchAll(/-/g)].map(({ index }) => name.slice(0, index + 1)).filter((start) => start.length < name.length)
