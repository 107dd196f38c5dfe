import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { parse } from 'yaml'
import { type GeneratedChart, generateChart, interpret, render } from '../../src/chart/index.ts'
import { type JsonMap, ValuesError } from '../../src/values/index.ts'
import type { Outcome } from '../differential/case.ts'
import type { ChartFolder } from '../differential/chart-folder.ts'
import { outcomeOf, outcomeOfHelm, writeWithNotes } from '../differential/chart-outcomes.ts'
import { Comparisons } from '../differential/comparisons.ts'
import { bothHelms, type Helm } from '../differential/helm.ts'
import { inPool } from '../differential/pool.ts'
import { countOr, seed } from '../differential/seed.ts'
import { addOutcomes } from '../differential/witnesses.ts'
import { isSchemaError } from '../guarantees/refusals.ts'
import { twins } from '../twins/twins.ts'
import { type Given, mergedFrom, wildValues } from './wild-values.ts'

const CHARTS = resolve(import.meta.dirname, '../../../charts')
const folders = [...readdirSync(CHARTS).map((name) => join(CHARTS, name)), ...twins.map(({ folder }) => folder)]
const COUNT = countOr(1_000)
const REFUSED = 'the values are refused'

describe.each(folders.map((folder) => ({ name: basename(folder), folder })))('the chart $name', ({ name, folder }) => {
  let generated: GeneratedChart
  let written: ChartFolder
  beforeAll(async () => {
    generated = await generateChart(folder)
    written = writeWithNotes(name, generated.files)
  })
  afterAll(() => written?.remove())

  it(`takes or refuses ${COUNT} wild values as both Helms do, and means the same (SEED=${seed})`, {
    timeout: 60_000 + COUNT * 1_000,
  }, async () => {
    const fileOf = (path: string): JsonMap => parse(generated.files.get(path) ?? '') as JsonMap
    const values = wildValues(fileOf('values.schema.json'), fileOf('values.yaml'))
    const helms = await bothHelms()
    const comparisons = new Comparisons()
    const draws = fc.sample(values, { seed, numRuns: COUNT })
    const runs = draws.flatMap((given, index) => helms.map((helm) => ({ helm, given, what: `wild values ${index}` })))
    await inPool(runs.map((run) => () => compare(run, comparisons)))
    comparisons.expectAllEqual(COUNT * 4)
  })

  const compare = async ({ helm, given, what }: Run, comparisons: Comparisons): Promise<void> => {
    const got = await helmOutcome(helm, given)
    const options = (values: JsonMap) => ({ values, release: { name: 'demo' } })
    const byFunctions = ours(given, (values) => render(generated.chart, options(values)))
    const byModel = ours(given, (values) => interpret(generated.chart, generated.model, options(values)))
    const values = valuesOf(given)
    const compared = { values, withoutChecksums: true }
    addOutcomes(comparisons, `functions, ${helm.name}, ${what}`, byFunctions, oneOf(byFunctions, got), compared)
    addOutcomes(comparisons, `model, ${helm.name}, ${what}`, byModel, oneOf(byModel, got), { values })
  }

  const helmOutcome = async (helm: Helm, { files: [values, ...over], flags }: Given): Promise<Outcome> => {
    const got = await outcomeOfHelm(helm, written, { values, over, args: flags.flat() })
    return 'failed' in got && isRefusal(got.failed) ? { failed: `${REFUSED}: ${got.failed}` } : got
  }
})

/** Where a chart refuses values for several reasons, each tells the one that it comes upon first. */
const oneOf = (want: Outcome, got: Outcome): Outcome => {
  const byChart = 'failed' in want && !want.failed.startsWith(REFUSED) && 'failed' in got
  return byChart && got.failed.includes('execution error at') ? want : got
}

interface Run {
  readonly helm: Helm
  readonly given: Given
  readonly what: string
}

const ours = (given: Given, run: (values: JsonMap) => ReturnType<typeof render>): Outcome =>
  outcomeOf(
    () => run(mergedFrom(given)),
    (error) => (error instanceof ValuesError ? REFUSED : String((error as Error).message)),
  )

/** What may be null; nothing where the flags are wrong. */
const valuesOf = (given: Given): JsonMap => {
  try {
    return mergedFrom(given)
  } catch {
    return {}
  }
}

const isRefusal = (message: string): boolean => isSchemaError(message) || message.includes('failed parsing --set')
