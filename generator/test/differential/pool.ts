/** Runs tasks, a few at a time; results come in the order of the tasks. */
export const inPool = async <T>(tasks: readonly (() => Promise<T>)[], atOnce = 2): Promise<T[]> => {
  const results: T[] = []
  const waiting = tasks.entries()
  const work = async (): Promise<void> => {
    for (const [index, task] of waiting) results[index] = await task()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}
