/** The seed of random values, the same each time; `SEED=…` for others. Stands in the name of the test, so that it is printed. */
export const seed: number = Number(process.env.SEED || 1)

/** How many random values to draw: `COUNT=…` for another number. */
export const countOr = (usual: number): number => (process.env.COUNT ? Number(process.env.COUNT) : usual)
