import { type Postgres, refusalCode } from '@chartwright/kit/postgres'
import { latestVotes, type Poison, type Vote } from './vote-message.ts'

/** Where votes are counted. */
export interface VoteTable {
  /** Writes votes, and gives those that the database refuses for what they say. */
  write(votes: Vote[]): Promise<Poison[]>
}

// a vote that was written before, or that a later one overtook, changes nothing
const upsert = `
insert into votes as known (voter, choice, asked, stream_ms, stream_seq)
select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[])
on conflict (voter) do update set
  choice = excluded.choice, asked = excluded.asked, stream_ms = excluded.stream_ms, stream_seq = excluded.stream_seq
where (excluded.asked, excluded.stream_ms, excluded.stream_seq) > (known.asked, known.stream_ms, known.stream_seq)`

const columns = ['voter', 'choice', 'asked', 'streamMs', 'streamSeq'] as const

/** Whether the data is to blame: the same statement would be refused each time. */
const isDataRefusal = (error: unknown): boolean => /^2[23]/.test(refusalCode(error) ?? '')

/** Votes in a table of Postgres, one statement for all that are given. */
export function createVoteTable(postgres: Postgres): VoteTable {
  async function writeAll(votes: Vote[]): Promise<void> {
    const latest = latestVotes(votes)
    const values = columns.map((column) => latest.map((vote) => vote[column]))
    await postgres.query(upsert, values)
  }

  /** Halves what is refused until the vote that is to blame stands alone. */
  async function write(votes: Vote[]): Promise<Poison[]> {
    if (votes.length === 0) return []
    try {
      await writeAll(votes)
      return []
    } catch (error) {
      if (!isDataRefusal(error)) throw error
      const [only] = votes
      if (votes.length === 1 && only) return [poisonOf(only, (error as Error).message)]
      const half = votes.length >> 1
      return [...(await write(votes.slice(0, half))), ...(await write(votes.slice(half)))]
    }
  }
  return { write }
}

const poisonOf = ({ id, voter, choice, asked }: Vote, reason: string): Poison => ({
  id,
  fields: ['voter', voter, 'vote', choice, 'asked', asked],
  reason,
})
