import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../../../kit/test/until.ts'
import type { Victim } from './cluster.ts'
import { pick, type Voters } from './voters.ts'

const upTo = (most: number): number => Math.random() * most

/** Mostly votes are acknowledged again before the next kill; sometimes it strikes what is still coming up. */
async function waitForAMoment(voters: Voters): Promise<void> {
  const enough = voters.acknowledgedVotes + upTo(60)
  if (Math.random() < 0.8) await until(() => voters.acknowledgedVotes > enough, 30_000)
  await sleep(upTo(200))
}

/** Kills at random moments until it has killed so often, and gives how often whom; all run again afterwards. */
export async function killAtRandom(victims: Victim[], voters: Voters, kills: number): Promise<Record<string, number>> {
  const killed = Object.fromEntries(victims.map(({ name }) => [name, 0]))
  const alive = new Set(victims)
  const rising: Promise<void>[] = []

  const rise = async (victim: Victim): Promise<void> => {
    await sleep(upTo(300))
    await victim.restart()
    alive.add(victim)
  }
  for (let kill = 0; kill < kills; kill++) {
    await waitForAMoment(voters)
    await until(() => alive.size > 0)
    const victim = pick(...alive)
    alive.delete(victim)
    await victim.kill()
    killed[victim.name] = (killed[victim.name] ?? 0) + 1
    rising.push(rise(victim))
  }
  await Promise.all(rising)
  return killed
}
