/** The seed of random values: `SEED=…` repeats a run. Put it into the name of the test, so that it is printed. */
export const seed: number = process.env.SEED ? Number(process.env.SEED) : Date.now() % 1_000_000_000

/** How many random values to draw: `COUNT=…` for another number. */
export const countOr = (usual: number): number => (process.env.COUNT ? Number(process.env.COUNT) : usual)
