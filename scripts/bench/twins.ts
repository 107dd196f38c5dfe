import type { EngineTime, HelmEngine } from '../../generator/test/differential/engine.ts'
import type { Helm } from '../../generator/test/differential/helm.ts'
import { twinPairs } from '../../generator/test/twins/twins.ts'
import { withHelms } from './helms.ts'
import { head, median, row, shown } from './measure.ts'

type Pair = ReturnType<typeof twinPairs>[number]

const rounds = 30
const inRound = 10

/** Renders twin and original in turns, so that whatever else the machine does meets both. */
async function timesOf(engine: HelmEngine, { name: helm }: Helm, pair: Pair) {
  const [twin, original]: [EngineTime[], EngineTime[]] = [[], []]
  await engine.load(helm, 'twin', pair.twin)
  await engine.load(helm, 'original', pair.original)
  // the first rounds only warm up
  for (let round = -3; round < rounds; round++) {
    const both = [
      await engine.time(helm, ['demo', 'twin'], inRound),
      await engine.time(helm, ['demo', 'original'], inRound),
    ] as const
    if (round < 0) continue
    twin.push(...both[0])
    original.push(...both[1])
  }
  return { twin, original }
}

async function rowOf(engine: HelmEngine, helm: Helm, pair: Pair): Promise<string> {
  const { twin, original } = await timesOf(engine, helm, pair)
  const cells = (['templates', 'whole'] as const).flatMap((part) => {
    const [ours, theirs] = [twin, original].map((times) => median(times.map((time) => time[part]))) as [number, number]
    return [shown(ours), shown(theirs), (ours / theirs).toFixed(2)]
  })
  return row(pair.name, helm.name, ...cells)
}

/**
 * How long Helm takes for a twin and for its original, in one process: for the templates, and with all around them, of
 * which the schema is a part that originals may lack.
 */
export async function twinsTable(): Promise<string[]> {
  const rows: string[] = []
  await withHelms(async (helms, engine) => {
    for (const pair of twinPairs()) for (const helm of helms) rows.push(await rowOf(engine, helm, pair))
  })
  const columns = ['templates: twin, ms', 'original', 'ratio', 'all: twin, ms', 'original', 'ratio']
  return [...head('original', 'Helm', ...columns), ...rows]
}
