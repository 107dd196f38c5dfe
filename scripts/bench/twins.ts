import type { EngineTime, HelmEngine } from '../../generator/test/differential/engine.ts'
import type { Helm } from '../../generator/test/differential/helm.ts'
import { twinPairs } from '../../generator/test/twins/twins.ts'
import { withHelms } from './helms.ts'
import { head, median, row, shown } from './measure.ts'
import type { Scale } from './scale.ts'

type Pair = ReturnType<typeof twinPairs>[number]

/** How many turns a round has, and how often each of both is rendered in one. */
const turns = 17
const inTurn = 10

/** What is measured: the templates without the validation, whose garbage would be collected while they run, and all. */
const parts: Record<keyof EngineTime, string[]> = { templates: ['--skip-schema-validation'], whole: [] }

/** Renders twin and original in turns, so that whatever else the machine does meets both. */
async function timesOf(rounds: number, engine: HelmEngine, { name: helm }: Helm, part: keyof EngineTime) {
  const times = { twin: [] as number[], original: [] as number[] }
  // the first turns only warm up
  for (let turn = -3 * rounds; turn < turns * rounds; turn++) {
    for (const chart of ['twin', 'original'] as const) {
      const measured = await engine.time(helm, ['demo', chart, ...parts[part]], inTurn)
      if (turn >= 0) times[chart].push(...measured.map((each) => each[part]))
    }
  }
  return times
}

async function rowOf(rounds: number, engine: HelmEngine, helm: Helm, pair: Pair): Promise<string> {
  await engine.load(helm.name, 'twin', pair.twin)
  await engine.load(helm.name, 'original', pair.original)
  const cells: string[] = []
  for (const part of ['templates', 'whole'] as const) {
    const { twin, original } = await timesOf(rounds, engine, helm, part)
    const [ours, theirs] = [median(twin), median(original)]
    cells.push(shown(ours), shown(theirs), (ours / theirs).toFixed(2))
  }
  return row(pair.name, helm.name, ...cells)
}

/**
 * How long Helm takes for a twin and for its original, in one process: for the templates, and with all around them, of
 * which the schema is a part that originals may lack.
 */
export async function twinsTable({ rounds }: Scale): Promise<string[]> {
  const rows: string[] = []
  await withHelms(async (helms, engine) => {
    for (const pair of twinPairs()) for (const helm of helms) rows.push(await rowOf(rounds, engine, helm, pair))
  })
  const columns = ['templates: twin, ms', 'original', 'ratio', 'all: twin, ms', 'original', 'ratio']
  return [...head('original', 'Helm', ...columns), ...rows]
}
