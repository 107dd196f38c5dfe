/** Works on all of some things, on a few of them at a time; the results are in the order of the things. */
export async function mapBounded<T, R>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(things.length)
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const index = next++
      results[index] = await work(things[index] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, worker))
  return results
}
