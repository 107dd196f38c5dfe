import type { EngineTime, HelmEngine } from '../../generator/test/differential/engine.ts'
import type { Helm } from '../../generator/test/differential/helm.ts'
import { twinPairs } from '../../generator/test/twins/twins.ts'
import { withHelms } from './helms.ts'
import { head, median, row, shown } from './measure.ts'

type Pair = ReturnType<typeof twinPairs>[number]

const rounds = 50
const inRound = 10

/** What is measured: the templates without the validation, whose garbage would be collected while they run, and all. */
const parts: Record<keyof EngineTime, string[]> = { templates: ['--skip-schema-validation'], whole: [] }

/** Renders twin and original in turns, so that whatever else the machine does meets both. */
async function timesOf(engine: HelmEngine, { name: helm }: Helm, part: keyof EngineTime) {
  const times = { twin: [] as number[], original: [] as number[] }
  // the first rounds only warm up
  for (let round = -10; round < rounds; round++) {
    for (const chart of ['twin', 'original'] as const) {
      const measured = await engine.time(helm, ['demo', chart, ...parts[part]], inRound)
      if (round >= 0) times[chart].push(...measured.map((each) => each[part]))
    }
  }
  return times
}

async function rowOf(engine: HelmEngine, helm: Helm, pair: Pair): Promise<string> {
  await engine.load(helm.name, 'twin', pair.twin)
  await engine.load(helm.name, 'original', pair.original)
  const cells: string[] = []
  for (const part of ['templates', 'whole'] as const) {
    const { twin, original } = await timesOf(engine, helm, part)
    const [ours, theirs] = [median(twin), median(original)]
    cells.push(shown(ours), shown(theirs), (ours / theirs).toFixed(2))
  }
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
