/** A message of the stream, as Redis gives it: its id, and names and values in turn. */
export type Message = [id: string, fields: string[]]

/** A vote with its place among all votes; numbers are digits, since they may be larger than JavaScript's. */
export interface Vote {
  id: string
  voter: string
  choice: 'a' | 'b'
  /** When it was asked for, in microseconds by the clock of Redis: this orders the votes of a voter. */
  asked: string
  /** The two parts of its id, which order those that were asked for in the same microsecond. */
  streamMs: string
  streamSeq: string
}

/** A message that is no vote. */
export interface Poison {
  id: string
  fields: string[]
  reason: string
}

const digits = /^(0|[1-9]\d{0,18})$/
const voterId = /^[\w-]{1,64}$/

/** Reads a message; gives what is wrong with it when it is no vote. */
export function readVote([id, fields]: Message): Vote | Poison {
  const value = (name: string): string | undefined => {
    const index = fields.findIndex((field, place) => place % 2 === 0 && field === name)
    return index < 0 ? undefined : fields[index + 1]
  }
  const [voter = '', choice, asked = ''] = [value('voter'), value('vote'), value('asked')]
  const [streamMs = '', streamSeq = ''] = id.split('-')
  const wrong = (reason: string): Poison => ({ id, fields, reason })
  if (!voterId.test(voter)) return wrong('voter is not 1 to 64 letters, digits, - or _')
  if (choice !== 'a' && choice !== 'b') return wrong('vote is neither a nor b')
  if (!digits.test(asked)) return wrong('asked is not a number of microseconds')
  return { id, voter, choice, asked, streamMs, streamSeq }
}

const compareDigits = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** Which of two votes of one voter is the later one: positive when the first is. */
export const compareVotes = (a: Vote, b: Vote): number =>
  compareDigits(a.asked, b.asked) || compareDigits(a.streamMs, b.streamMs) || compareDigits(a.streamSeq, b.streamSeq)

/** The latest vote of each voter, by voter: workers that write the same voters take them in the same order. */
export function latestVotes(votes: Vote[]): Vote[] {
  const latest = new Map<string, Vote>()
  for (const vote of votes) {
    const known = latest.get(vote.voter)
    if (!known || compareVotes(vote, known) > 0) latest.set(vote.voter, vote)
  }
  return [...latest.values()].sort((a, b) => (a.voter < b.voter ? -1 : 1))
}
