import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { together } from '../src/together.ts'

test('asks once for all who ask in one turn, with what the first one asked', async () => {
  const asked: string[] = []
  const ask = together(async (id: string) => asked.push(id))
  expect(await Promise.all([ask('a'), ask('b'), ask('c')])).toEqual([1, 1, 1])
  expect(await ask('d')).toBe(2)
  expect(asked).toEqual(['a', 'd'])
})

test('begins only after all who share it have asked', async () => {
  let state = 'before'
  const look = together(async () => state)
  const first = look()
  state = 'after'
  expect(await Promise.all([first, look()])).toEqual(['after', 'after'])
})

test('does not make those who ask later wait for an answer that never comes', async () => {
  let asked = 0
  const ask = together(() => (asked++ === 0 ? new Promise<string>(() => {}) : Promise.resolve('answer')))
  void ask()
  await turn()
  await turn()
  expect(await ask()).toBe('answer')
})

test('fails for all who share a failure, and asks anew afterwards', async () => {
  let asked = 0
  const ask = together(async () => {
    if (asked++ === 0) throw new Error('away')
    return 'answer'
  })
  const both = await Promise.allSettled([ask(), ask()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await ask()).toBe('answer')
})
