import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { type GeneratedChart, generateChart, interpret, render } from '../../src/chart/index.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import type { JsonSchema } from '../../src/self-check/json-schema.ts'
import type { ChartFolder } from './chart-folder.ts'
import { outcomeOf, outcomeOfHelm, writeWithNotes } from './chart-outcomes.ts'
import { Comparisons } from './comparisons.ts'
import { bothHelms } from './helm.ts'
import { inPool } from './pool.ts'
import { countOr, seed } from './seed.ts'
import { addOutcomes } from './witnesses.ts'

const CHARTS = resolve(import.meta.dirname, '../../../charts')
const release = { name: 'demo' }
const COUNT = countOr(300)

describe.each(readdirSync(CHARTS))('the chart %s', (name) => {
  let generated: GeneratedChart
  let folder: ChartFolder
  beforeAll(async () => {
    generated = await generateChart(join(CHARTS, name))
    folder = writeWithNotes(name, generated.files)
  })
  afterAll(() => folder?.remove())

  it('means the same to both Helms with each of its values files', async () => {
    const files = [{ path: 'values.yaml', values: {} }, ...generated.chart.overlays]
    const comparisons = new Comparisons()
    await compare(
      files.map(({ path, values }) => [path, values]),
      comparisons,
    )
    comparisons.expectAllEqual(files.length * 4)
  })

  it(`means the same to both Helms with ${COUNT} random values (SEED=${seed})`, {
    timeout: 60_000 + COUNT * 1_000,
  }, async () => {
    const schema = JSON.parse(generated.files.get('values.schema.json') ?? '') as JsonSchema
    const samples = sampleValues(schema, { seed, count: COUNT, templates: 'all' })
    const comparisons = new Comparisons()
    await compare(
      samples.map((values, index) => [`random values ${index}`, values]),
      comparisons,
    )
    comparisons.expectAllEqual(COUNT * 4)
  })

  const compare = async (sets: readonly (readonly [string, unknown])[], comparisons: Comparisons): Promise<void> => {
    const helms = await bothHelms()
    await inPool(
      sets.map(([set, values]) => async () => {
        const byFunctions = outcomeOf(() => render(generated.chart, { values, release }))
        const byModel = outcomeOf(() => interpret(generated.chart, generated.model, { values, release }))
        for (const helm of helms) {
          const got = await outcomeOfHelm(helm, folder, { values })
          const run = `${helm.name}, ${set} (SEED=${seed})`
          addOutcomes(comparisons, `functions, ${run}`, byFunctions, got, { values, withoutChecksums: true })
          addOutcomes(comparisons, `model, ${run}`, byModel, got, { values })
        }
      }),
    )
  }
})
