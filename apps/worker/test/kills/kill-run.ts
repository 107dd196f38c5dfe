/** `node apps/worker/test/kills/kill-run.ts [KILLS]` kills what counts votes at random moments, and counts what is lost. */
import { findService } from '../../../../scripts/services.ts'
import { until } from '../../../kit/test/until.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { killAtRandom } from './killer.ts'
import { type CountedVote, judge, type Verdict } from './verdict.ts'
import { Voters } from './voters.ts'

/** What a run has shown. */
export interface KillRun extends Verdict {
  seconds: number
  killed: Record<string, number>
  voters: number
  sent: number
  acknowledged: number
  counted: number
  /** The tally that the result page shows. */
  tally: Record<string, number>
  /** The same, counted vote by vote. */
  recount: Record<string, number>
  deadLetters: string
  complaints: string[]
}

const people = 40

async function waitUntilAllIsCounted({ redis }: Cluster): Promise<void> {
  const nothingWaits = async () => (await redis.say('XLEN votes')) === ':0\r\n'
  await until(nothingWaits, 60_000)
}

async function countedBy({ postgres }: Cluster): Promise<{ votes: CountedVote[]; tally: Record<string, number> }> {
  const votes = await postgres.query<CountedVote>('select voter, choice from votes')
  const [row] = await postgres.query<Record<string, string>>('select a, b from tally')
  return { votes, tally: { a: Number(row?.a), b: Number(row?.b) } }
}

/** Lets people vote while vote, worker, Redis and Postgres are killed so often, and compares in the end. */
export async function killRun(kills: number): Promise<KillRun> {
  const begun = performance.now()
  const cluster = await startCluster()
  try {
    const voters = new Voters(cluster.votePorts, people)
    const killed = await killAtRandom(cluster.victims, voters, kills)
    await until(() => voters.acknowledgedVotes > 0)
    await voters.stop()
    await waitUntilAllIsCounted(cluster)
    const { votes, tally } = await countedBy(cluster)
    const count = (choice: string): number => votes.filter((vote) => vote.choice === choice).length
    return {
      seconds: (performance.now() - begun) / 1000,
      killed,
      voters: voters.sent.size,
      sent: voters.sentVotes,
      acknowledged: voters.acknowledgedVotes,
      counted: votes.length,
      tally,
      recount: { a: count('a'), b: count('b') },
      ...judge(voters.sent, votes),
      deadLetters: (await cluster.redis.say('XLEN votes:dead')).trim(),
      complaints: cluster.complaints(),
    }
  } finally {
    await cluster.remove()
  }
}

/** The run in words. */
export const report = (run: KillRun): string =>
  `${Object.values(run.killed).reduce((sum, count) => sum + count)} kills in ${run.seconds.toFixed(0)} s (${Object.entries(
    run.killed,
  )
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ')})
${run.voters} voters
${run.sent} votes sent
${run.acknowledged} acknowledged
${run.counted} counted, one a voter; by the tally ${run.tally.a} + ${run.tally.b}
${run.lost.length} lost
${run.doubled.length} doubled
`

if (import.meta.main) {
  const say = (text: string): void => void process.stdout.write(text)
  process.env.REDIS_SERVER ??= await findService('redis', say)
  process.env.POSTGRES_SERVER ??= await findService('postgres', say)
  const run = await killRun(Number(process.argv[2] ?? 120))
  say(report(run))
  for (const complaint of run.complaints) say(`${complaint}\n`)
  const sameTally = run.tally.a === run.recount.a && run.tally.b === run.recount.b
  if (run.lost.length + run.doubled.length + run.complaints.length > 0 || !sameTally) process.exitCode = 1
}
