import { describe, expect, it } from 'vitest'
import { inPool } from './pool.ts'

describe('a pool', () => {
  it('runs no more tasks at once than it is told', async () => {
    let [running, most] = [0, 0]
    const task = (index: number) => async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return index
    }
    expect(await inPool([1, 2, 3, 4, 5].map(task), 2)).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })
})
