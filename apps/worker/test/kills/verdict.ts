import type { SentVote } from './voters.ts'

/** A vote as it was counted. */
export interface CountedVote {
  voter: string
  choice: string
}

/** What became of the votes. */
export interface Verdict {
  /** Voters whose last acknowledged vote is not counted, and no vote that they sent after it either. */
  lost: string[]
  /** Votes beyond one a voter, and those that nobody sent. */
  doubled: string[]
}

/** What may be counted for a voter: the last vote that was acknowledged, and those sent later, of which nobody knows. */
export function admissible(votes: SentVote[]): { choices: Set<string>; required: boolean } {
  const last = votes.findLastIndex(({ acknowledged }) => acknowledged)
  const choices = new Set<string>(votes.slice(Math.max(last, 0)).map(({ choice }) => choice))
  return { choices, required: last >= 0 }
}

/** Compares what was sent with what was counted. */
export function judge(sent: Map<string, SentVote[]>, counted: CountedVote[]): Verdict {
  const found = new Map<string, string>()
  const doubled: string[] = []
  for (const { voter, choice } of counted) {
    if (found.has(voter) || !sent.has(voter)) doubled.push(voter)
    found.set(voter, choice)
  }
  const lost = [...sent].flatMap(([voter, votes]) => {
    const { choices, required } = admissible(votes)
    const choice = found.get(voter)
    const fine = choice === undefined ? !required : choices.has(choice)
    return fine ? [] : [voter]
  })
  return { lost, doubled }
}
