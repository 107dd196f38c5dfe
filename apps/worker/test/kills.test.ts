import { describe, expect, it } from 'vitest'
import { killRun, report } from './kills/kill-run.ts'
import { judge } from './kills/verdict.ts'

const sent = (...votes: string[]) =>
  votes.map((vote) => ({ choice: vote[0] as 'a' | 'b', acknowledged: vote.endsWith('!') }))

describe('the verdict on a run of kills', () => {
  it.each([
    ['an acknowledged vote that is not there', sent('a!'), [], { lost: ['v'], doubled: [] }],
    [
      'an acknowledged vote that an earlier one overrode',
      sent('a!', 'b!'),
      [{ voter: 'v', choice: 'a' }],
      { lost: ['v'], doubled: [] },
    ],
    [
      'an acknowledged vote that an earlier, unacknowledged one overrode',
      sent('b', 'a!'),
      [{ voter: 'v', choice: 'b' }],
      { lost: ['v'], doubled: [] },
    ],
    [
      'a second vote of one voter',
      sent('a!'),
      [
        { voter: 'v', choice: 'a' },
        { voter: 'v', choice: 'a' },
      ],
      { lost: [], doubled: ['v'] },
    ],
    ['a vote that nobody sent', new Array(0), [{ voter: 'w', choice: 'a' }], { lost: [], doubled: ['w'] }],
  ])('finds %s', (_, votes, counted, expected) => {
    expect(judge(new Map(votes.length > 0 ? [['v', votes]] : []), counted)).toEqual(expected)
  })

  it.each([
    ['nothing, when nothing was acknowledged', sent('a', 'b'), []],
    ['the last acknowledged vote', sent('a!', 'b!'), [{ voter: 'v', choice: 'b' }]],
    ['a vote that was sent after the last acknowledged one', sent('a!', 'b'), [{ voter: 'v', choice: 'b' }]],
  ])('takes %s', (_, votes, counted) => {
    expect(judge(new Map([['v', votes]]), counted)).toEqual({ lost: [], doubled: [] })
  })
})

describe('vote, worker, Redis and Postgres, killed at random moments', () => {
  it('lose no acknowledged vote and count none twice', async () => {
    const run = await killRun(20)
    expect(run, report(run)).toMatchObject({ lost: [], doubled: [], complaints: [], deadLetters: ':0' })
    expect(run.tally).toEqual(run.recount)
    expect(run.acknowledged).toBeGreaterThan(0)
    expect(run.counted).toBeGreaterThan(0)
  }, 180_000)
})
