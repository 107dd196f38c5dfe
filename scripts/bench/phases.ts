import { checkTypes, loadChart, modelOf, printHelpers, printTemplate, selfCheck } from './built.ts'
import { head, median, milliseconds, row, shown } from './measure.ts'
import type { Scale } from './scale.ts'
import { writeSyntheticProject } from './synthetic-chart.ts'

const sizes = [10, 50, 100] as const
const phases = ['type check', 'load', 'evaluate', 'print', 'self-check on 100 values'] as const

type Three = [ten: number, fifty: number, hundred: number]
type Times = Record<(typeof phases)[number], number>

async function generate(templates: number): Promise<Times> {
  const { folders, tsconfig, remove } = writeSyntheticProject({ charts: 1, templates })
  const [folder = ''] = folders
  try {
    const times = {} as Times
    times['type check'] = await milliseconds(async () => {
      const [error] = (await checkTypes([folder], tsconfig)).errors
      if (error) throw error
    })
    let chart = {} as Awaited<ReturnType<typeof loadChart>>
    times.load = await milliseconds(async () => (chart = await loadChart(folder)))
    let model = {} as Awaited<ReturnType<typeof modelOf>>
    times.evaluate = await milliseconds(async () => (model = await modelOf(chart)))
    times.print = await milliseconds(() => {
      printHelpers({ chart: 'synthetic0', helpers: model.helpers })
      for (const template of model.templates) printTemplate(template, { chart: 'synthetic0', helpers: model.helpers })
    })
    if (model.templates.length !== templates) throw new Error(`${templates} templates became ${model.templates.length}`)
    times['self-check on 100 values'] = await milliseconds(() => selfCheck(chart, model, { runs: 100, seed: 1 }))
    return times
  } finally {
    remove()
  }
}

const medians = (all: readonly Times[]): Times =>
  Object.fromEntries(phases.map((phase) => [phase, median(all.map((times) => times[phase]))])) as Times

const line = (name: string, [ten, fifty, hundred]: Three): string => {
  const [first, second] = [(fifty - ten) / 40, (hundred - fifty) / 50]
  const each = [ten / 10, fifty / 50, hundred / 100].map(shown)
  return row(name, ...[ten, fifty, hundred].map(shown), ...each, shown(first), shown(second))
}

/** What generating a chart costs, by how many templates it has; linear when each further template costs the same. */
export async function phasesTable({ rounds }: Scale): Promise<string[]> {
  const all = new Map<number, Times[]>(sizes.map((size) => [size, []]))
  // the first one only warms up
  await generate(10)
  for (let round = 0; round < rounds; round++) for (const size of sizes) all.get(size)?.push(await generate(size))
  const bySize = sizes.map((size) => medians(all.get(size) ?? []))
  const of = (phase: keyof Times) => bySize.map((times) => times[phase]) as Three
  const total = bySize.map((times) => phases.reduce((sum, phase) => sum + times[phase], 0))
  return [
    ...head(
      'phases, milliseconds',
      ...sizes.map((size) => `${size} templates`),
      ...sizes.map((size) => `each of ${size}`),
      'each further up to 50',
      'each further up to 100',
    ),
    ...phases.map((phase) => line(phase, of(phase))),
    line('all', total as Three),
  ]
}
