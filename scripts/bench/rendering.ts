import { join } from 'node:path'
import { compareDocuments, inOneOrder } from '../../generator/src/self-check/compare-documents.ts'
import type { HelmEngine } from '../../generator/test/differential/engine.ts'
import { executeHelm, type Helm } from '../../generator/test/differential/helm.ts'
import { readManifests } from '../../generator/test/differential/read-manifests.ts'
import { interpret, loadChart, manifestTexts, modelOf, type RenderedChart, render } from './built.ts'
import { cdk8sDocuments, cdk8sText } from './cdk8s.ts'
import { withHelms } from './helms.ts'
import { head, median, medianOf, row, shown } from './measure.ts'
import type { Scale } from './scale.ts'

const name = 'hello-counter'
const folder = join(import.meta.dirname, '../../charts', name)
const options = { release: { name: 'demo' } }
const args = ['demo', folder, '--kube-version', 'v1.34.0']
/** How often in one process, and how often as a program, for each round. */
const runs = { inProcess: 33, program: 3 }

type Measured = [what: string, milliseconds: number]

/** Nothing is measured that renders something else. */
function expectSame(what: string, documents: readonly unknown[], { manifests }: RenderedChart): void {
  const [difference] = compareDocuments(inOneOrder(manifests), inOneOrder(documents))
  if (difference) throw new Error(`${what} differs at ${difference.path}: ${difference.want}, not ${difference.got}`)
}

const textOf = ({ templates }: RenderedChart): string => manifestTexts(name, templates, { hooks: true }).join('\n')

async function inNode(rounds: number): Promise<{ rendered: RenderedChart; rows: Measured[] }> {
  const chart = await loadChart(folder)
  const model = await modelOf(chart)
  const rendered = render(chart, options)
  const { manifests } = rendered
  expectSame('the interpreter', interpret(chart, model, options).manifests, rendered)
  expectSame('cdk8s', cdk8sDocuments(manifests), rendered)
  const measured: [string, () => unknown][] = [
    ['the function: `render`, to documents', () => render(chart, options)],
    ['the interpreter of what was compiled, to documents', () => interpret(chart, model, options)],
    ['cdk8s with the same manifests, to documents', () => cdk8sDocuments(manifests)],
    ['the function, to YAML', () => textOf(render(chart, options))],
    ['cdk8s with the same manifests, to YAML', () => cdk8sText(manifests)],
  ]
  const rows: Measured[] = []
  for (const [what, run] of measured) rows.push([what, await medianOf(runs.inProcess * rounds, run)])
  return { rendered, rows }
}

async function inHelm(rounds: number, program: Helm, engine: HelmEngine, wanted: RenderedChart) {
  const helm = program.name
  const once = await executeHelm(program, args)
  expectSame(helm, [...readManifests(once.text).values()].flat(), wanted)
  await engine.load(helm, 'bench', folder)
  const inMemory = args.with(1, 'bench')
  await engine.time(helm, inMemory, 20)
  const times = await engine.time(helm, inMemory, runs.inProcess * rounds)
  return [
    [`${helm}: its engine in one process, the chart in memory`, median(times.map(({ whole }) => whole))],
    [`${helm} template`, await medianOf(runs.program * rounds, () => executeHelm(program, args))],
  ] satisfies Measured[]
}

/** What rendering hello-counter with its defaults costs, in all the ways there are; each renders the same documents. */
export async function renderingTable({ rounds }: Scale): Promise<string[]> {
  const { rendered, rows } = await inNode(rounds)
  await withHelms(async (helms, engine) => {
    for (const helm of helms) rows.push(...(await inHelm(rounds, helm, engine, rendered)))
  })
  const [[, own]] = rows as [Measured]
  return [
    ...head(`rendering ${name}, ${rendered.manifests.length} manifests`, 'milliseconds', 'times the function'),
    ...rows.map(([what, time]) => row(what, shown(time), shown(time / own))),
  ]
}
