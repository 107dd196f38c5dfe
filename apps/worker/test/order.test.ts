import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compareVotes, latestVotes, type Vote } from '../src/vote-message.ts'
import { createVoteTable, type VoteTable } from '../src/vote-table.ts'
import { Stores } from './stores.ts'

const voteOf = (voter: string, choice: 'a' | 'b', asked: number, ms = asked, seq = 0): Vote => ({
  id: `${ms}-${seq}`,
  voter,
  choice,
  asked: `${asked}`,
  streamMs: `${ms}`,
  streamSeq: `${seq}`,
})

describe('the order of votes', () => {
  it('is that in which they were asked for, then that in which they came into the stream', () => {
    const inOrder = [
      voteOf('v', 'a', 9, 99, 99),
      voteOf('v', 'a', 10, 1, 5),
      voteOf('v', 'a', 10, 2, 9),
      voteOf('v', 'a', 10, 2, 10),
      voteOf('v', 'a', 11, 1, 0),
    ]
    for (const [index, vote] of inOrder.entries())
      for (const [other, against] of inOrder.entries())
        expect(Math.sign(compareVotes(vote, against))).toBe(Math.sign(index - other))
  })

  it('leaves of a batch each voter with the latest vote, sorted by voter', () => {
    const votes = [
      voteOf('z', 'a', 1),
      voteOf('y', 'b', 5),
      voteOf('z', 'b', 3),
      voteOf('z', 'a', 2),
      voteOf('y', 'a', 4),
    ]
    expect(latestVotes(votes)).toEqual([voteOf('y', 'b', 5), voteOf('z', 'b', 3)])
  })
})

describe('votes in the table', () => {
  let stores: Stores
  let table: VoteTable
  beforeAll(async () => {
    stores = await Stores.start()
    table = createVoteTable(stores.toPostgres)
  })
  beforeEach(() => stores.clear())
  afterAll(() => stores.remove())

  it('a later vote wins when it is written before an earlier one', async () => {
    await table.write([voteOf('v', 'b', 2)])
    await table.write([voteOf('v', 'a', 1)])
    expect(await stores.counted()).toEqual({ v: 'b' })
  })

  it('a vote that was sent first but came into the stream last does not win', async () => {
    await table.write([voteOf('v', 'a', 1_000, 5, 1)])
    await table.write([voteOf('v', 'b', 999, 6, 0)])
    expect(await stores.counted()).toEqual({ v: 'a' })
  })

  it('a vote wins over those of a stream that Redis has forgotten', async () => {
    await table.write([voteOf('v', 'a', 1_795_257_773_584_123, 1_795_257_773_584, 77)])
    await table.write([voteOf('v', 'b', 1_795_257_780_000_000, 1_795_257_780_000, 0)])
    expect(await stores.counted()).toEqual({ v: 'b' })
  })

  it('any order, any batches and any repetition of the same votes end in the same result', async () => {
    const voter = fc.constantFrom('u', 'v', 'w')
    const vote = fc.record({ voter, choice: fc.constantFrom('a' as const, 'b' as const) })
    const history = fc.array(vote, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 5 }),
        async (given, random, size) => {
          await stores.postgres.query('truncate votes')
          const votes = given.map(({ voter, choice }, index) => voteOf(voter, choice, 100 + index))
          const twice = [...votes, ...votes]
          const shuffled = twice.map((vote) => [random.next().value, vote] as const).sort(([a], [b]) => a - b)
          const order = shuffled.map(([, vote]) => vote)
          for (let begin = 0; begin < order.length; begin += size) await table.write(order.slice(begin, begin + size))
          const expected = Object.fromEntries(given.map(({ voter, choice }) => [voter, choice]))
          expect(await stores.counted()).toEqual(expected)
          const [tally, recount] = await stores.tallies()
          expect(tally).toEqual(recount)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('workers that write the same voters at once end in the same result, without a deadlock', async () => {
    const other = createVoteTable(stores.toPostgres)
    const rounds = Array.from({ length: 20 }, (_, round) =>
      Array.from({ length: 100 }, (_, index) => voteOf(`v${index}`, round % 2 ? 'a' : 'b', round + 1)),
    )
    const halves = [rounds.filter((_, index) => index % 2), rounds.filter((_, index) => index % 2 === 0)]
    await Promise.all(
      halves.map(async (batches, index) => {
        for (const batch of batches) await (index ? table : other).write(index ? batch : batch.toReversed())
      }),
    )
    expect(new Set(Object.values(await stores.counted()))).toEqual(new Set(['a']))
    expect(await stores.tallies()).toEqual([
      { a: '100', b: '0' },
      { a: '100', b: '0' },
    ])
  })

  it('the tally follows what a person does by hand', async () => {
    await table.write([voteOf('u', 'a', 1), voteOf('v', 'b', 1), voteOf('w', 'b', 1)])
    await stores.postgres.query(`delete from votes where voter = 'w'`)
    expect(await stores.tallies()).toEqual([
      { a: '1', b: '1' },
      { a: '1', b: '1' },
    ])
    await stores.postgres.query(`update votes set choice = 'a'`)
    expect(await stores.tallies()).toEqual([
      { a: '2', b: '0' },
      { a: '2', b: '0' },
    ])
    await stores.postgres.query('truncate votes')
    expect(await stores.tallies()).toEqual([
      { a: '0', b: '0' },
      { a: '0', b: '0' },
    ])
  })
})
