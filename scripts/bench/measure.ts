/** The middle one of some numbers. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** How many milliseconds something takes. */
export async function milliseconds(run: () => unknown): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}

/** The median of so many runs, after as many again that only warm up, up to ten. */
export async function medianOf(runs: number, run: () => unknown): Promise<number> {
  for (let index = 0; index < Math.min(runs, 10); index++) await run()
  const times: number[] = []
  for (let index = 0; index < runs; index++) times.push(await milliseconds(run))
  return median(times)
}

/** A line of a Markdown table. */
export const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** The head of a Markdown table. */
export const head = (...cells: readonly string[]): string[] => [row(...cells), `|${'---|'.repeat(cells.length)}`]

/** Milliseconds, to three digits. */
export const shown = (value: number): string => (value >= 100 ? `${Math.round(value)}` : value.toPrecision(3))
